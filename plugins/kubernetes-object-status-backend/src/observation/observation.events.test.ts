import {
  aPod,
  anEvent,
  aStatefulSet,
  atRevision,
  built,
  Built,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import {
  anAppliedTo,
  aStep,
  ObservedWorld,
} from './__testUtils__/ObservedWorld';

const key = { executionId: 'e1', step: 1 };
const db = aStatefulSet();
const pod = atRevision(aPod('db-0').pending(), 'db-new').of(db);
const scheduled = pod
  .condition('PodScheduled', 'True')
  .set('status.phase', 'Pending');
const noConfig = 'configmap "settings" not found';
const failedMount = anEvent(pod, 'FailedMount', noConfig);

function aWorld(): ObservedWorld {
  return new ObservedWorld([
    aStep([anAppliedTo('apps/v1', 'StatefulSet', 'db')]),
  ]);
}

function put(world: ObservedWorld, ...objects: Built[]): void {
  for (const object of objects) world.cluster.put(built(object));
}

function messageOf(world: ObservedWorld, name: string): string | undefined {
  const rows = world.store.rowsOf(key);
  return rows.find(row => row.name === name)?.status.message;
}

function eventLists(world: ObservedWorld): number {
  const listening = [...world.cluster.listening];
  return listening.filter(({ target }) => target.kind === 'Event').length;
}

describe('what a cluster says in Events', () => {
  const waiting = db.counts({ ready: 0, available: 0 });

  it('is in the message of the object that it is about, as soon as it is said', async () => {
    const world = aWorld();
    put(world, waiting, scheduled);
    await world.start();
    await world.at(1);
    expect(messageOf(world, 'db-0')).toBe('Its containers are being created');

    put(world, failedMount);
    await world.at(2);

    expect(messageOf(world, 'db-0')).toBe(
      `Its containers are being created: ${noConfig}`,
    );
    await world.stop();
    expect(world.leftovers).toEqual({ timers: 0, lists: 0 });
  });

  it('writes nothing when it is only said again', async () => {
    const world = aWorld();
    put(world, waiting, scheduled, failedMount);
    await world.start();
    await world.at(1);
    const writes = world.store.writes.length;

    for (let times = 2; times < 50; times += 1) {
      put(world, failedMount.times(times).at(times));
      await world.at(times);
    }

    expect(world.store.writes).toHaveLength(writes);
    await world.stop();
  });

  it('about objects that the step does not show writes nothing', async () => {
    const world = aWorld();
    put(world, waiting, scheduled);
    await world.start();
    await world.at(1);
    const writes = world.store.writes.length;

    for (let other = 0; other < 2_000; other += 1) {
      put(world, anEvent(aPod(`other-${other}`), 'Unhealthy', 'failed'));
    }
    await world.at(2);

    expect(world.store.writes).toHaveLength(writes);
    await world.stop();
  });

  it.each(['Forbidden', 'NotServed', 'Gap'] as const)(
    'decides nothing: with its list %s the step ends as it would',
    async trouble => {
      const quiet = aWorld();
      const blind = aWorld();
      blind.cluster.refuse('Event', trouble);
      for (const world of [quiet, blind]) {
        put(world, db, pod.condition('Ready', 'True').phase('Running'));
        await world.start();
        await world.at(11);
        await world.stop();
      }

      expect(quiet.outcomes).toEqual([['Successful', 10]]);
      expect(blind.outcomes).toEqual(quiet.outcomes);
      expect(blind.storyline).toEqual(quiet.storyline);
      expect(blind.logger.warn).not.toHaveBeenCalled();
    },
  );

  it('takes no part in the proof of an end', async () => {
    const world = aWorld();
    put(world, db, pod.condition('Ready', 'True').phase('Running'));
    const asked: string[] = [];
    world.cluster.onProve = async target => {
      asked.push(target.kind);
      return world.cluster.show(target);
    };
    await world.start();
    await world.at(11);

    expect(world.outcomes).toEqual([['Successful', 10]]);
    expect(new Set(asked)).toEqual(new Set(['StatefulSet', 'Pod']));
    await world.stop();
  });

  it('is listed once for all steps of a namespace, and no more after the last', async () => {
    const world = aWorld();
    world.store.record('e2', [
      aStep([anAppliedTo('apps/v1', 'StatefulSet', 'other')]),
    ]);
    await world.start();
    expect(eventLists(world)).toBe(1);

    await world.cancel();
    expect(eventLists(world)).toBe(1);
    await world.stop();
    expect(eventLists(world)).toBe(0);
  });

  it('is asked for without what is ordinary', async () => {
    const world = aWorld();
    await world.start();
    const [list] = [...world.cluster.listening]
      .map(({ target }) => target)
      .filter(({ kind }) => kind === 'Event');

    expect(list).toMatchObject({ namespace: 'shop', isContext: true });
    expect(list.fieldSelector).toContain('reason!=Pulled,');
    expect(list.fieldSelector).not.toContain('Failed');
    await world.stop();
  });

  it('holds the grace of a pod that fits nowhere, from the moment it is said', async () => {
    const world = aWorld();
    const unfit = atRevision(aPod('db-0').unschedulable(), 'db-new').of(db);
    put(world, waiting, unfit);
    await world.start();
    await world.at(50);
    put(world, anEvent(unfit, 'TriggeredScaleUp', 'a: 1->2', 'Normal').at(50));
    await world.at(120);
    expect(world.statusesOf('db-0')).toEqual(['InProgress']);

    put(world, anEvent(unfit, 'NotTriggerScaleUp', 'full', 'Normal').at(120));
    await world.at(129);
    expect(world.statusesOf('db-0')).toEqual(['InProgress']);
    await world.at(131);
    expect(world.statusesOf('db-0')).toEqual(['InProgress', 'Failed']);
    await world.stop();
  });
});
