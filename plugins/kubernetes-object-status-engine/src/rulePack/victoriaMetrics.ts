import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** VictoriaMetrics operator. */
export const victoriaMetrics: CelRule[] = forKinds(
  'operator.victoriametrics.com',
  [
    'VLAgent',
    'VLCluster',
    'VLogs',
    'VLSingle',
    'VMAgent',
    'VMAlert',
    'VMAlertmanager',
    'VMAnomaly',
    'VMAuth',
    'VMCluster',
    'VMSingle',
    'VTCluster',
    'VTSingle',
  ],
  {
    paused:
      "at(object, 'spec.paused', false) || at(object, 'status.updateStatus', '') == 'paused'",
    failed: "at(object, 'status.updateStatus', '') == 'failed'",
    successful: "at(object, 'status.updateStatus', '') == 'operational'",
    message: "at(object, 'status.reason', '')",
    note: 'expanding: its pods are being made or replaced.',
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'apps/v1', kind: 'DaemonSet' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
);
