import { celRuleCases, says } from '../testUtils/celRuleCases';
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
