import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const group = 'datadoghq.com';

const agentParts = ['agent', 'clusterAgent', 'clusterChecksRunner']
  .map(part => `at(object, 'status.${part}.state', '')`)
  .join(', ');

/** The Datadog operator and cluster agent. */
export const datadog: CelRule[] = [
  {
    group,
    kind: 'DatadogMetric',
    failed: "isTrue(object, 'Error')",
    successful: "isTrue(object, 'Valid') && !isFalse(object, 'Updated')",
    note: 'Valid: its value can be used. Of a metric that no autoscaler uses nothing is retrieved.',
  },
  {
    group,
    kind: 'DatadogAgent',
    failed: `isTrue(object, 'DatadogAgentReconcileError') || [${agentParts}].exists(state, state == 'Failed')`,
    successful: `[${agentParts}].exists(state, state == 'Running') && [${agentParts}].all(state, state in ['', 'Running'])`,
    children: [
      { apiVersion: 'apps/v1', kind: 'DaemonSet' },
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  ...forKinds(
    group,
    [
      'DatadogMonitor',
      'DatadogSLO',
      'DatadogDashboard',
      'DatadogGenericResource',
    ],
    {
      failed: "isTrue(object, 'Error')",
      successful: "isTrue(object, 'Active') || isTrue(object, 'Created')",
      note: 'What a monitor measures is not its own health.',
    },
  ),
];
