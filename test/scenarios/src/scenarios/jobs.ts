import { aJob } from '@object-status/test-control-plane';
import { Scenario } from '../Scenario';

/** Steps whose workload is to end. */
export const jobs: Scenario[] = [
  {
    name: 'a Job that succeeds',
    timeoutSeconds: 60,
    stabilizationSeconds: 2,
    pods: [{ lives: [{ runs: 1 }] }],
    manifests: [aJob()],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /Job migrate/],
      objects: [{ kind: 'Job', name: 'migrate', status: 'Successful' }],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a Job that fails',
    timeoutSeconds: 60,
    stabilizationSeconds: 2,
    pods: [{ lives: [{ runs: 1, exit: 1, message: 'no such table' }] }],
    manifests: [aJob()],
    reporting: 'answerOfApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['JobFailed'],
      says: [/^Failed/m, /Job migrate/, /BackoffLimitExceeded/],
      objects: [
        {
          kind: 'Job',
          name: 'migrate',
          status: 'Failed',
          reason: ['BackoffLimitExceeded'],
        },
      ],
      never: ['Successful', 'Paused'],
    },
  },
  {
    name: 'a Job that is removed by its TTL inside the window',
    timeoutSeconds: 60,
    stabilizationSeconds: 4,
    pods: [{ lives: [{ runs: 1 }] }],
    manifests: [aJob({ spec: { ttlSecondsAfterFinished: 1 } })],
    reporting: 'manifestsBeforeApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /Job migrate/],
      objects: [
        {
          kind: 'Job',
          name: 'migrate',
          status: 'Successful',
          reason: ['RemovedAfterCompletion'],
        },
      ],
      never: ['Failed', 'Paused'],
    },
  },
];
