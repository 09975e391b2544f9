import { badRequest } from '../registry/refusals';
import { StatusError } from '../registry/StatusError';

/** @throws StatusError - 400, it is no number of that kind @internal */
export function readNumber(
  query: URLSearchParams,
  name: string,
): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw badRequest(
    `strconv.ParseInt: parsing "${text}": invalid syntax for ${name}`,
  );
}

/** A resourceVersion as a number; `undefined` where none was given. @internal */
export function readResourceVersion(
  query: URLSearchParams,
): number | undefined {
  const text = query.get('resourceVersion');
  if (text === null || text === '') return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new StatusError(
    400,
    'BadRequest',
    `invalid resource version: resourceVersion: Invalid value: "${text}": strconv.ParseUint: parsing "${text}": invalid syntax`,
  );
}

/** `true` and `1` are yes, as Go reads them. @internal */
export function readFlag(
  query: URLSearchParams,
  name: string,
): boolean | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  return text === 'true' || text === '1' || text === '';
}
