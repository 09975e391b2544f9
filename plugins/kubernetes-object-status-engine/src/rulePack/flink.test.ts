import { celRuleCases } from '../testUtils/celRuleCases';
import { flink } from './flink';

const group = 'flink.apache.org';

interface Reported {
  manager?: string;
  job?: string;
  reconciled?: Record<string, unknown>;
  lifecycle?: string;
}

const job = (
  wanted: string,
  {
    manager = 'READY',
    job: state,
    reconciled = { state: 'DEPLOYED' },
    lifecycle,
  }: Reported,
) => ({
  spec: { job: { state: wanted } },
  status: {
    jobManagerDeploymentStatus: manager,
    jobStatus: { state },
    reconciliationStatus: reconciled,
    lifecycleState: lifecycle,
  },
});

celRuleCases(flink, group, 'FlinkDeployment', [
  ['runs as wanted', job('running', { job: 'RUNNING' }), 'Successful'],
  ['has run to its end', job('running', { job: 'FINISHED' }), 'Successful'],
  [
    'is suspended as wanted',
    job('suspended', { job: 'SUSPENDED', manager: 'MISSING' }),
    'Successful',
  ],
  [
    'is to run and is suspended',
    job('running', { job: 'SUSPENDED', manager: 'MISSING' }),
    'InProgress',
  ],
  [
    'its manager starts',
    job('running', { job: 'RECONCILING', manager: 'DEPLOYING' }),
    'InProgress',
  ],
  [
    'is upgraded',
    job('running', { job: 'RUNNING', lifecycle: 'UPGRADING' }),
    'InProgress',
  ],
  [
    'runs, and may still be rolled back',
    job('running', { job: 'RUNNING', lifecycle: 'DEPLOYED' }),
    'InProgress',
  ],
  [
    'stable',
    job('running', { job: 'RUNNING', lifecycle: 'STABLE' }),
    'Successful',
  ],
  ['its manager failed', job('running', { manager: 'ERROR' }), 'Failed'],
  ['its job failed', job('running', { job: 'FAILED' }), 'Failed'],
  [
    'was rolled back',
    job('running', { job: 'RUNNING', lifecycle: 'ROLLED_BACK' }),
    'Failed',
  ],
  [
    'refused by an old operator',
    job('running', { reconciled: { success: false } }),
    'Failed',
  ],
  [
    'a session cluster',
    {
      spec: {},
      status: {
        jobManagerDeploymentStatus: 'READY',
        reconciliationStatus: { state: 'DEPLOYED' },
      },
    },
    'Successful',
  ],
]);

celRuleCases(flink, group, 'FlinkStateSnapshot', [
  ['completed', { status: { state: 'COMPLETED' } }, 'Successful'],
  ['under way', { status: { state: 'IN_PROGRESS' } }, 'InProgress'],
  ['abandoned', { status: { state: 'ABANDONED' } }, 'Failed'],
]);
