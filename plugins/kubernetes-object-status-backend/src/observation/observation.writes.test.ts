import {
  aConfigMap,
  aJob,
  aPod,
  aDeployment,
  aReplicaSet,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { OutcomeExistsError } from '../database/errors';
import {
  anAppliedTo,
  aStep,
  ObservedWorld,
} from './__testUtils__/ObservedWorld';

const key = { executionId: 'e1', step: 1 };
const settings = anAppliedTo('v1', 'ConfigMap', 'settings');
const down = () => new Error('database is down');

describe('what is written', () => {
  it('is written once and in order when the store fails meanwhile', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(1);
    world.store.failWith(down(), down(), down());
    world.cluster.put(aJob().suspended().object);
    await world.at(2);
    world.cluster.put(aJob().object);
    await world.at(3);
    world.cluster.put(aJob().complete().object);
    await world.at(20);
    expect(world.statusesOf('migrate')).toEqual([
      'InProgress',
      'Paused',
      'InProgress',
      'Successful',
    ]);
    const instants = world.store.history.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(world.store.rowsOf(key)[0].status.status).toBe('Successful');
    expect(world.outcomes).toEqual([['Successful', 13]]);
    await world.stop();
  });

  it('is the outcome as it was when the store fails for a while', async () => {
    const world = new ObservedWorld([aStep([settings])]);
    world.cluster.put(aConfigMap().object);
    await world.start();
    await world.at(9.9);
    world.store.failWith(...Array.from({ length: 5 }, down));
    await world.at(12);
    world.cluster.remove('configmap-settings');
    await world.at(30);
    expect(world.outcomes).toEqual([['Successful', 10]]);
    // R12: nothing that came later is in its rows.
    expect(world.statusesOf('settings')).toEqual(['Successful']);
    expect(world.store.attempts).toBe(7);
    await world.stop();
  });

  it('is not tried more often because there is news', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    const { attempts } = world.store;
    world.store.failWith(...Array.from({ length: 100 }, down));
    for (let step = 1; step <= 50; step++) {
      world.cluster.put(aJob().set('status.failed', step % 2).object);
      await world.at(step / 10);
    }
    expect(world.store.attempts - attempts).toBeLessThanOrEqual(6);
    await world.stop();
  });

  it('is whole again after a write that failed although it went through', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(1);
    world.store.loseAnswers(down());
    const same = world.store.rowsOf(key)[0].resourceVersion;
    world.cluster.put(aJob().suspended().object);
    await world.at(1.5);
    for (const { listener, target } of world.cluster.listening) {
      if (target.kind !== 'Job') continue;
      listener.onUpserted(aJob().version(String(same)).object);
    }
    await world.at(4);
    expect(world.store.rowsOf(key)[0].status.status).toBe('InProgress');
    await world.stop();
  });

  it('is in the history once although answers were lost', async () => {
    const world = new ObservedWorld([aStep([settings])]);
    world.store.loseAnswers(down(), down());
    world.cluster.put(aConfigMap().object);
    await world.start();
    await world.at(5);
    // The outcome's too.
    world.store.loseAnswers(down());
    await world.at(30);
    expect(world.statusesOf('settings')).toEqual(['Successful']);
    expect(world.storyline).toEqual([
      ['WindowOpened', 0],
      ['Successful', 10],
    ]);
    expect(world.outcomes).toEqual([['Successful', 10]]);
    expect(world.logger.info).not.toHaveBeenCalled();
    expect(world.leftovers.lists).toBe(0);
    await world.stop();
  });

  it('ends when somebody else wrote the outcome', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(1);
    world.store.conclude(key, 'Cancelled');
    world.cluster.put(aJob().complete().object);
    await world.at(2);
    expect(world.leftovers.lists).toBe(0);
    await world.at(60);
    expect(world.outcomes).toEqual([]);
    expect(world.store.outcomesOf('e1')).toEqual(['Cancelled']);
    await world.stop();
  });

  it.each([
    [
      'somebody else wrote the outcome',
      (world: ObservedWorld) => world.store.conclude(key, 'Cancelled'),
    ],
    ['it was taken out', (world: ObservedWorld) => world.store.forget('e1')],
  ])('ends without news too when %s', async (_, end) => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(1);
    end(world);
    await world.at(6);
    expect(world.leftovers).toEqual({ timers: 1, lists: 0 });
    await world.stop();
  });

  it.each([
    ['fenced', (world: ObservedWorld) => void (world.store.isFenced = true)],
    [
      'refused for ever',
      (world: ObservedWorld) =>
        world.store.failWith(
          ...Array.from({ length: 99 }, () => new OutcomeExistsError('e1', 1)),
        ),
    ],
  ])('is left alone for a while when it is %s', async (_, refuse) => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(1);
    refuse(world);
    world.cluster.put(aJob().complete().object);
    await world.at(2);
    expect(world.leftovers.lists).toBe(0);
    await world.at(100);
    expect(world.outcomes).toEqual([]);
    // Once at first, and then every 30 s.
    expect(world.store.attempts).toBe(5);
    await world.stop();
  });

  it('is nothing when nothing has changed, of 500 objects too', async () => {
    const names = Array.from(
      { length: 500 },
      (_, index) => `settings-${index}`,
    );
    const world = new ObservedWorld([
      aStep(
        names.map(name => anAppliedTo('v1', 'ConfigMap', name)),
        { statusStabilizationTimeoutSeconds: 60 },
      ),
    ]);
    for (const name of names) world.cluster.put(aConfigMap(name).object);
    await world.start();
    await world.at(1);
    expect(world.store.writes).toHaveLength(1);
    expect(world.store.writes[0].rows).toHaveLength(500);
    // The same again, and news of an object that is none of the step's.
    for (const name of names) world.cluster.deliver(`configmap-${name}`);
    world.cluster.put(aConfigMap('of-others').object);
    await world.at(30);
    expect(world.store.attempts).toBe(1);
    world.cluster.put(aConfigMap('settings-7').object);
    await world.at(31);
    expect(world.store.writes[1].rows.map(({ name }) => name)).toEqual([
      'settings-7',
    ]);
    await world.stop();
  });

  it('keeps rows in their places while what they show changes', async () => {
    const deployment = aDeployment().replicas(2);
    const replicaSet = aReplicaSet().of(deployment);
    const podA = aPod('web-a').of(replicaSet);
    const podB = aPod('web-b').of(replicaSet);
    const world = new ObservedWorld([
      aStep([anAppliedTo('apps/v1', 'Deployment', 'web'), settings]),
    ]);
    const objects = [deployment, replicaSet, podA, podB, aConfigMap()];
    for (const { object } of objects) world.cluster.put(object);
    const places = () =>
      world.store.rowsOf(key).map(({ name, position }) => [name, position]);
    await world.start();
    await world.at(1);
    const before = places();
    expect(before.map(([name]) => name)).toEqual([
      'web',
      'web-1',
      'web-a',
      'web-b',
      'settings',
    ]);
    world.cluster.put(podB.notReady().object);
    await world.at(2);
    world.cluster.put(podA.notReady().object);
    await world.at(3);
    expect(places()).toEqual(before);
    world.cluster.remove('pod-web-a');
    await world.at(4);
    expect(places().map(([name]) => name)).toEqual([
      'web',
      'web-1',
      'web-b',
      'settings',
    ]);
    await world.stop();
  });

  it('tells of an object exactly when its status or reason changes', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(1);
    world.cluster.put(aJob().set('status.active', 3).object);
    await world.at(2);
    world.cluster.put(aJob().failed('A').object);
    await world.at(3);
    await world.stop();
    world.cluster.put(aJob().failed('A', 'in other words').object);
    await world.start();
    await world.at(4);
    world.cluster.put(aJob().failed('B').object);
    await world.at(5);
    const told = world.store.writes.flatMap(each => each.objectTransitions);
    expect(
      told.map(({ object, previousStatus }) => [
        object.status.reason,
        previousStatus,
      ]),
    ).toEqual([
      ['JobActive', undefined],
      ['A', 'InProgress'],
      ['B', 'Failed'],
    ]);
    await world.stop();
  });
});
