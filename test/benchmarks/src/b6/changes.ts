import { setTimeout as delay } from 'node:timers/promises';
import { Crowd } from './Crowd';
import { Sighting } from './pageProbe';
import { Crossing, Visit } from './Visit';

/** A change of one Pod in the cluster. */
export interface Change {
  pod: string;
  /** What its row says then. */
  value: number;
  /** When the API server had answered, in milliseconds since 1970. */
  at: number;
}

/** A change that nothing else came beside. */
export interface LoneRound {
  paintedMs: number;
  crossings: Crossing[];
}

const now = () => performance.timeOrigin + performance.now();
/** Longer than a page's wait between two paints, so that each change is the first one. */
const restMs = 1_000;
/** What a change still costs after it was painted. */
const afterMs = 400;

/** Changes one Pod after the other; the next one when all is quiet again. */
export async function changeOneByOne(
  crowd: Crowd,
  visit: Visit,
  options: { count: number; firstValue: number; idOf: (pod: string) => string },
): Promise<LoneRound[]> {
  const rounds: LoneRound[] = [];
  for (let index = 0; index < options.count; index += 1) {
    await delay(restMs);
    const value = options.firstValue + index;
    const pod = crowd.pods[(index * 7) % crowd.pods.length];
    const known = visit.crossings.length;
    await crowd.change(pod, value);
    const at = now();
    const paintedAt = await visit.untilPainted(options.idOf(pod), value);
    await delay(afterMs);
    const crossings = visit.crossings.slice(known);
    rounds.push({ paintedMs: paintedAt - at, crossings });
  }
  return rounds;
}

/** Changes Pods in turn, so many a second; gives those that the API server took. */
export async function changeSteadily(
  crowd: Crowd,
  options: { perSecond: number; seconds: number; firstValue: number },
): Promise<Change[]> {
  const { perSecond, seconds, firstValue } = options;
  const changes: Change[] = [];
  const running: Array<Promise<void>> = [];
  const startedAt = performance.now();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const waitMs = startedAt + (index * 1_000) / perSecond - performance.now();
    if (waitMs > 0) await delay(waitMs);
    const pod = crowd.pods[index % crowd.pods.length];
    const value = firstValue + index;
    running.push(
      crowd.change(pod, value).then(() => {
        changes.push({ pod, value, at: now() });
      }),
    );
  }
  await Promise.all(running);
  return changes;
}

/**
 * Milliseconds from each change until its row said it, or something newer;
 * `undefined` for what was never painted.
 */
export function paintedAfter(
  changes: Change[],
  sightings: Sighting[],
  idOf: (pod: string) => string,
): Array<number | undefined> {
  const byId = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const known = byId.get(sighting.id);
    if (known) known.push(sighting);
    else byId.set(sighting.id, [sighting]);
  }
  return changes.map(({ pod, value, at }) => {
    const seen = byId.get(idOf(pod))?.find(each => each.value >= value);
    return seen && seen.at - at;
  });
}
