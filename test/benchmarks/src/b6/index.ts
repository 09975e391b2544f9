import { setTimeout as delay } from 'node:timers/promises';
import { Benchmark, BenchmarkOptions, Findings } from '../Benchmark';
import { changeOneByOne, changeSteadily, paintedAfter } from './changes';
import { Crowd } from './Crowd';
import { OBJECTS } from './crowdObjects';
import { findingsOf, Measurements } from './findings';
import { Deployment, Portal } from './Portal';
import { Reader } from './Reader';
import { Opening, Visit } from './Visit';

const PER_SECOND = 50;
/** The last changes of a run are waited for so long. */
const settleMs = 3_000;

interface Stage {
  crowd: Crowd;
  portal: Portal;
  reader: Reader;
  deployment: Deployment;
}

async function run(options: BenchmarkOptions): Promise<Findings> {
  const stops: Array<() => Promise<void>> = [];
  try {
    const reader = await Reader.start();
    stops.push(() => reader.stop());
    const crowd = await Crowd.start(options.say);
    stops.push(() => crowd.stop());
    options.say('Starting the portal; its page is built first');
    const portal = await Portal.start(crowd.kubeconfig);
    stops.push(() => portal.stop());
    const deployment = await portal.deploy(crowd, OBJECTS);
    // Left running it would hold the portal's end up.
    stops.push(async () => {
      await portal.client.cancel(deployment.id, 'The benchmark is over');
    });
    const stage = { crowd, portal, reader, deployment };
    return findingsOf(await measureAll(stage, options));
  } finally {
    await stopAll(stops.reverse(), options.say);
  }
}

/** One that fails does not keep the others from ending. */
async function stopAll(
  stops: Array<() => Promise<void>>,
  say: BenchmarkOptions['say'],
): Promise<void> {
  for (const stop of stops) {
    await stop().catch(error => say(`At the end: ${error.message}`));
  }
}

async function measureAll(
  stage: Stage,
  { isFull, say }: BenchmarkOptions,
): Promise<Measurements> {
  const { crowd, portal, reader, deployment } = stage;
  const ids = new Map(deployment.list.items.map(row => [row.name, row.id]));
  const idOf = (pod: string) => ids.get(pod) ?? '';
  // All objects below one another: by default a large table is folded.
  const address = `${portal.url}/deployments/executions/${deployment.id}?view=kind`;
  const state = await reader.enter(portal.url);

  const cold: Opening[] = [];
  const warm: Opening[] = [];
  for (let round = 1; round <= (isFull ? 7 : 3); round += 1) {
    say(`Opening the page: round ${round}`);
    const visit = await reader.visit(state);
    cold.push(await visit.open(address, OBJECTS));
    warm.push(await visit.open(address, OBJECTS));
    await visit.close();
  }

  const visit = await reader.visit(state);
  await visit.open(address, OBJECTS);
  say('Changing one Pod after the other');
  const count = isFull ? 60 : 20;
  const lone = await changeOneByOne(crowd, visit, {
    ...{ count, idOf, firstValue: 1 },
  });
  const seconds = isFull ? 60 : 12;
  say(`Changing ${PER_SECOND} Pods a second for ${seconds} s`);
  const steady = await measureSteady(stage, visit, { seconds, idOf });
  await visit.close();
  say('Asking the portal');
  const answers = await askPortal(portal, deployment, isFull ? 100 : 20);
  return { cold, warm, lone, steady, answers, chromium: reader.version };
}

async function measureSteady(
  { crowd }: Stage,
  visit: Visit,
  options: { seconds: number; idOf: (pod: string) => string },
): Promise<Measurements['steady']> {
  const { seconds, idOf } = options;
  const third = { perSecond: PER_SECOND, seconds: seconds / 3 };
  const taken = visit.crossings.length;
  const startedAt = Date.now();
  const before = await visit.measureHeap();
  const first = await changeSteadily(crowd, { ...third, firstValue: 1_000 });
  const between = await visit.measureHeap();
  const rest = await changeSteadily(crowd, {
    ...{ perSecond: PER_SECOND, seconds: third.seconds * 2 },
    firstValue: 1_000 + first.length,
  });
  const crossings = visit.crossings.slice(taken);
  await delay(settleMs);
  const end = await visit.measureHeap();
  const { sightings, longTasks } = await visit.probe();
  const changes = [...first, ...rest];
  return {
    seconds,
    changes: changes.length,
    paintedMs: paintedAfter(changes, sightings, idOf),
    longTasks: longTasks.filter(({ at }) => at >= startedAt),
    heaps: [before, between, end],
    crossings,
  };
}

/** The questions of a page, one at a time. */
async function askPortal(
  portal: Portal,
  { id }: Deployment,
  rounds: number,
): Promise<Measurements['answers']> {
  const { version } = await portal.client.objects(id, 1);
  const questions = {
    execution: `/v1/executions/${id}`,
    objects: `/v1/executions/${id}/steps/1/objects`,
    objectsSince: `/v1/executions/${id}/steps/1/objects?since=${version}`,
  };
  const answers: Measurements['answers'] = {};
  for (const [name, path] of Object.entries(questions)) {
    const all: Array<{ ms: number; bytes: number }> = [];
    for (let round = 0; round < rounds; round += 1) {
      all.push(await portal.ask(path));
    }
    answers[name] = all;
  }
  return answers;
}

/** How soon 500 objects are on the page, and each change of them. */
export const benchmark: Benchmark = {
  name: 'b6',
  title: `the page of a step with ${OBJECTS} objects`,
  run,
};
