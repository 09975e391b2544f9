import { atMost, Findings, Goal } from '../Benchmark';
import { spreadOf } from '../Spread';
import { LoneRound } from './changes';
import { crowd, OBJECTS } from './crowdObjects';
import { LongTask } from './pageProbe';
import { Crossing, Opening } from './Visit';

/** Living bytes, and when they were counted. */
export interface Heap {
  bytes: number;
  from: number;
  to: number;
}

/** Everything that one run measured. */
export interface Measurements {
  cold: Opening[];
  warm: Opening[];
  lone: LoneRound[];
  steady: {
    seconds: number;
    changes: number;
    /** `undefined` for what was never painted. */
    paintedMs: Array<number | undefined>;
    longTasks: LongTask[];
    /** Before, after the first third, at the end. */
    heaps: Heap[];
    crossings: Crossing[];
  };
  /** Answers of the portal to somebody who asks for nothing else. */
  answers: Record<string, Array<{ ms: number; bytes: number }>>;
  chromium: string;
}

const MIB = 1024 ** 2;

/** A value that so many of a hundred are not above. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.ceil((sorted.length * share) / 100) - 1;
  return Math.round(sorted[Math.max(0, place)] ?? NaN);
}

function totalOf(crossings: Crossing[]): number {
  return crossings.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Kinds of answers: what is asked, without ids and numbers. */
function kindOf({ what }: Crossing): string {
  if (what === 'socket') return 'signals';
  if (/\/objects\?since=/.test(what)) return 'objectsSince';
  if (/\/executions\/[^/?]+(\?waitingFor=\d+)?$/.test(what)) return 'execution';
  return 'others';
}

/** The execution and what changed of its objects: not the lists beside it. */
function ownAnswers(crossings: Crossing[]): Crossing[] {
  return crossings.filter(each =>
    ['execution', 'objectsSince'].includes(kindOf(each)),
  );
}

function bytesByKind(crossings: Crossing[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const each of crossings) {
    const kind = kindOf(each);
    sums[kind] = (sums[kind] ?? 0) + each.bytes;
  }
  return sums;
}

/** Tasks that the collections of garbage for this measurement did not make. */
function withoutCollections(tasks: LongTask[], heaps: Heap[]): LongTask[] {
  return tasks.filter(
    ({ at, ms }) => !heaps.some(({ from, to }) => at < to && at + ms > from),
  );
}

function openingFigures(rounds: Opening[]) {
  return {
    rowsVisibleMs: {
      ...spreadOf(rounds.map(({ rowsVisibleMs }) => rowsVisibleMs)),
    },
    allRowsMs: { ...spreadOf(rounds.map(({ allRowsMs }) => allRowsMs)) },
    longestTaskMs: Math.max(...rounds.map(each => each.longestTaskMs)),
  };
}

/** What of a run is told, and what was wanted. */
export function findingsOf(measured: Measurements): Findings {
  const { cold, warm, lone, steady, answers, chromium } = measured;
  const painted = steady.paintedMs.filter(each => each !== undefined);
  const tasks = withoutCollections(steady.longTasks, steady.heaps);
  const longestTaskMs = Math.round(Math.max(0, ...tasks.map(({ ms }) => ms)));
  const [before, third, end] = steady.heaps.map(({ bytes }) => bytes / MIB);
  const loneMs = lone.map(({ paintedMs }) => paintedMs);
  const loneBytes = lone.map(({ crossings }) => totalOf(crossings));
  return {
    figures: {
      objects: OBJECTS,
      pods: crowd.deployments * crowd.podsOfEach,
      cold: openingFigures(cold),
      warm: openingFigures(warm),
      oneChange: {
        paintedMs: { ...spreadOf(loneMs) },
        bytes: { ...spreadOf(loneBytes) },
        bytesByAnswer: meanByKind(lone),
      },
      steady: {
        seconds: steady.seconds,
        changesPerSecond: Number((steady.changes / steady.seconds).toFixed(1)),
        neverPainted: steady.paintedMs.length - painted.length,
        paintedMs: { ...spreadOf(painted), p95: percentile(painted, 95) },
        tasksOver50Ms: tasks.length,
        longestTaskMs,
        heapMiB: {
          before: Number(before.toFixed(1)),
          afterAThird: Number(third.toFixed(1)),
          atTheEnd: Number(end.toFixed(1)),
        },
        kibPerSecond: Number(
          (totalOf(steady.crossings) / 1024 / steady.seconds).toFixed(1),
        ),
      },
      portalAnswers: Object.fromEntries(
        Object.entries(answers).map(([name, rounds]) => [
          name,
          {
            ms: { ...spreadOf(rounds.map(({ ms }) => ms)) },
            bytesUnpacked: rounds[0].bytes,
          },
        ]),
      ),
    },
    peers: {},
    versions: { chromium },
    goals: goalsOf(measured, { painted, longestTaskMs, third, end }),
    raw: measured,
  };
}

function meanByKind(rounds: LoneRound[]): Record<string, number> {
  const all = bytesByKind(rounds.flatMap(({ crossings }) => crossings));
  return Object.fromEntries(
    Object.entries(all).map(([kind, bytes]) => [
      kind,
      Math.round(bytes / rounds.length),
    ]),
  );
}

function goalsOf(
  { cold, lone, steady }: Measurements,
  derived: {
    painted: number[];
    longestTaskMs: number;
    third: number;
    end: number;
  },
): Goal[] {
  const { painted, longestTaskMs, third, end } = derived;
  const coldMs = cold.map(({ rowsVisibleMs }) => rowsVisibleMs);
  const bytes = lone.map(({ crossings }) => totalOf(ownAnswers(crossings)));
  return [
    atMost('rows visible, cold, median in ms', spreadOf(coldMs).median, 1_500),
    atMost(
      'from one change to its paint, p95 in ms',
      percentile(
        lone.map(({ paintedMs }) => paintedMs),
        95,
      ),
      200,
    ),
    atMost(
      'from a change to its paint at 50 a second, p95 in ms',
      percentile(painted, 95),
      200,
    ),
    atMost(
      'changes that were never painted',
      steady.paintedMs.length - painted.length,
      0,
    ),
    atMost('longest task at 50 a second, in ms', longestTaskMs, 200),
    atMost(
      'heap at the end to heap after a third',
      Number((end / third).toFixed(3)),
      1.1,
    ),
    atMost(
      'bytes of the answers that tell of one changed Pod, median',
      spreadOf(bytes).median,
      3_072,
    ),
  ];
}
