import { isRecord } from '../fields';
import { fieldOf, isScalar, keysOf } from './json';

/** Writes a path as a JSON pointer (RFC 6901). @internal */
export function formatPointer(path: readonly string[]): string {
  return path
    .map(key => `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}

/**
 * Says what is wrong with a pointer of `ignoreDifferences`, in a sentence;
 * `undefined` when it can be read. Whether anything is there is not asked: the
 * object may be another one tomorrow.
 *
 * @public
 */
export function pointerFault(pointer: string): string | undefined {
  const quoted = `"${pointer}" is no JSON pointer`;
  if (!pointer.startsWith('/')) return `${quoted}: it must begin with /`;
  if (/~(?![01])/.test(pointer)) {
    return `${quoted}: write ~0 for ~ and ~1 for / within a name`;
  }
  return undefined;
}

/** Says whether a path is one of those not to be compared. @internal */
export type IgnoresPath = (path: readonly string[]) => boolean;

/**
 * Reads JSON pointers (RFC 6901) into a manifest, in which `*` stands for any
 * key or index and, in a list, `name=web` for the items whose `name` is `web`.
 *
 * A pointer speaks of the field itself; whoever asks from the root down and
 * stops there leaves out everything below it. What cannot be read ignores
 * nothing: the empty pointer would switch the whole comparison off.
 *
 * @internal
 */
export function compilePointers(
  pointers: readonly string[],
  manifest?: unknown,
): IgnoresPath {
  const patternsByDepth = new Map<number, string[][]>();
  for (const pointer of pointers) {
    if (pointerFault(pointer) !== undefined) continue;
    for (const pattern of withoutKeys(parsePointer(pointer), manifest)) {
      const patterns = patternsByDepth.get(pattern.length) ?? [];
      patterns.push(pattern);
      patternsByDepth.set(pattern.length, patterns);
    }
  }
  return path =>
    patternsByDepth
      .get(path.length)
      ?.some(pattern =>
        pattern.every((key, depth) => key === '*' || key === path[depth]),
      ) ?? false;
}

function parsePointer(pointer: string): string[] {
  return pointer
    .slice(1)
    .split('/')
    .map(key => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}

interface Place {
  path: string[];
  node: unknown;
}

/** The pattern with indexes of the manifest where it names items by a field of theirs. */
function withoutKeys(pattern: string[], manifest: unknown): string[][] {
  if (!pattern.some(key => key.includes('='))) return [pattern];
  let places: Place[] = [{ path: [], node: manifest }];
  for (const key of pattern) {
    places = places.flatMap(({ path, node }) =>
      below(node, key).map(([step, inner]) => ({
        path: [...path, step],
        node: inner,
      })),
    );
  }
  return places.map(({ path }) => path);
}

function below(node: unknown, key: string): Array<[string, unknown]> {
  if (key === '*') return childrenOf(node);
  if (!Array.isArray(node)) return [[key, fieldOf(node, key)]];
  const at = key.indexOf('=');
  if (at < 0) return [[key, node[Number(key)]]];
  const [field, value] = [key.slice(0, at), key.slice(at + 1)];
  return childrenOf(node).filter(([, item]) => {
    const found = fieldOf(item, field);
    return isScalar(found) && String(found) === value;
  });
}

function childrenOf(node: unknown): Array<[string, unknown]> {
  if (Array.isArray(node)) {
    return node.map((item, index) => [String(index), item]);
  }
  return isRecord(node) ? keysOf(node).map(key => [key, node[key]]) : [];
}
