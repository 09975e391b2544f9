import { CelRule } from '../rules/own/CelRule';
import { forGroups } from './forKinds';

const pods = [
  { apiVersion: 'apps/v1', kind: 'StatefulSet' },
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
  { apiVersion: 'v1', kind: 'Pod' },
];

const stack = {
  failed:
    "isTrue(object, 'Failed') || isTrue(object, 'Degraded') || isTrue(object, 'ConfigurationError')",
  successful: "isTrue(object, 'Ready')",
  note: 'One condition of Pending, Ready, Failed and Degraded is True at a time.',
  children: pods,
};

/** Operators of Loki and Tempo. */
export const lokiAndTempo: CelRule[] = [
  ...forGroups(['loki.grafana.com'], ['LokiStack'], {
    paused: "at(object, 'spec.managementState', '') == 'Unmanaged'",
    ...stack,
  }),
  ...forGroups(['tempo.grafana.com'], ['TempoMonolithic', 'TempoStack'], {
    paused: "at(object, 'spec.managementState', '') == 'Unmanaged'",
    ...stack,
  }),
];
