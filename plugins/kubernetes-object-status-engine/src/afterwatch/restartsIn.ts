import { JudgedObject, Judgement } from '../judging/Judgement';
import { Family } from './Family';

function shownRestarts({ columns }: JudgedObject): number {
  const { restarts } = columns;
  return typeof restarts === 'number' ? restarts : 0;
}

/** Restart counts of a family's Pods as they are now, by row. */
export function restartCounts(
  { counted, shownPods }: Family,
  { fingerprint }: Judgement,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const pod of shownPods) counts[pod.id] = shownRestarts(pod);
  for (const { id } of counted) {
    const count = fingerprint.restarts[id];
    if (count !== undefined) counts[id] = count;
  }
  return counts;
}

/**
 * How many restarts came since the counts before. Those of a Pod that was never
 * seen all came since, as it came after the step's end itself; at the first
 * look nobody knows that, so it is taken as it is.
 */
export function restartsSince(
  before: Record<string, number>,
  family: Family,
  now: Record<string, number>,
  isFirstLook: boolean,
): number {
  const pods = family.counted.filter(({ id }) => now[id] !== undefined);
  return pods.reduce((sum, { id }) => {
    const known = before[id] ?? (isFirstLook ? now[id] : 0);
    return sum + Math.max(0, now[id] - known);
  }, 0);
}
