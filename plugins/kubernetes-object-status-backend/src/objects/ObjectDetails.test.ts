import { ClusterError } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  fields,
  KubernetesObject,
  statusOf,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  KeptLogTail,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { noon } from '../__testUtils__/judged';
import { Capture } from '../evidence/Capture';
import { UnknownExecutionError } from '../executions/errors';
import { FakeCluster } from '../observation/__testUtils__/FakeCluster';
import { LiveObjects } from './LiveObjects';
import { ObjectDetails, ObjectDetailsOptions } from './ObjectDetails';

const identity = {
  cluster: 'prod-eu',
  apiVersion: 'v1',
  kind: 'Pod',
  namespace: 'shop',
  name: 'web-1',
};

const row: ObjectRow = {
  ...identity,
  id: 'u1',
  uid: 'u1',
  applied: false,
  counted: true,
  status: 'Failed',
  reason: 'CrashLoopBackOff',
  params: {},
  message: 'crashing',
  since: '2026-01-31T12:00:00.000Z',
  verified: true,
  warnings: [],
  columns: {},
  position: 0,
};

const secretText = 'token=eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl';

const pod: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: 'web-1',
    namespace: 'shop',
    uid: 'u1',
    resourceVersion: '7',
    labels: { app: 'web' },
  },
  spec: {
    nodeName: 'pool-a-7',
    containers: [{ name: 'web', image: 'shop/web:1', command: ['run', 'it'] }],
  },
  status: {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'False', message: secretText }],
    containerStatuses: [
      {
        name: 'web',
        ready: false,
        restartCount: 3,
        state: { waiting: { reason: 'CrashLoopBackOff', message: secretText } },
      },
    ],
  },
};

const event: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Event',
  metadata: { name: 'e1', namespace: 'shop', uid: 'e1' },
  type: 'Warning',
  reason: 'BackOff',
  message: `Back-off ${secretText}`,
  involvedObject: { kind: 'Pod', namespace: 'shop', name: 'web-1', uid: 'u1' },
};

const tail: KeptLogTail = {
  container: 'web',
  previous: false,
  lines: ['last words'],
  capturedAt: '2026-01-31T12:00:30.000Z',
  truncated: false,
  masked: 0,
};

function aCapture(overrides: Partial<Capture> = {}): Capture {
  return {
    executionId: 'e1',
    step: 1,
    objectId: 'u1',
    uid: 'u1',
    identity,
    moment: 'Ended',
    at: noon,
    evidence: {
      status: {
        status: 'Failed',
        reason: 'CrashLoopBackOff',
        params: {},
        message: 'crashing',
      },
      object: pod,
      events: [
        { type: 'Warning', reason: 'BackOff', message: 'again', count: 4 },
      ],
    },
    logs: [],
    ...overrides,
  };
}

interface Given {
  state?: string;
  row?: ObjectRow;
  captures?: Capture[];
  objects?: KubernetesObject[];
  /** What the cluster throws when it is asked. */
  refusal?: Error;
  isSilent?: boolean;
  withoutCluster?: boolean;
  podLogs?: boolean;
  liveLog?: KeptLogTail;
}

