import { mostOfExecution, mostOfObject } from './captureLimits';

interface Kept {
  /** Absent where all are of one step. */
  step?: number;
  objectId: string;
}

/** The first and the latest of some in their order; the rest of the first half goes to the latest. */
function middleOf<T>(all: T[], most: number, first: number): T[] {
  if (all.length <= most) return [];
  return all.slice(first, all.length - (most - first));
}

/**
 * Which captures of failures of an execution are too many, given all of them,
 * oldest first. Of an object that flaps its first and its latest 9 stay; of an
 * execution in which everything fails the first 100 and the latest 100.
 */
export function surplusOf<T extends Kept>(captures: T[]): Set<T> {
  const byObject = new Map<string, T[]>();
  for (const capture of captures) {
    const key = `${capture.step ?? ''}|${capture.objectId}`;
    byObject.set(key, [...(byObject.get(key) ?? []), capture]);
  }
  const surplus = new Set(
    [...byObject.values()].flatMap(each => middleOf(each, mostOfObject, 1)),
  );
  const rest = captures.filter(each => !surplus.has(each));
  for (const each of middleOf(rest, mostOfExecution, mostOfExecution / 2)) {
    surplus.add(each);
  }
  return surplus;
}
