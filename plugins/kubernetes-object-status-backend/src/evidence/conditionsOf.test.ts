import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { conditionsOf } from './conditionsOf';

function anObject(status: unknown): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'checkout' },
    status,
  } as KubernetesObject;
}

describe('conditionsOf', () => {
  it('gives them in the order of the object, masked, with the time of the cluster', () => {
    const token = 'Bearer abcdef0123456789';
    expect(
      conditionsOf(
        anObject({
          conditions: [
            {
              type: 'Progressing',
              status: 'False',
              reason: 'ProgressDeadlineExceeded',
              message: `asked with ${token}`,
              lastTransitionTime: '2026-11-23T08:00:00Z',
            },
            { type: 'Available', status: 'True' },
          ],
        }),
      ),
    ).toEqual([
      {
        type: 'Progressing',
        status: 'False',
        reason: 'ProgressDeadlineExceeded',
        message: 'asked with Bearer ***',
        changedAt: '2026-11-23T08:00:00Z',
      },
      { type: 'Available', status: 'True' },
    ]);
  });

  it.each<[string, unknown]>([
    ['no status', undefined],
    ['a status that is a text', 'fine'],
    ['conditions that are no list', { conditions: { type: 'Ready' } }],
    ['conditions without a status', { conditions: [{ type: 'Ready' }] }],
    ['conditions of another shape', { conditions: [7, null, ['Ready']] }],
    ['conditions of other types', { conditions: [{ type: 1, status: 2 }] }],
  ])('finds none in %s', (_, status) => {
    expect(conditionsOf(anObject(status))).toEqual([]);
  });

  it('finds none where there is no object, and tells at most 50', () => {
    const conditions = Array.from({ length: 80 }, (_, n) => ({
      type: `C${n}`,
      status: 'True',
    }));
    expect(conditionsOf(undefined)).toEqual([]);
    expect(conditionsOf(anObject({ conditions }))).toHaveLength(50);
  });
});
