import { Instant } from '../judging/Judgement';

/** How many objects are told of at most. */
const MOST_OBJECTS = 20;

/** When an execution or a step began and ended; absent where it did not. @public */
export interface Span {
  startedAt?: Instant;
  finishedAt?: Instant;
}

/** A recorded change of an object's status. @public */
export interface StatusChange {
  step: number;
  objectId: string;
  at: Instant;
  status: string;
}

/** An applied object with how long it took, in seconds. @public */
export interface ObjectTime {
  objectId: string;
  kind: string;
  name: string;
  seconds: number;
}

/** What is known of the course of one execution. @public */
export interface Course extends Span {
  steps: Array<Span & { number: number; name: string }>;
  applied: Array<{ step: number; id: string; kind: string; name: string }>;
  /** Of applied objects, oldest first. */
  changes: StatusChange[];
}

/** How long something took on each side, in seconds; absent where it did not happen. @public */
export interface TimePair {
  name: string;
  beforeSeconds?: number;
  afterSeconds?: number;
}

/** @public */
export interface TimeComparison {
  total: TimePair;
  steps: TimePair[];
  /** Until each applied object was successful for good; the slowest first, at most 20. */
  objects: Array<TimePair & { kind: string }>;
}

function secondsBetween(from?: Instant, to?: Instant): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  return Math.max(0, Math.round((to - from) / 100) / 10);
}

function secondsOf({ startedAt, finishedAt }: Span): number | undefined {
  return secondsBetween(startedAt, finishedAt);
}

/** When an object became successful and stayed so, as far as it is recorded. */
function successfulSince(changes: StatusChange[]): Instant | undefined {
  const last = changes.findLastIndex(({ status }) => status !== 'Successful');
  return changes[last + 1]?.at;
}

/** Since the start of its step; of an object that several steps apply in the last one. */
function timesOf({ steps, applied, changes }: Course): Map<string, ObjectTime> {
  const byObject = new Map<string, StatusChange[]>();
  for (const change of changes) {
    const key = `${change.step} ${change.objectId}`;
    const known = byObject.get(key);
    if (known) known.push(change);
    else byObject.set(key, [change]);
  }
  const found = new Map<string, ObjectTime>();
  for (const { step, id, kind, name } of applied) {
    const startedAt = steps.find(each => each.number === step)?.startedAt;
    const since = successfulSince(byObject.get(`${step} ${id}`) ?? []);
    const seconds = secondsBetween(startedAt, since);
    if (seconds === undefined) found.delete(id);
    else found.set(id, { objectId: id, kind, name, seconds });
  }
  return found;
}

function timePair(name: string, before?: number, after?: number): TimePair {
  return {
    name,
    ...(before !== undefined && { beforeSeconds: before }),
    ...(after !== undefined && { afterSeconds: after }),
  };
}

/** Steps of both executions, by their names and then by their numbers. @internal */
export function pairSteps<T extends { number: number; name: string }>(
  before: T[],
  after: T[],
): Array<{ before?: T; after?: T }> {
  const left = new Set(before);
  const take = (found: T | undefined) => {
    if (found) left.delete(found);
    return found;
  };
  const named = after.map(step => ({
    after: step,
    before: take([...left].find(({ name }) => name === step.name)),
  }));
  const paired = named.map(pair => ({
    ...pair,
    before:
      pair.before ??
      take([...left].find(({ number }) => number === pair.after.number)),
  }));
  return [
    ...paired,
    ...[...left].map(step => ({ before: step, after: undefined })),
  ];
}

function slowest({ beforeSeconds = 0, afterSeconds = 0 }: TimePair): number {
  return Math.max(beforeSeconds, afterSeconds);
}

/**
 * How long two executions took: as a whole, step by step, and until each applied
 * object was successful and stayed so. Pure; what did not happen is absent.
 *
 * @public
 */
export function compareTiming(before: Course, after: Course): TimeComparison {
  const [was, is] = [timesOf(before), timesOf(after)];
  const ids = new Set([...is.keys(), ...was.keys()]);
  const objects = [...ids].flatMap(id => {
    const [one, other] = [was.get(id), is.get(id)];
    const told = other ?? one;
    if (!told) return [];
    const pair = timePair(told.name, one?.seconds, other?.seconds);
    return [{ ...pair, kind: told.kind }];
  });
  return {
    total: timePair('Total', secondsOf(before), secondsOf(after)),
    steps: pairSteps(before.steps, after.steps).map(pair =>
      timePair(
        (pair.after ?? pair.before)?.name ?? '',
        pair.before && secondsOf(pair.before),
        pair.after && secondsOf(pair.after),
      ),
    ),
    objects: objects
      .sort((one, other) => slowest(other) - slowest(one))
      .slice(0, MOST_OBJECTS),
  };
}