function aPortal(given: Given = {}) {
  const cluster = new FakeCluster('prod-eu', () => 0);
  for (const object of given.objects ?? [pod, event]) cluster.put(object);
  const findObject = jest.spyOn(cluster, 'findObject');
  if (given.refusal) findObject.mockRejectedValue(given.refusal);
  cluster.isSilent = given.isSilent === true;
  const steps = [
    {
      number: 1,
      name: 'Deploy',
      state: given.state ?? 'Finished',
      outcome: 'Failed',
      finishedAt: '2026-01-31T12:00:40.000Z',
      objectStatusCheck: {},
    },
  ];
  const options: ObjectDetailsOptions = {
    find: async () => ({ steps } as never),
    store: {
      findObject: async (_, __, uid) =>
        uid === 'u1'
          ? { row: given.row ?? row, owners: [], transitions: [] }
          : undefined,
    },
    captures: { list: async () => given.captures ?? [] },
    live: new LiveObjects({
      clusters: new Map(given.withoutCluster ? [] : [['prod-eu', cluster]]),
      timing: { deadlineMs: 20, sharedMs: 1_000 },
      now: () => noon,
    }),
    logs: {
      isOn: () => given.podLogs === true,
      read: async () => given.liveLog,
    },
    judge: object => statusOf(object),
  };
  const details = new ObjectDetails(options);
  const key = { executionId: 'e1', step: 1, uidOrId: 'u1' };
  return {
    cluster,
    reads: () => findObject.mock.calls.length,
    get: (mayRead = true) => details.get(key, undefined, () => mayRead),
    log: (previous = false, mayRead = true) =>
      details.log(
        key,
        { container: 'web', previous },
        undefined,
        () => mayRead,
      ),
    getOther: () =>
      details.get({ ...key, uidOrId: 'x' }, undefined, () => true),
    getOtherStep: () => details.get({ ...key, step: 2 }, undefined, () => true),
  };
}

describe('one object of a step', () => {
  it('has what was kept when the step ended, and what is now, side by side', async () => {
    const healed = structuredClone(pod);
    healed.status = { phase: 'Running', conditions: [] };
    const { get } = aPortal({
      captures: [aCapture({ moment: 'Failed' }), aCapture()],
      objects: [healed],
    });

    const { ended, now, node, labels } = await get();

    expect(ended).toMatchObject({
      at: '2026-01-31T12:00:00.000Z',
      status: 'Failed',
      reason: 'CrashLoopBackOff',
      containers: [{ name: 'web', restarts: 3 }],
      events: [{ reason: 'BackOff', count: 4 }],
    });
    expect(now?.status).toBe('InProgress');
    expect(now?.at).toBe('2026-01-31T12:00:00.000Z');
    expect(node).toBe('pool-a-7');
    expect(labels).toEqual({ app: 'web' });
  });

  it('has nothing of an end while its step runs, whatever was kept', async () => {
    const { get } = aPortal({ state: 'Stabilizing', captures: [aCapture()] });
    const { ended, now } = await get();

    expect(ended).toBeUndefined();
    expect(now).toBeDefined();
  });

  it('has nothing of an end where only its failure was kept', async () => {
    const { get } = aPortal({ captures: [aCapture({ moment: 'Failed' })] });

    expect((await get()).ended).toBeUndefined();
  });

  it.each<[string, KubernetesObject[]]>([
    ['that is gone', []],
    [
      'whose name another one has now',
      [{ ...pod, metadata: { ...pod.metadata, uid: 'u2' } }],
    ],
  ])('%s has no status now', async (_, objects) => {
    const { now, nowMissing } = await aPortal({ objects }).get();

    expect(now).toMatchObject({ at: '2026-01-31T12:00:00.000Z' });
    expect(now?.status).toBeUndefined();
    expect(now?.manifest).toBeUndefined();
    expect(nowMissing).toBeUndefined();
  });

  it.each<[string, Given, string]>([
    ['does not answer', { isSilent: true }, 'NoAnswer'],
    [
      'refuses',
      { refusal: new ClusterError('Forbidden', 'no', { retry: 'later' }) },
      'Forbidden',
    ],
    ['is not there any more', { withoutCluster: true }, 'NotAsked'],
    [
      'is not asked for a Secret',
      { row: { ...row, kind: 'Secret' } },
      'NotAsked',
    ],
  ])('says why nothing is known now: the cluster %s', async (_, given, why) => {
    const { now, nowMissing } = await aPortal(given).get();

    expect(now).toBeUndefined();
    expect(nowMissing).toBe(why);
  });

  it('never asks a cluster for a Secret', async () => {
    const { get, reads } = aPortal({ row: { ...row, kind: 'Secret' } });
    await get();

    expect(reads()).toBe(0);
  });

  it('asks the cluster once for who asks at the same time, and leaves no list open', async () => {
    const { get, reads, cluster } = aPortal();
    await Promise.all([get(), get(), get()]);

    expect(reads()).toBe(1);
    expect(cluster.listening.size).toBe(0);
  });

  it('masks what the cluster wrote', async () => {
    const detail = await aPortal({ captures: [aCapture()] }).get();

    expect(JSON.stringify(detail)).not.toContain('eyJhbGciOi');
    expect(detail.now?.events).toMatchObject([{ reason: 'BackOff' }]);
  });

  it('shows of a live manifest what may be kept of one, and no status', async () => {
    const { now } = await aPortal().get();
    const containers = fields.records(now?.manifest, 'spec.containers');

    expect(now?.manifest).not.toHaveProperty('status');
    expect(containers[0]).toMatchObject({ name: 'web', image: 'shop/web:1' });
    expect(JSON.stringify(containers)).not.toContain('run');
  });

  it('leaves out what the cluster wrote for who may not read evidence, and says so', async () => {
    const { get } = aPortal({ captures: [aCapture()], podLogs: true });
    const detail = await get(false);

    expect(detail.evidenceWithheld).toBe(true);
    expect(detail.logs).toBe('Forbidden');
    for (const moment of [detail.ended, detail.now]) {
      expect(moment?.events).toEqual([]);
      expect(moment?.manifest).toBeUndefined();
      expect(moment?.conditions[0]).toMatchObject({ type: 'Ready' });
      expect(moment?.conditions[0].message).toBeUndefined();
      expect(moment?.containers[0].now?.reason).toBe('CrashLoopBackOff');
      expect(moment?.containers[0].now?.message).toBeUndefined();
    }
  });

  it.each([
    ['no such object', 'getOther'],
    ['no such step', 'getOtherStep'],
  ] as const)('is not found: %s', async (_, ask) => {
    await expect(aPortal()[ask]()).rejects.toThrow(UnknownExecutionError);
  });
});

