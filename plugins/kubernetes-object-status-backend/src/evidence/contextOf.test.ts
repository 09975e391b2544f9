import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { contextOf } from './contextOf';

const status = {
  ...{ status: 'Failed' as const, reason: 'x', params: {}, message: '' },
};

function an(kind: string, parts: Partial<KubernetesObject>): KubernetesObject {
  return { apiVersion: 'v1', kind, metadata: { name: 'a' }, ...parts };
}

const condition = (type: string, is: string, message?: string) => ({
  ...{ type, status: is, message },
});

describe('contextOf', () => {
  it.each<[string, KubernetesObject, string]>([
    [
      'a node that is well',
      an('Node', {
        status: {
          conditions: [
            condition('Ready', 'True'),
            condition('DiskPressure', 'False'),
          ],
        },
      }),
      'Ready, without pressure',
    ],
    [
      'a node in trouble',
      an('Node', {
        spec: { taints: [{ key: 'gpu', effect: 'NoSchedule' }] },
        status: {
          conditions: [
            condition('Ready', 'Unknown', 'Kubelet stopped posting'),
            condition('MemoryPressure', 'True'),
          ],
        },
      }),
      'Ready Unknown: Kubelet stopped posting; MemoryPressure True; taint gpu:NoSchedule',
    ],
    [
      'a quota that is used up',
      an('ResourceQuota', {
        status: {
          hard: { pods: '4', 'requests.cpu': 2 },
          used: { pods: '4' },
        },
      }),
      'pods: 4 of 4 used; requests.cpu: ? of 2 used',
    ],
    [
      'limits',
      an('LimitRange', {
        spec: {
          limits: [
            { type: 'Container', max: { memory: '1Gi', cpu: '1' }, min: {} },
          ],
        },
      }),
      'Container max memory=1Gi, cpu=1',
    ],
    ['limits of another shape', an('LimitRange', { spec: { limits: 7 } }), ''],
  ])('says of %s', (_, object, said) => {
    const isNode = object.kind === 'Node';
    const evidence = isNode
      ? { status, node: object }
      : { status, limits: [object] };
    expect(contextOf(evidence)).toEqual([
      { kind: object.kind, name: 'a', said },
    ]);
  });

  it('says nothing where nothing was read', () => {
    expect(contextOf({ status })).toEqual([]);
  });
});
