import { diffLines } from 'diff';

/** A line of a difference. @internal */
export type DifferenceLine =
  | { type: 'same' | 'removed' | 'added'; text: string }
  /** Lines that are the same and far from a change. */
  | { type: 'skipped'; count: number };

/** Lines around a change that say where it is. */
const nearby = 3;

/**
 * The unified difference of two texts, line by line; empty where there is none.
 *
 * @internal
 */
export function textDifference(
  before: string,
  after: string,
): DifferenceLine[] {
  const lines = diffLines(`${before}\n`, `${after}\n`).flatMap(
    ({ value, added, removed }) =>
      value
        .replace(/\n$/, '')
        .split('\n')
        .map(text => ({ type: typeOf(added, removed), text })),
  );
  const near = new Set<number>();
  lines.forEach(({ type }, index) => {
    if (type === 'same') return;
    for (let each = index - nearby; each <= index + nearby; each += 1) {
      near.add(each);
    }
  });
  if (near.size === 0) return [];
  const shown: DifferenceLine[] = [];
  lines.forEach((line, index) => {
    const last = shown.at(-1);
    if (near.has(index)) shown.push(line);
    else if (last?.type === 'skipped') last.count += 1;
    else shown.push({ type: 'skipped', count: 1 });
  });
  return shown;
}

function typeOf(added: boolean, removed: boolean) {
  if (added) return 'added' as const;
  return removed ? ('removed' as const) : ('same' as const);
}
