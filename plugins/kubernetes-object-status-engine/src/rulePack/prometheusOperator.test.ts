import {
  celRuleCases,
  conditions,
  says,
  statusOf,
} from '../testUtils/celRuleCases';
import { prometheusOperator } from './prometheusOperator';

for (const kind of ['Prometheus', 'Alertmanager', 'ThanosRuler']) {
  celRuleCases(prometheusOperator, 'monitoring.coreos.com', kind, [
    ['available', says('Available True', 'Reconciled True'), 'Successful'],
    [
      'some pods are short',
      says('Available Degraded SomePodsNotReady'),
      'InProgress',
    ],
    ['no pod is ready', says('Available False NoPodReady'), 'Failed'],
    ['degraded for another reason', says('Available Degraded Other'), 'Failed'],
    [
      'cannot be reconciled',
      says('Available True', 'Reconciled False'),
      'Failed',
    ],
    ['paused', { spec: { paused: true } }, 'Paused'],
  ]);
}

describe('what Prometheus Operator is told by', () => {
  it.each(['ServiceMonitor', 'PodMonitor', 'PrometheusRule', 'ScrapeConfig'])(
    '%s is in place once it exists',
    kind => {
      expect(statusOf(prometheusOperator, 'monitoring.coreos.com', kind)).toBe(
        'Successful',
      );
    },
  );

  it('is wrong where one that selects it refuses it', () => {
    const status = {
      bindings: [
        { conditions: conditions('Accepted True') },
        { conditions: conditions('Accepted False InvalidConfiguration') },
      ],
    };
    expect(
      statusOf(prometheusOperator, 'monitoring.coreos.com', 'ServiceMonitor', {
        status,
      }),
    ).toBe('Failed');
  });
});
