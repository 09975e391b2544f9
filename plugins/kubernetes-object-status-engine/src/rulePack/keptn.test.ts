import { celRuleCases } from '../testUtils/celRuleCases';
import { keptn } from './keptn';

for (const kind of ['KeptnAppVersion', 'KeptnTask', 'KeptnWorkloadVersion']) {
  celRuleCases(
    keptn,
    'lifecycle.keptn.sh',
    kind,
    (
      [
        ['Succeeded', 'Successful'],
        ['Failed', 'Failed'],
        ['Progressing', 'InProgress'],
        ['Pending', 'InProgress'],
      ] as const
    ).map(([word, status]) => [word, { status: { status: word } }, status]),
  );
}

celRuleCases(keptn, 'lifecycle.keptn.sh', 'KeptnEvaluation', [
  ['passed', { status: { overallStatus: 'Succeeded' } }, 'Successful'],
  ['missed its target', { status: { overallStatus: 'Failed' } }, 'Failed'],
]);

celRuleCases(keptn, 'metrics.keptn.sh', 'Analysis', [
  ['passed', { status: { state: 'Completed', pass: true } }, 'Successful'],
  [
    'passed with a warning',
    { status: { state: 'Completed', warning: true } },
    'Successful',
  ],
  ['did not pass', { status: { state: 'Completed', pass: false } }, 'Failed'],
  ['runs', { status: { state: 'Progressing' } }, 'InProgress'],
]);

celRuleCases(keptn, 'metrics.keptn.sh', 'KeptnMetric', [
  ['has a value', { status: { value: '7', errMsg: '' } }, 'Successful'],
  ['could not be fetched', { status: { errMsg: 'no host' } }, 'Failed'],
  [
    'could not be fetched again',
    { status: { value: '7', errMsg: 'no host' } },
    'Failed',
  ],
]);
