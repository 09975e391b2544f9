import { aJob, aPod, container, ruleCases } from '../../testUtils';
import { job } from './job';

const never = { status: 'False', reason: 'Whatever' };

ruleCases(job, [
  {
    name: 'active',
    object: aJob(),
    expect: {
      status: 'InProgress',
      reason: 'JobActive',
      message: '0 of 1 done, 1 active',
      cause: 'JobFailed',
      columns: { completions: '0/1', failed: 0 },
    },
  },
  {
    name: 'several completions, and one where nothing is said',
    looks: [
      {
        at: 0,
        objects: [aJob().set('spec.completions', 3).set('status.succeeded', 1)],
        expect: {
          message: '1 of 3 done, 1 active',
          columns: { completions: '1/3' },
        },
      },
      {
        at: 1,
        objects: [aJob().set('spec.completions', undefined)],
        expect: {
          message: '0 of 1 done, 1 active',
          columns: { completions: '0/1' },
        },
      },
    ],
  },
  {
    name: 'nothing said yet',
    object: aJob().set('status', undefined),
    expect: { status: 'InProgress', message: '0 of 1 done, 0 active' },
  },
  {
    name: 'Complete=True',
    object: aJob().complete(),
    expect: {
      status: 'Successful',
      reason: 'Completed',
      sentence: 'JobComplete',
      message: '1 of 1 done',
      columns: { completions: '1/1', duration: '42 s' },
    },
    aggregate: 'Successful',
  },
  {
    name: 'SuccessCriteriaMet=True alone is in progress',
    object: aJob().condition('SuccessCriteriaMet', 'True'),
    expect: { status: 'InProgress', reason: 'JobActive' },
  },
  {
    name: 'FailureTarget=True is failed',
    object: aJob().condition('FailureTarget', 'True', {
      reason: 'PodFailurePolicy',
      message: 'exit code 42 matches a rule',
    }),
    expect: {
      status: 'Failed',
      reason: 'PodFailurePolicy',
      message: 'Job failed: exit code 42 matches a rule',
    },
  },
  {
    name: 'Failed=True: no retries are left (scenario 10)',
    object: aJob().failed('BackoffLimitExceeded').set('status.failed', 3),
    expect: {
      status: 'Failed',
      reason: 'BackoffLimitExceeded',
      cause: 'JobFailed',
      message: 'Job failed: 3 pods failed, 2 retries were allowed',
      columns: { failed: 3 },
    },
  },
  {
    name: 'Failed=True: it took too long',
    object: aJob()
      .failed('DeadlineExceeded')
      .set('spec.activeDeadlineSeconds', 90),
    expect: {
      status: 'Failed',
      reason: 'DeadlineExceeded',
      message: 'Job failed: longer than 90 s',
    },
  },
  {
    name: 'Failed=True without a reason',
    object: aJob().condition('Failed', 'True'),
    expect: {
      status: 'Failed',
      reason: 'JobFailed',
      message: 'Job failed: JobFailed',
    },
  },
  {
    name: 'more failures than retries are an early sign (D32)',
    object: aJob().set('status.failed', 3),
    expect: { status: 'Failed', reason: 'BackoffLimitExceeded' },
  },
  {
    name: 'as many failures as retries are none',
    object: aJob().set('status.failed', 2),
    expect: { status: 'InProgress' },
  },
  {
    name: 'conditions Failed and Complete that are False say nothing (D16)',
    object: aJob()
      .condition('Failed', never.status, never)
      .condition('Complete', never.status, never),
    expect: { status: 'InProgress', reason: 'JobActive' },
  },
  {
    name: 'suspended by someone else',
    applied: [{ manifest: aJob() }],
    object: aJob().suspended(),
    expect: { status: 'Paused', reason: 'Suspended' },
  },
  {
    name: 'to be suspended, and not yet (D15)',
    object: aJob().set('spec.suspend', true),
    expect: { status: 'InProgress', reason: 'JobActive' },
  },
  {
    name: 'suspended once, and at work again (D15)',
    object: aJob().suspended().set('spec.suspend', false),
    expect: { status: 'InProgress', reason: 'JobActive' },
  },
  {
    name: 'waitForJobs off: successful once it exists',
    check: { waitForJobs: false },
    object: aJob(),
    expect: {
      status: 'Successful',
      reason: 'Exists',
      sentence: 'JobNotAwaited',
      message: 'Created; this step does not wait for Jobs',
    },
  },
  {
    name: 'waitForJobs off: even when it fails',
    check: { waitForJobs: false },
    object: aJob().failed('BackoffLimitExceeded'),
    expect: { status: 'Successful', reason: 'Exists' },
  },
  {
    name: 'waitForJobs off: not before it exists',
    check: { waitForJobs: false },
    applied: [{ apiVersion: 'batch/v1', kind: 'Job', name: 'migrate' }],
    looks: [
      { at: 0, objects: [], expect: { reason: 'NotFound' } },
      { at: 1, objects: [aJob()], expect: { reason: 'Exists' } },
    ],
  },
  {
    name: 'its Pods explain it, and never count',
    object: aJob(),
    beside: [aPod('migrate-x').of(aJob()).failed()],
    expect: { status: 'InProgress' },
    rows: {
      'Pod migrate-x': {
        status: 'Failed',
        counted: false,
        notCounted: 'ExplainsOwner',
        below: 'Job migrate',
      },
    },
    aggregate: 'InProgress',
  },
  {
    name: 'it takes the cause of its Pods',
    object: aJob().failed('BackoffLimitExceeded'),
    beside: [
      aPod('migrate-x')
        .of(aJob())
        .web(container.ended(1, { exitCode: 137, reason: 'OOMKilled' }))
        .phase('Failed'),
    ],
    expect: { status: 'Failed', cause: 'OOMKilled' },
  },
  {
    name: 'it never reports a generation: that says nothing',
    object: aJob().complete().generation(2),
    expect: { status: 'Successful' },
  },
]);

it('has no duration before it is complete', () => {
  const duration = job.columns.find(({ id }) => id === 'duration');
  expect(duration?.value(aJob().object, [])).toBeUndefined();
  expect(duration?.value(aJob().complete().object, [])).toBe('42 s');
});
