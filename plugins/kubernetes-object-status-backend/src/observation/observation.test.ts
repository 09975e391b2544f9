import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  aClaim,
  aConfigMap,
  aDeployment,
  aJob,
  anObject,
  aPod,
  aReplicaSet,
  aStorageClass,
  aWidget,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import {
  anAppliedTo,
  aStep,
  appliedJob,
  ObservedWorld,
} from './__testUtils__/ObservedWorld';

const key = { executionId: 'e1', step: 1 };
const settings = anAppliedTo('v1', 'ConfigMap', 'settings');

describe('a cancel', () => {
  const noProof = () => new Promise<never>(() => {});

  it.each<
    [when: string, second: number, prepare: (world: ObservedWorld) => void]
  >([
    [
      'before the first look',
      1,
      world => {
        world.cluster.isSilent = true;
      },
    ],
    ['during Checking', 3, () => {}],
    ['during the window', 7, world => world.cluster.put(aConfigMap().object)],
    [
      'during the proof',
      12,
      world => {
        world.cluster.put(aConfigMap().object);
        world.cluster.onProve = noProof;
      },
    ],
    [
      'during a gap',
      8,
      world => {
        world.cluster.put(aConfigMap().object);
        world.cluster.die();
      },
    ],
  ])('%s ends the step at once', async (_, second, prepare) => {
    const world = new ObservedWorld([aStep([settings])]);
    prepare(world);
    await world.start();
    await world.at(second);
    await world.cancel();
    expect(world.outcomes).toEqual([['Cancelled', second]]);
    expect(world.store.rowsOf(key)).toHaveLength(1);
    expect(world.leftovers.lists).toBe(0);
    await world.stop();
    expect(world.leftovers.timers).toBe(0);
  });

  it('asked for while nobody observed ends the step at the next start', async () => {
    const world = new ObservedWorld();
    world.store.cancel('e1', 'wrong version');
    await world.start();
    expect(world.outcomes).toEqual([['Cancelled', 0]]);
    await world.stop();
  });

  it('comes before an outcome that could not be written in time for it', async () => {
    const world = new ObservedWorld([aStep([settings])]);
    world.cluster.put(aConfigMap().object);
    await world.start();
    await world.at(9.9);
    world.store.failWith(new Error('database is down'));
    await world.at(10.5);
    await world.cancel();
    await world.at(12);
    // R12: decided is decided; it had only not been written yet.
    expect(world.outcomes).toEqual([['Successful', 10]]);
    await world.stop();
  });
});

