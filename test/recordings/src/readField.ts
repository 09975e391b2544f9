/**
 * Reads a field by its path: `spec.template.spec.containers[0].image`,
 * `status.conditions[type=Ready].status`.
 *
 * `undefined` where any part of the path is missing; of several items with the
 * same key the first counts.
 */
export function readField(object: unknown, path: string): unknown {
  return partsOf(path).reduce(step, object);
}

function partsOf(path: string): string[] {
  return path.split(/\.(?![^[]*\])|(?=\[)/);
}

function step(value: unknown, part: string): unknown {
  const selector = /^\[(?:(\d+)|([^=\]]+)=([^\]]*))\]$/.exec(part);
  if (!selector) return property(value, part);
  if (!Array.isArray(value)) return undefined;
  const [, index, key, wanted] = selector;
  return index === undefined
    ? value.find(item => property(item, key) === wanted)
    : value[Number(index)];
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
