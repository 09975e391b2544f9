import {
  aConfigMap,
  aJob,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import {
  anAppliedTo,
  aStep,
  appliedJob,
  ObservedWorld,
} from './__testUtils__/ObservedWorld';

const settings = anAppliedTo('v1', 'ConfigMap', 'settings');
const failing = aJob().failed('BackoffLimitExceeded').set('status.failed', 9);

/** A ConfigMap that is there from 20 s on: its window ends at 30 s. */
async function aSuccess(...check: Parameters<typeof aStep>[1][]) {
  const world = new ObservedWorld([aStep([settings], check[0])]);
  await world.start();
  await world.at(20);
  world.cluster.put(aConfigMap().object);
  return world;
}

describe('gaps (R9, R10)', () => {
  it('lets a window end at the first proven instant when nothing was written', async () => {
    const world = await aSuccess();
    await world.at(21);
    const diedAt = world.clock.now();
    world.cluster.die();
    await world.at(46);
    // The window's end was asked to be proven meanwhile, and was not.
    world.cluster.lose(diedAt);
    await world.at(50);
    world.cluster.recover();
    await world.at(51);
    expect(world.outcomes).toEqual([['Successful', 50]]);
    await world.stop();
  });

  it.each([
    ['read anew and unchanged', false, 30],
    ['read anew and changed', true, 37],
  ])('of 5 s within a window, %s', async (_, isChanged, expected) => {
    const world = await aSuccess();
    await world.at(22);
    world.cluster.lose();
    if (isChanged) world.cluster.put(aConfigMap().object);
    await world.at(27);
    world.cluster.recover();
    await world.at(45);
    expect(world.outcomes).toEqual([['Successful', expected]]);
    await world.stop();
  });

  it('is none of its own when the watch goes on where it was', async () => {
    const world = await aSuccess();
    await world.at(22);
    world.cluster.lose();
    await world.at(27);
    world.cluster.resume();
    await world.at(31);
    expect(world.outcomes).toEqual([['Successful', 30]]);
    await world.stop();
  });

  it('is Inconclusive when the timeout comes in it', async () => {
    const world = await aSuccess({ stepExecutionTimeoutSeconds: 60 });
    await world.at(22);
    world.cluster.lose();
    await world.at(61);
    expect(world.outcomes).toEqual([['Inconclusive', 60]]);
    await world.stop();
  });

  it('is Failed at the timeout when a proven object is', async () => {
    const applied = [appliedJob, { ...settings, cluster: 'other' }];
    const world = new ObservedWorld([
      aStep(applied, {
        stepExecutionTimeoutSeconds: 12,
        statusStabilizationTimeoutSeconds: 60,
      }),
    ]);
    world.cluster.put(failing.object);
    world.other.put(aConfigMap().object);
    await world.start();
    await world.at(3);
    world.other.lose();
    await world.at(13);
    expect(world.outcomes).toEqual([['Failed', 12]]);
    await world.stop();
  });

  it('of a cluster that never answers leaves the failure of another standing', async () => {
    const applied = [appliedJob, { ...settings, cluster: 'other' }];
    const world = new ObservedWorld([aStep(applied)]);
    world.other.isSilent = true;
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(5);
    world.cluster.put(failing.object);
    await world.at(16);
    expect(world.outcomes).toEqual([['Failed', 15]]);
    expect(world.leftovers.lists).toBe(0);
    await world.stop();
  });

  it('of a cluster that never answers is Inconclusive, however short the timeout', async () => {
    for (const stepExecutionTimeoutSeconds of [1, 4, 20]) {
      const world = new ObservedWorld([
        aStep([settings], { stepExecutionTimeoutSeconds }),
      ]);
      world.cluster.isSilent = true;
      await world.start();
      await world.at(30);
      expect(world.outcomes).toEqual([
        ['Inconclusive', stepExecutionTimeoutSeconds],
      ]);
      await world.stop();
    }
  });

  it('of a cluster that is not configured any more is Inconclusive at the timeout', async () => {
    const applied = [{ ...settings, cluster: 'gone' }];
    const world = new ObservedWorld([aStep(applied)]);
    await world.start();
    await world.at(1);
    expect(world.statusesOf('settings')).toEqual(['Unknown']);
    await world.at(181);
    expect(world.outcomes).toEqual([['Inconclusive', 180]]);
    await world.stop();
  });

  it.each([
    ['Forbidden', 'Forbidden'],
    ['NotServed', 'KindNotServed'],
  ] as const)(
    'of a list that is %s is one of its objects',
    async (type, reason) => {
      const world = new ObservedWorld();
      world.cluster.refuse('Job', type);
      await world.start();
      await world.at(1);
      const [row] = world.store.rowsOf({ executionId: 'e1', step: 1 });
      expect(row.status).toMatchObject({ status: 'Unknown', reason });
      await world.at(181);
      expect(world.outcomes).toEqual([['Inconclusive', 180]]);
      await world.stop();
    },
  );

  it('does not begin with lists that answer a moment later than others', async () => {
    const applied = [settings, { ...settings, cluster: 'other' }];
    const world = new ObservedWorld([aStep(applied)]);
    for (const cluster of [world.cluster, world.other]) {
      cluster.put(aConfigMap().object);
    }
    world.other.isSilent = true;
    await world.start();
    await world.at(3);
    world.other.isSilent = false;
    world.other.recover();
    await world.at(20);
    expect(world.storyline.map(([code]) => code)).toEqual([
      'WindowOpened',
      'Successful',
    ]);
    expect(world.outcomes).toEqual([['Successful', 13]]);
    await world.stop();
  });

  it('is told of the lists that are in it, not of others (R7)', async () => {
    const applied = [settings, appliedJob];
    const world = new ObservedWorld(
      [aStep(applied, { stepExecutionTimeoutSeconds: null })],
      { pollMs: 600_000 },
    );
    // Pods only explain a Job: that they are not seen makes nothing blind.
    world.cluster.put(aConfigMap().object);
    world.cluster.put(aJob().object);
    await world.start();
    world.cluster.loseKind('Pod');
    await world.at(4_000);
    world.cluster.loseKind('ConfigMap');
    await world.at(4_010);
    expect(world.outcomes).toEqual([]);
    await world.at(7_601);
    expect(world.outcomes).toEqual([['Inconclusive', 7_600]]);
    await world.stop();
  });
});