describe('the observation of a step', () => {
  it('without verification lists its objects and opens no list (R13)', async () => {
    const world = new ObservedWorld([
      aStep([settings, appliedJob], { mode: 'none' }),
    ]);
    await world.start();
    expect(world.outcomes).toEqual([['Successful', 0]]);
    expect(world.store.writes[0].state.outcome?.verified).toBe(false);
    expect(
      world.store
        .rowsOf(key)
        .map(({ name, counted, status }) => [name, counted, status.reason]),
    ).toEqual([
      ['settings', false, 'NotVerified'],
      ['migrate', false, 'NotVerified'],
    ]);
    expect(world.cluster.listed.size).toBe(0);
    await world.stop();
  });

  it('never watches a Secret', async () => {
    const world = new ObservedWorld([
      aStep([anAppliedTo('v1', 'Secret', 'keys'), settings]),
    ]);
    world.cluster.put(anObject('v1', 'Secret', 'keys').object);
    world.cluster.put(aConfigMap().object);
    await world.start();
    await world.at(11);
    expect([...world.cluster.listed]).toEqual(['ConfigMap', 'Event']);
    expect(world.outcomes).toEqual([['Successful', 10]]);
    await world.stop();
  });

  it('sees the children of what was applied, the nodes, events, and the autoscaler where replicas are set', async () => {
    const manifest = { spec: { replicas: 2 } };
    const world = new ObservedWorld([
      aStep([anAppliedTo('apps/v1', 'Deployment', 'web', { manifest })]),
    ]);
    await world.start();
    expect([...world.cluster.listed].sort()).toEqual([
      'Deployment',
      'Event',
      'HorizontalPodAutoscaler',
      'Node',
      'Pod',
      'ReplicaSet',
    ]);
    await world.stop();
  });

  it.each([
    ['tells that it waits for its first pod', undefined, 'Successful', 10],
    ['is not served', 'NotServed', 'TimedOut', 180],
    ['may not be read', 'Forbidden', 'TimedOut', 180],
  ] as const)(
    'waits for a claim unless its storage class, which lies in no namespace, says otherwise: it %s',
    async (_, trouble, outcome, at) => {
      const world = new ObservedWorld([
        aStep([anAppliedTo('v1', 'PersistentVolumeClaim', 'data')]),
      ]);
      world.cluster.put(aClaim().pending().object);
      world.cluster.put(aStorageClass('WaitForFirstConsumer').object);
      if (trouble) world.cluster.refuse('StorageClass', trouble);
      await world.start();
      await world.at(181);
      expect(world.outcomes).toEqual([[outcome, at]]);
      await world.stop();
    },
  );

  it('opens one list for many objects of a kind and namespace', async () => {
    const applied = ['a', 'b', 'c'].map(name =>
      anAppliedTo('v1', 'ConfigMap', name),
    );
    const world = new ObservedWorld([
      aStep([...applied, { ...applied[0], namespace: 'bank' }]),
    ]);
    await world.start();
    const listed = [...world.cluster.listening].map(({ target }) => [
      target.kind,
      target.namespace,
    ]);
    expect(listed.sort()).toEqual([
      ['ConfigMap', 'bank'],
      ['ConfigMap', 'shop'],
      ['Event', 'bank'],
      ['Event', 'shop'],
    ]);
    await world.stop();
  });

  it('learns from a cluster which kinds have no status, also when it answers late', async () => {
    const world = new ObservedWorld([
      aStep([anAppliedTo('example.com/v1', 'Widget', 'main')]),
    ]);
    world.cluster.withoutStatus.add('Widget');
    world.cluster.put(aWidget().object);
    world.cluster.isSilent = true;
    await world.start();
    await world.at(8);
    world.cluster.isSilent = false;
    world.cluster.recover();
    await world.at(19);
    expect(world.outcomes).toEqual([['Successful', 18]]);
    await world.stop();
  });

  it('judges the last state of what went in the moment of one look', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(1);
    world.cluster.put(aJob().complete().object);
    world.cluster.remove('job-migrate');
    await world.at(12);
    expect(world.store.rowsOf(key)[0].status.reason).toBe(
      'RemovedAfterCompletion',
    );
    expect(world.outcomes).toEqual([['Successful', 11]]);
    await world.stop();
  });

  it('judges the newest of several that went under one name', async () => {
    const world = new ObservedWorld();
    world.cluster.put(aJob().object);
    await world.start();
    await world.at(1);
    world.cluster.remove('job-migrate');
    world.cluster.put(aJob().uid('job-2').complete().object);
    world.cluster.remove('job-2');
    await world.at(2);
    expect(world.store.rowsOf(key)[0].status.reason).toBe(
      'RemovedAfterCompletion',
    );
    await world.stop();
  });

  it('takes changes of one moment as one look, with the instant of the last', async () => {
    const deployment = aDeployment();
    const replicaSet = aReplicaSet().of(deployment);
    const world = new ObservedWorld([
      aStep([anAppliedTo('apps/v1', 'Deployment', 'web')]),
    ]);
    await world.start();
    await world.at(1);
    const { attempts } = world.store;
    world.cluster.put(deployment.object);
    await world.at(1.02);
    world.cluster.put(replicaSet.object);
    await world.at(1.04);
    world.cluster.put(aPod().of(replicaSet).object);
    await world.at(2);
    expect(world.store.attempts).toBe(attempts + 1);
    await world.at(12);
    expect(world.outcomes).toEqual([['Successful', 11.04]]);
    await world.stop();
  });

  it('counts what was seen before the timeout, gathered or not', async () => {
    const world = new ObservedWorld([
      aStep([settings], { stepExecutionTimeoutSeconds: 20 }),
    ]);
    await world.start();
    await world.at(19.99);
    world.cluster.put(aConfigMap().object);
    await world.at(21);
    expect(world.outcomes).toEqual([['Successful', 20]]);
    await world.stop();
  });

  it('lets a stream of events keep no timer waiting', async () => {
    const world = new ObservedWorld([
      aStep([appliedJob], { stepExecutionTimeoutSeconds: 5 }),
    ]);
    await world.start();
    for (let step = 1; step <= 600; step++) {
      await world.at(step / 100);
      world.cluster.put(aJob().set('status.active', step).object);
    }
    expect(world.outcomes).toEqual([['TimedOut', 5]]);
    await world.stop();
  });

  it('takes the end of a grace for an observation', async () => {
    const world = new ObservedWorld([
      aStep([anAppliedTo('example.com/v1', 'Widget', 'main')]),
    ]);
    world.cluster.put(aWidget().object);
    await world.start();
    await world.at(29.9);
    expect(world.storyline).toEqual([]);
    await world.at(41);
    expect(world.storyline[0]).toEqual(['WindowOpened', 30]);
    expect(world.outcomes).toEqual([['Successful', 40]]);
    await world.stop();
  });

  it('leaves no timer and no subscription behind, whenever it is stopped', async () => {
    for (const second of [0, 0.01, 1, 5.02, 9, 10, 11, 16]) {
      const world = new ObservedWorld([aStep([settings])]);
      world.cluster.onProve = () => new Promise(() => {});
      if (second < 5) world.cluster.isSilent = true;
      await world.start();
      world.cluster.put(aConfigMap().object);
      await world.at(second);
      await world.stop();
      expect(world.leftovers).toEqual({ timers: 0, lists: 0 });
    }
  });
});

