import {
  anObject,
  ObjectBuilder,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import fc from 'fast-check';
import { ObjectTransition } from './StepStore';
import { FakeCluster, noAnswer, refusal } from './__testUtils__/FakeCluster';
import {
  anAppliedTo,
  aStep,
  ObservedWorld,
} from './__testUtils__/ObservedWorld';

const windowSeconds = 5;
const timeoutSeconds = 40;
const states = ['ready', 'pending', 'stalled'] as const;
type State = (typeof states)[number];

/** What happens to one of the two clusters, or to the process. */
type Happening =
  | { type: 'write'; state: State }
  /** Written while the connection stalls; what is made good again arrives together. */
  | { type: 'hide' | 'blip'; state: State }
  | { type: 'touch' | 'remove' }
  | { type: 'die' | 'lose' | 'recover' | 'stall' | 'flow' }
  | { type: 'refuse' | 'silence' | 'answer' }
  | { type: 'stop' | 'start' | 'fault' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      state: fc.constantFrom(...states),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('hide' as const, 'blip' as const),
      state: fc.constantFrom(...states),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.constant({
      type: 'write' as const,
      state: 'stalled' as const,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.constant({ type: 'write' as const, state: 'ready' as const }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('touch' as const, 'remove' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'die' as const,
        'lose' as const,
        'recover' as const,
        'stall' as const,
        'flow' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'refuse' as const,
        'silence' as const,
        'answer' as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'stop' as const,
        'start' as const,
        'fault' as const,
      ),
    }),
  },
);

/** At most once in each tenth of a second. */
const schedule = fc.uniqueArray(
  fc.record({
    tenth: fc.integer({ min: 0, max: 399 }),
    isOther: fc.boolean(),
    happening,
  }),
  { selector: each => each.tenth, maxLength: 30 },
);

const widget = (state: State): ObjectBuilder => {
  const object = anObject('example.com/v1', 'Widget', 'main').generation(1);
  if (state === 'stalled') return object.condition('Stalled', 'True');
  return object.condition('Ready', state === 'ready' ? 'True' : 'False');
};

/** One cluster's widget as it really was, whoever saw it. */
class Truth {
  private readonly changes: Array<{ at: number; state: State | 'gone' }> = [];
  private labels = 0;

  constructor(
    private readonly cluster: FakeCluster,
    private readonly now: () => number,
  ) {
    this.write('ready');
  }

  write(state: State): void {
    this.changes.push({ at: this.now(), state });
    this.cluster.put(widget(state).object);
  }

  touch(): void {
    const state = this.changes.at(-1)?.state ?? 'gone';
    if (state === 'gone') return;
    this.labels += 1;
    const labels = { touched: this.labels };
    this.cluster.put(widget(state).set('metadata.labels', labels).object);
  }

  remove(): void {
    this.changes.push({ at: this.now(), state: 'gone' });
    this.cluster.remove('widget-main');
  }

  /** Whether it was in a state throughout a span; what is written at its very end came after it. */
  was(state: State, from: number, to: number): boolean {
    const before = this.changes.filter(({ at }) => at <= from).slice(-1);
    const within = this.changes.filter(({ at }) => at > from && at < to);
    return [...before, ...within].every(each => each.state === state);
  }
}

async function play(
  events: Array<{ tenth: number; isOther: boolean; happening: Happening }>,
) {
  const applied = anAppliedTo('example.com/v1', 'Widget', 'main');
  const world = new ObservedWorld([
    aStep([applied, { ...applied, cluster: 'other' }], {
      statusStabilizationTimeoutSeconds: windowSeconds,
      stepExecutionTimeoutSeconds: timeoutSeconds,
    }),
  ]);
  const now = () => world.clock.now();
  const truths = {
    prod: new Truth(world.cluster, now),
    other: new Truth(world.other, now),
  };
  await world.start();
  let isRunning = true;
  for (const event of [...events].sort((a, b) => a.tenth - b.tenth)) {
    await world.at(event.tenth / 10);
    const cluster = event.isOther ? world.other : world.cluster;
    const truth = event.isOther ? truths.other : truths.prod;
    const what = event.happening;
    if (what.type === 'write') truth.write(what.state);
    if (what.type === 'hide' || what.type === 'blip') {
      cluster.stall();
      truth.write(what.state);
    }
    if (what.type === 'blip') {
      await world.clock.pass(0.05);
      truth.write('ready');
      cluster.flow();
    }
    if (what.type === 'touch') truth.touch();
    if (what.type === 'remove') truth.remove();
    if (what.type === 'die') cluster.die();
    if (what.type === 'lose') cluster.lose();
    if (what.type === 'recover') {
      // Whoever finds a connection dead says so before it is back.
      cluster.lose();
      cluster.recover();
    }
    if (what.type === 'stall') cluster.stall();
    if (what.type === 'flow') cluster.flow();
    if (what.type === 'refuse') cluster.onProve = refusal;
    if (what.type === 'silence') cluster.onProve = noAnswer;
    if (what.type === 'answer') {
      cluster.onProve = async target => cluster.show(target);
    }
    if (what.type === 'fault')
      world.store.failWith(new Error('down'), new Error('down'));
    if (what.type === 'stop' && isRunning) {
      await world.stop();
      isRunning = false;
    }
    if (what.type === 'start' && !isRunning) {
      await world.start();
      isRunning = true;
    }
  }
  if (!isRunning) await world.start();
  for (const cluster of [world.cluster, world.other]) cluster.flow();
  await world.at(timeoutSeconds + 20);
  await world.stop();
  return { world, truths: Object.values(truths) };
}

/** Each begins where the one before it ended, and tells something else. */
function expectChain(transitions: ObjectTransition[]): void {
  const last = new Map<string, ObjectTransition>();
  for (const transition of transitions) {
    const { object, previousStatus } = transition;
    const before = last.get(object.id)?.object.status;
    expect(previousStatus).toBe(before?.status);
    const told = ({ status, reason } = object.status) => `${status} ${reason}`;
    expect(before && told(before)).not.toBe(told());
    last.set(object.id, transition);
  }
}

describe('whatever happens', () => {
  it('there is one outcome, and a stable one was so throughout its window', async () => {
    const found: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(schedule, async events => {
        const { world, truths } = await play(events);
        const { outcomes, store, leftovers } = world;
        expect(outcomes).toHaveLength(1);
        expect(leftovers).toEqual({ timers: 0, lists: 0 });

        const outcome = store.writes.at(-1)?.state.outcome;
        const name = `${outcome?.outcome} ${outcome?.stabilized}`;
        found[name] = (found[name] ?? 0) + 1;
        const at = outcome?.at ?? 0;
        expect(at).toBeLessThanOrEqual(
          world.startedAt + (timeoutSeconds + 5) * 1000,
        );
        const isGreen = outcome?.outcome === 'Successful' && outcome.stabilized;
        const from = at - windowSeconds * 1000;
        const wasGreen = truths.every(truth => truth.was('ready', from, at));
        expect(!isGreen || wasGreen).toBe(true);
        // History: in order, nothing after the outcome, and without a repetition.
        const instants = store.history.map(each => each.at);
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
        expect(store.history.at(-1)).toMatchObject({ name: outcome?.outcome });
        expectChain(store.writes.flatMap(each => each.objectTransitions));
      }),
      { numRuns: 200, seed: Number(process.env.OBSERVATION_SEED ?? 1) },
    );
    // The schedules reach what they are for.
    expect(found['Successful true']).toBeGreaterThan(20);
    expect(found['Inconclusive false']).toBeGreaterThan(5);
    expect(found['Failed true']).toBeGreaterThan(5);
  }, 300_000);
});
