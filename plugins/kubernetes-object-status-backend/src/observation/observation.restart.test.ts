import {
  aConfigMap,
  aDeployment,
  aJob,
  aPod,
  aReplicaSet,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import {
  anAppliedTo,
  aStep,
  appliedJob,
  ObservedWorld,
} from './__testUtils__/ObservedWorld';

const settings = anAppliedTo('v1', 'ConfigMap', 'settings');
const key = { executionId: 'e1', step: 1 };

describe('a restart', () => {
  it('during Checking goes on checking', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(3);
    await world.stop();
    await world.at(6);
    world.cluster.put(aJob().complete().object);
    await world.start();
    await world.at(30);
    expect(world.outcomes).toEqual([['Successful', 16]]);
    expect(world.statusesOf('migrate')).toEqual(['InProgress', 'Successful']);
    await world.stop();
  });

  it.each([
    ['goes on as though uninterrupted when nothing was written', false, 10],
    ['restarts it when something was written', true, 16],
  ])('during the window %s', async (_, isChanged, expected) => {
    const world = new ObservedWorld([aStep([settings])]);
    world.cluster.put(aConfigMap().object);
    await world.start();
    await world.at(4);
    await world.stop();
    if (isChanged) world.cluster.put(aConfigMap().object);
    await world.at(6);
    await world.start();
    await world.at(30);
    expect(world.outcomes).toEqual([['Successful', expected]]);
    await world.stop();
  });

  it("after the window's end makes the first proven instant the outcome's", async () => {
    const world = new ObservedWorld([aStep([settings])]);
    world.cluster.put(aConfigMap().object);
    await world.start();
    await world.at(4);
    await world.stop();
    await world.at(17);
    await world.start();
    await world.at(18);
    expect(world.outcomes).toEqual([['Successful', 17]]);
    expect(world.storyline).toEqual([
      ['WindowOpened', 0],
      ['GapStarted', 0],
      ['GapEnded', 17],
      ['Successful', 17],
    ]);
    await world.stop();
  });

  it('during the proof asks again', async () => {
    const world = new ObservedWorld([aStep([settings])]);
    world.cluster.put(aConfigMap().object);
    const { onProve } = world.cluster;
    world.cluster.onProve = () => new Promise(() => {});
    await world.start();
    await world.at(12);
    await world.stop();
    expect(world.leftovers).toEqual({ timers: 0, lists: 0 });
    world.cluster.onProve = onProve;
    await world.start();
    await world.at(13);
    expect(world.outcomes).toEqual([['Successful', 12]]);
    await world.stop();
  });

  it.each([
    ['a step in its window', true],
    ['a step that nothing was seen of yet', false],
  ])('after the timeout makes %s Inconclusive', async (_, isThere) => {
    const world = new ObservedWorld([aStep([settings])]);
    if (isThere) world.cluster.put(aConfigMap().object);
    await world.start();
    await world.at(4);
    await world.stop();
    await world.at(300);
    await world.start();
    await world.at(301);
    expect(world.outcomes).toEqual([['Inconclusive', 180]]);
    await world.stop();
  });

  it('after the timeout of a step that was never taken up makes it Inconclusive', async () => {
    const world = new ObservedWorld([aStep([settings])]);
    world.cluster.put(aConfigMap().object);
    await world.at(300);
    await world.start();
    await world.at(301);
    expect(world.outcomes).toEqual([['Inconclusive', 180]]);
    await world.stop();
  });

  it('of a step of Secrets only misses nothing', async () => {
    const world = new ObservedWorld([
      aStep([anAppliedTo('v1', 'Secret', 'keys')]),
    ]);
    await world.start();
    await world.at(4);
    await world.stop();
    await world.at(12);
    await world.start();
    await world.at(13);
    expect(world.storyline.map(([code]) => code)).toEqual([
      'WindowOpened',
      'Successful',
    ]);
    expect(world.cluster.listed.has('Secret')).toBe(false);
    await world.stop();
  });

  it('records no transition again', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    for (let times = 0; times < 3; times++) {
      await world.start();
      await world.clock.pass(2);
      await world.stop();
    }
    expect(world.statusesOf('migrate')).toEqual(['InProgress']);
    expect(
      world.store.history.filter(({ subject }) => subject === 'object'),
    ).toHaveLength(1);
  });

  it('takes rows out that went meanwhile, once that is sure', async () => {
    const deployment = aDeployment().replicas(2);
    const replicaSet = aReplicaSet().of(deployment);
    const pods = [aPod('web-a').of(replicaSet), aPod('web-b').of(replicaSet)];
    const world = new ObservedWorld([
      aStep([anAppliedTo('apps/v1', 'Deployment', 'web')]),
    ]);
    for (const { object } of [deployment, replicaSet, ...pods]) {
      world.cluster.put(object);
    }
    const names = () => world.store.rowsOf(key).map(({ name }) => name);
    await world.start();
    await world.at(1);
    expect(names()).toEqual(['web', 'web-1', 'web-a', 'web-b']);
    await world.stop();
    world.cluster.remove('pod-web-b');
    world.cluster.isSilent = true;
    await world.start();
    await world.clock.pass(7);
    // Nothing is known of them, but that they were there.
    expect(names()).toEqual(['web', 'web-1', 'web-a', 'web-b']);
    world.cluster.isSilent = false;
    world.cluster.recover();
    await world.clock.pass(1);
    expect(names()).toEqual(['web', 'web-1', 'web-a']);
    await world.stop();
  });

  it('finds a Job that went meanwhile without a known end', async () => {
    const world = new ObservedWorld([aStep([appliedJob])]);
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(1);
    await world.stop();
    world.cluster.remove('job-migrate');
    await world.start();
    await world.at(181);
    expect(world.outcomes).toEqual([['Inconclusive', 180]]);
    await world.stop();
  });
});
