import { CelRule } from '../rules/own/CelRule';

const counts = "at(object, 'status.scale.statusReplicas', '')";
const isSidecar = "at(object, 'spec.mode', '') == 'sidecar'";

/** OpenTelemetry operator. */
export const openTelemetry: CelRule[] = [
  {
    group: 'opentelemetry.io',
    kind: 'OpenTelemetryCollector',
    paused: "at(object, 'spec.managementState', '') == 'unmanaged'",
    successful: `(${isSidecar} && at(object, 'status.version', '') != '') || (${counts}.matches('^[0-9]+/[0-9]+$') && ${counts}.split('/')[0] == ${counts}.split('/')[1])`,
    note: 'statusReplicas is ready/wanted. None ready of some is a start as well as a failure: its pods tell. A sidecar has no replicas of its own.',
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'DaemonSet' },
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  {
    group: 'opentelemetry.io',
    kind: 'Instrumentation',
    successful: 'true',
    note: 'Settings for Pods to come: no controller reports on them.',
  },
];
