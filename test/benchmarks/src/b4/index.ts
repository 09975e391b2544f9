import {
  atLeast,
  atMost,
  Benchmark,
  BenchmarkOptions,
  Figures,
  Findings,
} from '../Benchmark';
import { spreadOf } from '../Spread';
import { takeTurns, Turns } from '../takeTurns';
import { buildKstatus } from './buildKstatus';
import { DoorName, ROLLOUT_SIZE } from './doors';
import { Files, writeFiles } from './files';
import { Judge, Round } from './Judge';

type Rounds = Record<string, Round[]>;

/** Both programs, and what they judge. */
interface Setting {
  engine: Judge;
  kstatus: Judge;
  files: Files;
  turns: Turns;
}

const SINGLE_OBJECTS = 2_000;
const LOOKS = 40;
const MICROSECONDS_PER_SECOND = 1_000_000;
const MINUTE = 60_000;

/** Of one core: the time of all threads. */
function microsecondsOf({ cpuMicroseconds, count }: Round): number {
  return cpuMicroseconds / count;
}

function figureOf(rounds: Round[]): Figures {
  const each = rounds.map(microsecondsOf);
  const perSecond = each.map(time => MICROSECONDS_PER_SECOND / time);
  return {
    microseconds: { ...spreadOf(each) },
    perSecond: { ...spreadOf(perSecond) },
    verdicts: rounds[0].verdicts,
  };
}

/** How many times as long the one takes as the other, turn by turn. */
function ratiosOf(one: Round[], other: Round[]): Figures {
  const ratios = one.map(
    (round, at) => microsecondsOf(round) / microsecondsOf(other[at]),
  );
  return { ...spreadOf(ratios) };
}

function medianOf(spread: Figures): number {
  return Number(spread.median);
}

/** One object at a time, by every door, beside kstatus. */
function measureOne(
  setting: Setting,
  title: string,
  file: string,
): Promise<Rounds> {
  const { engine, kstatus, turns } = setting;
  const task = { file, count: SINGLE_OBJECTS };
  return takeTurns(
    title,
    {
      kstatus: () => kstatus.judge(task),
      rule: () => engine.judge(task, 'ruleOfOne'),
      statusOf: () => engine.judge(task, 'statusOfOne'),
      evaluate: () => engine.judge(task, 'evaluateOne'),
      judge: () => engine.judge(task, 'lookAtOne'),
    },
    turns,
  );
}

/** A tree, beside kstatus that judges each of its objects by itself. */
function measureTree(setting: Setting): Promise<Rounds> {
  const { engine, kstatus, files, turns } = setting;
  const file = files.tree;
  return takeTurns(
    'tree',
    {
      kstatus: async () => {
        const round = await kstatus.judge({
          file,
          count: LOOKS * ROLLOUT_SIZE,
        });
        return { ...round, count: LOOKS };
      },
      evaluate: () => engine.judge({ file, count: LOOKS }, 'evaluateTree'),
      fingerprint: () =>
        engine.judge({ file, count: LOOKS }, 'fingerprintOfTree'),
    },
    turns,
  );
}

/** One changed Pod in a small graph and in a large one. */
function measureChange(setting: Setting): Promise<Rounds> {
  const { engine, files, turns } = setting;
  const look = (file: string, door: DoorName) => () =>
    engine.judge({ file, count: LOOKS }, door);
  return takeTurns(
    'change',
    {
      of52: look(files.tree, 'lookAtChanges'),
      of5000: look(files.graph, 'lookAtChanges'),
      of5000Indexed: look(files.graph, 'lookAtPlainObjects'),
    },
    turns,
  );
}

function figuresOf(rounds: Rounds): Figures {
  return Object.fromEntries(
    Object.entries(rounds)
      .filter(([name]) => name !== 'kstatus')
      .map(([name, each]) => [name, figureOf(each)]),
  );
}

async function measureAll(
  setting: Setting,
): Promise<Omit<Findings, 'versions'>> {
  const { files } = setting;
  const deployment = await measureOne(setting, 'deployment', files.deployments);
  const pod = await measureOne(setting, 'pod', files.pods);
  const tree = await measureTree(setting);
  const change = await measureChange(setting);
  const timesAsFast = {
    deployment: ratiosOf(deployment.kstatus, deployment.statusOf),
    pod: ratiosOf(pod.kstatus, pod.statusOf),
    tree: ratiosOf(tree.kstatus, tree.evaluate),
  };
  const growth = ratiosOf(change.of5000, change.of52);
  return {
    figures: {
      turns: {
        deployment: deployment.kstatus.length,
        pod: pod.kstatus.length,
        tree: tree.kstatus.length,
        change: change.of52.length,
      },
      deployment: figuresOf(deployment),
      pod: figuresOf(pod),
      tree: figuresOf(tree),
      change: figuresOf(change),
      timesAsFastAsKstatus: timesAsFast,
      changeIn5000To52: growth,
    },
    peers: {
      kstatus: {
        deployment: figureOf(deployment.kstatus),
        pod: figureOf(pod.kstatus),
        tree: figureOf(tree.kstatus),
      },
    },
    goals: [
      atLeast(
        'Deployment: times as fast as kstatus',
        medianOf(timesAsFast.deployment),
        1,
      ),
      atLeast('Pod: times as fast as kstatus', medianOf(timesAsFast.pod), 1),
      atMost('one change in 5,000 objects to one in 52', medianOf(growth), 1.5),
    ],
    raw: { deployment, pod, tree, change },
  };
}

/** Judging objects, beside kstatus' `status.Compute` on the same ones. */
export const benchmark: Benchmark = {
  name: 'b4',
  title: 'judging on one core, beside kstatus',
  async run({ isFull, say }: BenchmarkOptions): Promise<Findings> {
    say('building the program that judges with kstatus');
    const { binary, versions } = await buildKstatus();
    const turns = isFull
      ? { warmUps: 30, rounds: 100, limitMs: 10 * MINUTE, say }
      : { warmUps: 20, rounds: 20, limitMs: MINUTE, say };
    const setting: Setting = {
      engine: Judge.engine(),
      kstatus: Judge.kstatus(binary),
      files: writeFiles(),
      turns,
    };
    try {
      return { ...(await measureAll(setting)), versions };
    } finally {
      setting.engine.close();
      setting.kstatus.close();
      setting.files.remove();
    }
  },
};
