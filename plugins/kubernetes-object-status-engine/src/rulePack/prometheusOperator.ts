import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const group = 'monitoring.coreos.com';

/** Prometheus Operator. */
export const prometheusOperator: CelRule[] = [
  ...forKinds(
    group,
    ['Alertmanager', 'Prometheus', 'PrometheusAgent', 'ThanosRuler'],
    {
      paused: "at(object, 'spec.paused', false)",
      failed:
        "isFalse(object, 'Reconciled') || (hasCondition(object, 'Available') && !isTrue(object, 'Available') && reasonOf(object, 'Available') != 'SomePodsNotReady')",
      successful: "isTrue(object, 'Available')",
      note: 'Available may be Degraded beside True and False: then some pods are not ready.',
      children: [
        { apiVersion: 'apps/v1', kind: 'StatefulSet' },
        { apiVersion: 'apps/v1', kind: 'DaemonSet' },
        { apiVersion: 'v1', kind: 'Pod' },
      ],
    },
  ),
  ...forKinds(
    group,
    [
      'AlertmanagerConfig',
      'PodMonitor',
      'Probe',
      'PrometheusRule',
      'ScrapeConfig',
      'ServiceMonitor',
    ],
    {
      failed:
        "at(object, 'status.bindings', []).exists(b, isFalse(b, 'Accepted'))",
      successful: 'true',
      note: 'In place once it exists: whoever selects it reports on it only where that is switched on.',
    },
  ),
];
