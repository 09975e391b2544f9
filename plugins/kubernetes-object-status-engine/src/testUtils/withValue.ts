import { isRecord } from '../kubernetes/fields';

/**
 * A copy of an object with another value at a path such as `status.phase`; what
 * is missing on the way is made, `undefined` takes the field out.
 *
 * @internal
 */
export function withValue<T>(object: T, path: string, value: unknown): T {
  const [name, ...rest] = path.split('.');
  const fields: Record<string, unknown> = isRecord(object) ? object : {};
  const { [name]: before, ...others } = fields;
  const next =
    rest.length > 0 ? withValue(before ?? {}, rest.join('.'), value) : value;
  return (next === undefined ? others : { ...others, [name]: next }) as T;
}
