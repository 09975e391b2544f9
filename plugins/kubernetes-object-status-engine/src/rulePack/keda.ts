import { CelRule } from '../rules/own/CelRule';
import { readyIsFinal } from './expressions';

/** KEDA. */
export const keda: CelRule[] = [
  {
    group: 'keda.sh',
    kind: 'ScaledObject',
    paused: "isTrue(object, 'Paused')",
    failed: "isFalse(object, 'Ready') || isTrue(object, 'Fallback')",
    successful: "isTrue(object, 'Ready')",
    note: 'Active tells whether there is something to scale for and is no matter of health.',
    children: [
      { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' },
    ],
  },
  {
    group: 'keda.sh',
    kind: 'ScaledJob',
    paused: "isTrue(object, 'Paused')",
    failed: "isFalse(object, 'Ready') || isUnknown(object, 'Ready')",
    successful: "isTrue(object, 'Ready')",
    note: 'Ready is Unknown when some of the triggers do not work.',
    children: [
      { apiVersion: 'batch/v1', kind: 'Job' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  { group: 'http.keda.sh', kind: 'HTTPScaledObject', ...readyIsFinal },
];
