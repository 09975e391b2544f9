import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { containersOf } from './containersOf';

function aPod(spec: unknown, status: unknown): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'checkout-1' },
    spec,
    status,
  } as KubernetesObject;
}

describe('containersOf', () => {
  it('gives init containers, sidecars and main ones with both their runs', () => {
    const pod = aPod(
      {
        initContainers: [
          { name: 'migrate', image: 'migrate:1' },
          { name: 'proxy', image: 'proxy:1', restartPolicy: 'Always' },
        ],
        containers: [{ name: 'app', image: 'checkout:2' }],
      },
      {
        initContainerStatuses: [
          {
            name: 'migrate',
            ready: true,
            restartCount: 0,
            state: { terminated: { exitCode: 0, reason: 'Completed' } },
          },
        ],
        containerStatuses: [
          {
            name: 'app',
            image: 'registry/checkout@sha256:1',
            ready: false,
            restartCount: 3,
            state: {
              waiting: {
                reason: 'CrashLoopBackOff',
                message: 'back-off 40s, see https://me:secret@host/',
              },
            },
            lastState: {
              terminated: {
                exitCode: 137,
                reason: 'OOMKilled',
                startedAt: '2026-11-23T08:00:00Z',
                finishedAt: '2026-11-23T08:00:05Z',
              },
            },
          },
        ],
      },
    );
    expect(containersOf(pod)).toEqual([
      {
        name: 'migrate',
        role: 'Init',
        image: 'migrate:1',
        ready: true,
        restarts: 0,
        now: { state: 'Terminated', exitCode: 0, reason: 'Completed' },
      },
      {
        name: 'proxy',
        role: 'Sidecar',
        image: 'proxy:1',
        ready: false,
        restarts: 0,
      },
      {
        name: 'app',
        role: 'Main',
        image: 'checkout:2',
        ready: false,
        restarts: 3,
        now: {
          state: 'Waiting',
          reason: 'CrashLoopBackOff',
          message: 'back-off 40s, see https://***@host/',
        },
        previous: {
          state: 'Terminated',
          exitCode: 137,
          reason: 'OOMKilled',
          startedAt: '2026-11-23T08:00:00Z',
          finishedAt: '2026-11-23T08:00:05Z',
        },
      },
    ]);
  });

  it.each<[string, unknown, unknown]>([
    ['nothing', undefined, undefined],
    ['texts', 'spec', 'status'],
    [
      'lists of another shape',
      { containers: [1, null] },
      { containerStatuses: {} },
    ],
    ['containers without a name', { containers: [{ image: 'a' }] }, undefined],
  ])('finds none in a Pod of %s', (_, spec, status) => {
    expect(containersOf(aPod(spec, status))).toEqual([]);
  });

  it('finds none in anything else', () => {
    const spec = { containers: [{ name: 'app' }] };
    const pod = aPod(spec, undefined);
    expect(containersOf(undefined)).toEqual([]);
    expect(containersOf({ ...pod, kind: 'Deployment' })).toEqual([]);
    expect(containersOf({ ...pod, apiVersion: 'metrics/v1' })).toEqual([]);
    expect(containersOf(pod)).toHaveLength(1);
  });
});
