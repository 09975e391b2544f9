import { atMost, Benchmark, BenchmarkOptions, Findings } from '../Benchmark';
import { spreadOf } from '../Spread';
import { Fleet } from './Fleet';
import { RestFigures, WatchedFleet } from './WatchedFleet';

const WORKLOADS = 2_000;
const NAMESPACES = 20;

interface Round {
  /** From the answer to the change until its rollout is recorded. */
  noticedMs: number;
}

/** Changes one workload after the other, and waits for each to be recorded. */
async function measureNotices(
  fleet: Fleet,
  watched: WatchedFleet,
  count: number,
): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = await fleet.roll(index);
    const answeredAt = performance.now();
    await watched.untilRecorded(name);
    rounds.push({ noticedMs: performance.now() - answeredAt });
  }
  return rounds;
}

async function run({ isFull, say }: BenchmarkOptions): Promise<Findings> {
  const fleet = await Fleet.start({
    workloads: WORKLOADS,
    namespaces: NAMESPACES,
    say,
  });
  let watched = await WatchedFleet.open(fleet);
  try {
    say('Before anything is watched');
    const before = await watched.rest(isFull ? 60 : 15);
    say(`Watching ${WORKLOADS} workloads`);
    const startedAt = performance.now();
    watched.start();
    await watched.untilBegun(WORKLOADS);
    const begunMs = performance.now() - startedAt;
    const opened = watched.opened;
    say('At rest');
    const after = await watched.rest(isFull ? 120 : 30);
    say('Changing one after the other');
    const rounds = await measureNotices(fleet, watched, isFull ? 200 : 50);
    const openedByChanges = watched.opened - opened;
    say('Starting again with the same database');
    await watched.close();
    watched = await WatchedFleet.open(fleet);
    watched.start();
    await watched.untilBegun(WORKLOADS);
    return findingsOf({
      before,
      after,
      begunMs,
      opened,
      openedByChanges,
      openedByRestart: watched.opened,
      rounds,
    });
  } finally {
    await watched.close();
    await fleet.stop();
  }
}

function findingsOf(measured: {
  before: RestFigures;
  after: RestFigures;
  begunMs: number;
  opened: number;
  openedByChanges: number;
  openedByRestart: number;
  rounds: Round[];
}): Findings {
  const { before, after, begunMs, rounds } = measured;
  const { opened, openedByChanges, openedByRestart } = measured;
  const noticed = spreadOf(rounds.map(({ noticedMs }) => noticedMs));
  const heapBytes = (after.heapMiB - before.heapMiB) * 1024 ** 2;
  return {
    figures: {
      workloads: WORKLOADS,
      namespaces: NAMESPACES,
      openedAtStart: opened,
      openedByChanges,
      openedByRestart,
      untilBegunMs: Math.round(begunMs),
      atRest: {
        cpuPercentOfOneCore: after.cpuPercent,
        cpuPercentBefore: before.cpuPercent,
        heapMiB: after.heapMiB,
        heapMiBBefore: before.heapMiB,
        heapKiBOfOneWorkload: Number((heapBytes / 1024 / WORKLOADS).toFixed(2)),
        residentMiB: after.residentMiB,
        residentMiBBefore: before.residentMiB,
        connections: after.sockets,
      },
      noticedMs: { ...noticed },
    },
    peers: {},
    versions: {},
    goals: [
      atMost('executions opened for what was already there', opened, 0),
      atMost('executions opened by a restart', openedByRestart, 0),
      {
        name: 'executions opened for each change',
        value: openedByChanges / rounds.length,
        goal: 1,
        met: openedByChanges === rounds.length,
      },
    ],
    raw: { rounds, before, after },
  };
}

/** How much watching 2,000 workloads takes, and how soon a change is recorded. */
export const benchmark: Benchmark = {
  name: 'b9',
  title: `${WORKLOADS} watched workloads on one replica`,
  run,
};
