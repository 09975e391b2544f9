/** Writes a path as a JSON pointer (RFC 6901). @internal */
export function formatPointer(path: readonly string[]): string {
  return path
    .map(key => `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}

/** Says whether a path is one of those not to be compared. @internal */
export type IgnoresPath = (path: readonly string[]) => boolean;

/**
 * Reads JSON pointers (RFC 6901) in which `*` stands for any key or index.
 *
 * A pointer speaks of the field itself; whoever asks from the root down and
 * stops there leaves out everything below it. What does not begin with a slash
 * ignores nothing: the empty pointer would switch the whole comparison off.
 *
 * @internal
 */
export function compilePointers(pointers: readonly string[]): IgnoresPath {
  const patternsByDepth = new Map<number, string[][]>();
  for (const pointer of pointers) {
    if (!pointer.startsWith('/')) continue;
    const pattern = pointer
      .slice(1)
      .split('/')
      .map(key => key.replace(/~1/g, '/').replace(/~0/g, '~'));
    const patterns = patternsByDepth.get(pattern.length) ?? [];
    patterns.push(pattern);
    patternsByDepth.set(pattern.length, patterns);
  }
  return path =>
    patternsByDepth
      .get(path.length)
      ?.some(pattern =>
        pattern.every((key, depth) => key === '*' || key === path[depth]),
      ) ?? false;
}
