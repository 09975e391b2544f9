import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { HealthRules } from '../rules/own/HealthRules';
import {
  aClaim,
  aConfigMap,
  aDaemonSet,
  aDeployment,
  aJob,
  anObject,
  aPod,
  aStatefulSet,
  aWidget,
  Built,
  built,
} from '../testUtils';
import { evaluate } from './evaluate';
import { statusOf } from './statusOf';

const now = '2026-01-01T01:00:00.000Z';

const objects: Built[] = [
  aDeployment(),
  aDeployment().set('status.readyReplicas', 0),
  aDeployment().set('spec.paused', true),
  aStatefulSet(),
  aDaemonSet(),
  aPod('web'),
  aPod('gone').set('metadata.deletionTimestamp', '2026-01-01T00:00:00Z'),
  aPod('failed').set('status.phase', 'Failed'),
  aPod('pending').set('status', { phase: 'Pending' }),
  aJob(),
  aClaim(),
  aConfigMap(),
  aWidget(),
  anObject('v1', 'Secret', 'password'),
  anObject('v1', 'Node', 'node-1'),
];

function byEvaluate(object: KubernetesObject) {
  const { apiVersion, kind, metadata } = object;
  const { namespace, name } = metadata;
  const applied = [{ apiVersion, kind, namespace, name }];
  const [row] = evaluate({ objects: [object], applied, now }).objects;
  const { status, reason, message } = row;
  return { status, reason, message };
}

describe('statusOf', () => {
  it.each(objects.map(each => [built(each)] as const))(
    'says of $kind $metadata.name what evaluate says of it alone',
    object => {
      const before = structuredClone(object);

      expect(statusOf(object, { now: Date.parse(now) })).toMatchObject(
        byEvaluate(object),
      );
      expect(object).toEqual(before);
    },
  );

  it('takes options and rules', () => {
    const widget = built(aWidget());
    const rules = HealthRules.of([
      {
        name: 'widgets',
        version: '1',
        group: 'example.com',
        kind: '*',
        judge: () => ({ status: 'Failed', reason: 'Broken' }),
      },
    ]);

    expect(statusOf(widget, { rules })).toMatchObject({
      status: 'Failed',
      reason: 'Broken',
    });
  });
});
