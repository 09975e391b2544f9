import { mockServices } from '@backstage/backend-test-utils';
import {
  KubernetesObject,
  ObjectStatusCheck,
  withDefaults,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { createObservation } from './createObservation';
import { AppliedObject } from './StepStore';
import { FakeCluster } from './testUtils/FakeCluster';
import { MemoryStepStore } from './testUtils/MemoryStepStore';
import { VirtualClock } from './testUtils/VirtualClock';

const key = { executionId: 'e1', step: 1 };

function job(
  done: boolean,
  extra: Record<string, unknown> = {},
): KubernetesObject {
  const conditions = done ? [{ type: 'Complete', status: 'True' }] : [];
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name: 'migrate',
      namespace: 'shop',
      uid: 'job-1',
      generation: 1,
    },
    spec: { completions: 1 },
    status: { conditions, ...extra },
  };
}

async function observed(check: Partial<ObjectStatusCheck> = {}) {
  const clock = new VirtualClock();
  const cluster = new FakeCluster('prod', () => clock.now());
  const store = new MemoryStepStore(clock);
  const applied: AppliedObject[] = [
    {
      cluster: 'prod',
      apiVersion: 'batch/v1',
      kind: 'Job',
      namespace: 'shop',
      name: 'migrate',
    },
  ];
  store.add({
    ...key,
    startedAt: clock.now(),
    check: withDefaults(check),
    applied,
  });
  const start = () => {
    const observation = createObservation({
      clusters: new Map([['prod', cluster]]),
      store,
      logger: mockServices.logger.mock(),
      clock,
    });
    return observation.start().then(() => observation);
  };
  return { clock, cluster, store, start };
}

describe('the observation of a step', () => {
  it('concludes a success once the end of its window is proven', async () => {
    const { clock, cluster, store, start } = await observed();
    cluster.put(job(false));
    const observation = await start();
    await clock.pass(5);
    cluster.put(job(true));
    await clock.pass(9);
    expect(store.outcomes).toEqual([]);
    await clock.pass(2);
    expect(store.outcomes).toEqual(['Successful']);
    await observation.stop();
    expect(clock.pending).toBe(0);
    expect(cluster.listening.size).toBe(0);
  });

  it('restarts the window when the proof shows something that is seen later', async () => {
    const { clock, cluster, store, start } = await observed();
    cluster.put(job(false));
    const observation = await start();
    await clock.pass(1);
    cluster.put({ ...job(false), metadata: { ...job(false).metadata } });
    await clock.pass(1);
    cluster.put(job(false, { failed: 9 }));
    await clock.pass(9.5);
    cluster.put(job(false, { active: 1 }), { isUnseen: true });
    await clock.pass(2);
    expect(store.outcomes).toEqual([]);
    cluster.put(job(false, { active: 1 }));
    await clock.pass(20);
    expect(store.outcomes).toEqual([]);
    await observation.stop();
  });

  it('goes on with the window after a restart in which nothing was written', async () => {
    const { clock, cluster, store, start } = await observed();
    cluster.put(job(false, { failed: 9 }));
    const first = await start();
    await clock.pass(4);
    await first.stop();
    await clock.pass(2);
    const second = await start();
    await clock.pass(3.5);
    expect(store.outcomes).toEqual([]);
    await clock.pass(1);
    expect(store.outcomes).toEqual(['Failed']);
    await second.stop();
  });
});