describe('the steps of an execution', () => {
  it('begin one after the other, each after the write of the outcome before it', async () => {
    const second = anAppliedTo('v1', 'ConfigMap', 'second');
    const world = new ObservedWorld([aStep([settings]), aStep([second])]);
    world.cluster.put(aConfigMap().object);
    world.cluster.put(aConfigMap('second').object);
    await world.start();
    await world.at(9.9);
    world.store.failWith(new Error('down'), new Error('down'));
    await world.at(11.9);
    expect(world.store.rowsOf({ executionId: 'e1', step: 2 })).toEqual([]);
    await world.at(30);
    expect(world.outcomes).toEqual([
      ['Successful', 10],
      ['Successful', 22],
    ]);
    await world.stop();
  });

  it('are skipped after one that is not successful', async () => {
    const world = new ObservedWorld([aStep(), aStep([settings])]);
    world.cluster.put(aJob().failed('A').object);
    await world.start();
    await world.at(30);
    expect(world.store.outcomesOf('e1')).toEqual(['Failed', 'Skipped']);
    expect(world.cluster.listed.has('ConfigMap')).toBe(false);
    await world.stop();
  });

  it('of several executions are observed side by side', async () => {
    const world = new ObservedWorld();
    world.store.record('e2', [aStep([settings])]);
    world.cluster.put(aConfigMap().object);
    await world.start();
    await world.at(2);
    world.cluster.put(aJob().complete().object);
    await world.at(13);
    expect(world.outcomes).toEqual([
      ['Successful', 10],
      ['Successful', 12],
    ]);
    await world.stop();
  });

  it('are found by the poll, without a nudge', async () => {
    const world = new ObservedWorld([aStep([settings])]);
    await world.start();
    await world.at(1);
    world.store.record('e2', [aStep()]);
    await world.at(4.9);
    expect(world.cluster.listed.has('Job')).toBe(false);
    await world.at(5);
    expect(world.cluster.listed.has('Job')).toBe(true);
    await world.stop();
  });
});

/** An object that no look gets over, as a fault of our own would be. */
function breakingLooks(object: KubernetesObject): KubernetesObject {
  const spec = {
    get template(): never {
      throw new Error('broken');
    },
  };
  return { ...object, spec };
}

