import { compileCelRules } from '../cel';
import { HealthRules } from '../rules/own/HealthRules';
import { says } from '../testUtils/celRuleCases';
import { verticalPodAutoscaler } from './verticalPodAutoscaler';

describe('VerticalPodAutoscaler', () => {
  const rule = HealthRules.of(compileCelRules(verticalPodAutoscaler)).find(
    'autoscaling.k8s.io/v1',
    'VerticalPodAutoscaler',
  );
  const statusOf = (fields: Record<string, unknown> = {}) =>
    rule?.judge(
      {
        apiVersion: 'autoscaling.k8s.io/v1',
        kind: 'VerticalPodAutoscaler',
        metadata: { name: 'it' },
        ...fields,
      },
      { hasStatus: true },
    ).status;

  it('is in place once it exists', () => {
    expect(statusOf()).toBe('Successful');
  });

  it('is wrong when its controller cannot use it', () => {
    expect(statusOf(says('ConfigUnsupported True'))).toBe('Failed');
  });
});
