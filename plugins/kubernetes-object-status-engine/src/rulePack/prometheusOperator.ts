import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** Prometheus Operator. */
export const prometheusOperator: CelRule[] = forKinds(
  'monitoring.coreos.com',
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
);