describe('a fault', () => {
  it('in a look makes the step blind until a look is possible again, and does not spin', async () => {
    const world = new ObservedWorld([aStep([settings])]);
    const { object } = aConfigMap();
    world.cluster.put(object);
    await world.start();
    await world.at(1);
    world.cluster.put(breakingLooks(object));
    await world.at(4);
    expect(world.logger.error).toHaveBeenCalledTimes(1);
    await world.at(20);
    expect(world.logger.error).toHaveBeenCalledTimes(4);
    expect(world.outcomes).toEqual([]);
    // Put right it is another version than before the gap (R9).
    world.cluster.put(object);
    await world.at(40);
    expect(world.storyline.map(([code]) => code)).toEqual([
      'WindowOpened',
      'GapStarted',
      'GapEnded',
      'WindowClosed',
      'WindowOpened',
      'Successful',
    ]);
    await world.stop();
  });

  it('that stays ends Inconclusive at the timeout', async () => {
    const world = new ObservedWorld([aStep([settings])]);
    world.cluster.put(breakingLooks(aConfigMap().object));
    await world.start();
    await world.at(181);
    expect(world.outcomes).toEqual([['Inconclusive', 180]]);
    await world.stop();
  });

  it('in one step leaves the others alone', async () => {
    const world = new ObservedWorld([aStep([settings])]);
    world.store.record('e2', [aStep()]);
    world.cluster.put(aConfigMap().object);
    const load = world.store.loadOpenSteps.bind(world.store);
    jest.spyOn(world.store, 'loadOpenSteps').mockImplementation(async () => {
      const steps = await load();
      // As an unreadable memory would be.
      return steps.map(step =>
        step.executionId === 'e2'
          ? { ...step, saved: { state: {}, memory: {} } as never }
          : step,
      );
    });
    world.store.record('e3', [aStep([settings])]);
    await world.start();
    await world.at(12);
    expect(world.store.outcomesOf('e1')).toEqual(['Successful']);
    expect(world.store.outcomesOf('e3')).toEqual(['Successful']);
    expect(world.logger.error).toHaveBeenCalledTimes(1);
    await world.at(31);
    expect(world.logger.error).toHaveBeenCalledTimes(2);
    await world.stop();
  });

  it('of the store while steps are read is tried again with the next poll', async () => {
    const world = new ObservedWorld([aStep([settings])]);
    world.cluster.put(aConfigMap().object);
    jest
      .spyOn(world.store, 'loadOpenSteps')
      .mockRejectedValueOnce(new Error('database is down'));
    await world.start();
    await world.at(16);
    expect(world.outcomes).toEqual([['Successful', 15]]);
    expect(world.logger.warn).toHaveBeenCalledTimes(1);
    await world.stop();
  });
});

describe('what arrives together', () => {
  it('of a stalled connection is looked at version by version', async () => {
    const world = new ObservedWorld([
      aStep([anAppliedTo('example.com/v1', 'Widget', 'main')]),
    ]);
    const ready = aWidget().condition('Ready', 'True');
    world.cluster.put(ready.object);
    await world.start();
    await world.at(2);
    world.cluster.stall();
    world.cluster.put(aWidget().condition('Ready', 'False').object);
    await world.at(5);
    world.cluster.put(ready.object);
    await world.at(6);
    world.cluster.flow();
    await world.at(17);
    expect(world.statusesOf('main')).toEqual([
      'Successful',
      'InProgress',
      'Successful',
    ]);
    expect(world.outcomes).toEqual([['Successful', 16]]);
    await world.stop();
  });

  it('with the end of a gap leaves the gap to be seen', async () => {
    const world = new ObservedWorld([aStep([settings])]);
    world.cluster.put(aConfigMap().object);
    await world.start();
    await world.at(2);
    world.cluster.put(aConfigMap().object, { isUnseen: true });
    world.cluster.lose();
    world.cluster.recover();
    await world.at(13);
    expect(world.storyline.map(([code]) => code)).toContain('GapEnded');
    expect(world.outcomes).toEqual([['Successful', 12]]);
    await world.stop();
  });

  it('loads a step once, however often open steps are listed', async () => {
    const world = new ObservedWorld([aStep()], { pollMs: 1_000 });
    world.cluster.put(aJob().object);
    const load = jest.spyOn(world.store, 'loadOpenSteps');
    const list = jest.spyOn(world.store, 'listOpenSteps');
    await world.start();
    await world.at(9);
    world.store.record('e2', [aStep()]);
    await world.at(20);

    expect(list.mock.calls.length).toBeGreaterThanOrEqual(20);
    const loaded = load.mock.calls.flatMap(([keys]) => keys ?? []);
    expect(loaded).toMatchObject([
      { executionId: 'e1', step: 1 },
      { executionId: 'e2', step: 1 },
    ]);
    await world.stop();
  });
});
