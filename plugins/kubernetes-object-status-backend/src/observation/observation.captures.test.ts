import {
  aPod,
  anEvent,
  built,
  Built,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { NewCapture } from '../evidence/NewCapture';
import {
  anAppliedTo,
  aStep,
  ObservedWorld,
} from './__testUtils__/ObservedWorld';

const pod = aPod();
const crashed = pod.backingOff(3);
// Well once it has run longer than before, a second later.
const healed = pod.healed(3);
const appliedPod = anAppliedTo('v1', 'Pod', 'web-a');
const down = () => new Error('database is down');

function aWorld(
  check: Parameters<typeof aStep>[1] = {},
  logs?: ConstructorParameters<typeof ObservedWorld>[2],
): ObservedWorld {
  return new ObservedWorld([aStep([appliedPod], check)], {}, logs);
}

/** Lets the cluster show one thing after the other, a second apart. */
async function show(world: ObservedWorld, ...objects: Built[]): Promise<void> {
  world.cluster.put(built(pod.notReady()));
  await world.start();
  for (const [second, object] of objects.entries()) {
    await world.at(second + 1);
    world.cluster.put(built(object));
  }
  await world.at(objects.length + 1);
}

/** What was written, with the second of each. */
function keptBy({ store, startedAt }: ObservedWorld) {
  const second = (at: number) => Math.round((at - startedAt) / 1_000);
  const captures = store.writes.flatMap(write => write.captures ?? []);
  const healings = store.writes.flatMap(write => write.healed ?? []);
  return {
    captures,
    told: captures.map(({ moment, at }) => [moment, second(at)]),
    healed: healings.map(({ at }) => second(at)),
  };
}

describe('what is kept of a step', () => {
  it('is an object that fails, in the write of the look that saw it', async () => {
    const world = aWorld();
    const event = anEvent(crashed, 'BackOff', 'Back-off restarting');
    world.cluster.put(built(event));
    await show(world, crashed);
    const write = world.store.writes.find(each => each.captures);
    expect(write?.objectTransitions).toMatchObject([
      { object: { status: { status: 'Failed' } } },
    ]);
    expect(write?.captures).toMatchObject([
      {
        moment: 'Failed',
        identity: { ...appliedPod },
        evidence: {
          status: { status: 'Failed', reason: 'CrashLoopBackOff' },
          object: { kind: 'Pod', metadata: { name: 'web-a' } },
          events: [{ reason: 'BackOff' }],
        },
        logsMissing: 'Off',
      },
    ]);
  });

  it('is each flap, and when it healed', async () => {
    const world = aWorld();
    await show(world, crashed, healed, pod.backingOff(5));
    const kept = keptBy(world);
    expect(kept.told).toEqual([
      ['Failed', 1],
      ['Failed', 3],
    ]);
    expect(kept.healed).toEqual([3]);
  });

  it('is every object as it was when the step ended', async () => {
    const world = aWorld({ stepExecutionTimeoutSeconds: 20 });
    await show(world, pod);
    await world.at(19);
    expect(world.outcomes).toEqual([['Successful', 11]]);
    expect(keptBy(world).captures).toMatchObject([
      {
        moment: 'Ended',
        at: world.startedAt + 11_000,
        evidence: { status: { status: 'Successful' }, object: { kind: 'Pod' } },
      },
    ]);
  });

  it('is also what a cancelled step had seen', async () => {
    const world = aWorld();
    await show(world, crashed);
    await world.cancel();
    expect(keptBy(world).told).toEqual([
      ['Failed', 1],
      ['Ended', 2],
    ]);
  });

  it('is nothing of a step without verification', async () => {
    const world = aWorld({ mode: 'none' });
    await show(world, crashed);
    expect(world.outcomes).toHaveLength(1);
    expect(keptBy(world).captures).toEqual([]);
  });

  it('is written once, with what healed meanwhile, when the store was down', async () => {
    const world = aWorld();
    world.cluster.put(built(pod.notReady()));
    await world.start();
    await world.at(1);
    world.store.failWith(down(), down(), down());
    world.cluster.put(built(crashed));
    await world.at(2);
    world.cluster.put(built(healed));
    await world.at(9);
    const kept = keptBy(world);
    expect(kept.told).toEqual([['Failed', 1]]);
    // The write that was tried stays as it was: the next one says that it healed.
    expect(kept.captures[0].healedAt).toBeUndefined();
    expect(kept.healed).toEqual([3]);
  });

  it('goes on after a takeover without keeping the same failure again', async () => {
    const world = aWorld();
    await show(world, crashed);
    await world.stop();
    await world.start();
    await world.at(5);
    world.cluster.put(built(healed));
    await world.at(6);
    expect(keptBy(world).told).toEqual([['Failed', 1]]);
    expect(keptBy(world).healed).toEqual([6]);
  });

  it('has its logs asked for once it is written, and not before', async () => {
    const asked: NewCapture[][] = [];
    const world = aWorld(undefined, {
      isOn: cluster => cluster === 'prod',
      ask: captures => void asked.push(captures),
    });
    world.cluster.put(built(pod.notReady()));
    await world.start();
    await world.at(1);
    world.store.failWith(down());
    world.cluster.put(built(crashed));
    await world.clock.pass(0.2);
    expect(asked.flat()).toEqual([]);
    await world.at(4);
    expect(asked.flat()).toMatchObject([
      {
        logTargets: [{ container: 'web', previous: true }],
        logsMissing: 'NoAnswer',
      },
    ]);
  });
});
