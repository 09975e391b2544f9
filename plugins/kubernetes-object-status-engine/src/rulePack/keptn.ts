import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';
import { phases } from './phases';

const words = { failed: ['Failed'], successful: ['Succeeded', 'Warning'] };

/** Keptn: lifecycle and metrics. */
export const keptn: CelRule[] = [
  ...forKinds(
    'lifecycle.keptn.sh',
    [
      'KeptnAppVersion',
      'KeptnTask',
      'KeptnWorkloadInstance',
      'KeptnWorkloadVersion',
    ],
    {
      ...phases('status.status', words),
      message: "at(object, 'status.message', '')",
    },
  ),
  ...forKinds(
    'lifecycle.keptn.sh',
    ['KeptnEvaluation'],
    phases('status.overallStatus', words),
  ),
  {
    group: 'metrics.keptn.sh',
    kind: 'Analysis',
    failed:
      "at(object, 'status.state', '') == 'Completed' && !at(object, 'status.pass', false) && !at(object, 'status.warning', false)",
    successful: "at(object, 'status.state', '') == 'Completed'",
    note: 'A warning is a score between the two limits: it passed.',
  },
  {
    group: 'metrics.keptn.sh',
    kind: 'KeptnMetric',
    failed: "at(object, 'status.errMsg', '') != ''",
    successful: "has(at(object, 'status', {}).value)",
    message: "at(object, 'status.errMsg', '')",
  },
];