describe('whether there are logs', () => {
  it.each<[string, Given, string]>([
    ['of anything but a Pod', { row: { ...row, kind: 'Service' } }, 'NotAPod'],
    ['of a Pod that is there', { podLogs: true }, 'Live'],
    ['where they are off', {}, 'Off'],
    [
      'where they are off but were kept',
      { captures: [aCapture({ logs: [tail] })] },
      'Kept',
    ],
    ['of a Pod that is gone', { podLogs: true, objects: [] }, 'Kept'],
    [
      'of one that is gone and whose log was refused',
      {
        podLogs: true,
        objects: [],
        captures: [aCapture({ logsMissing: 'Forbidden' })],
      },
      'Forbidden',
    ],
  ])('%s', async (_, given, logs) => {
    expect((await aPortal(given).get()).logs).toBe(logs);
  });
});

describe('the log of a container', () => {
  const newer = {
    ...tail,
    lines: ['newer'],
    capturedAt: '2026-01-31T12:01:00.000Z',
  };

  it('comes from the cluster where it can be read', async () => {
    const { log } = aPortal({ podLogs: true, liveLog: tail });

    expect(await log()).toEqual({ ...tail, kept: false });
  });

  it.each<[string, Given]>([
    ['the cluster gives none', { podLogs: true }],
    ['it is not to be asked', { liveLog: tail }],
  ])('is the newest that was kept where %s', async (_, given) => {
    const captures = [aCapture({ logs: [newer] }), aCapture({ logs: [tail] })];

    expect(await aPortal({ ...given, captures }).log()).toEqual({
      ...newer,
      kept: true,
    });
  });

  it('is none where that run has none', async () => {
    const captures = [aCapture({ logs: [tail] })];

    expect(await aPortal({ captures }).log(true)).toBeUndefined();
  });

  it('is none of anything but a Pod', async () => {
    const given = {
      row: { ...row, kind: 'Service' },
      podLogs: true,
      liveLog: tail,
    };

    expect(await aPortal(given).log()).toBeUndefined();
  });

  it('is not told of to who may not read evidence', async () => {
    const { log } = aPortal({ podLogs: true, liveLog: tail });

    await expect(log(false, false)).rejects.toThrow(UnknownExecutionError);
  });
});
