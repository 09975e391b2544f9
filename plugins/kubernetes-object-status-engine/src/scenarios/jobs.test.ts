import { aJob, aPod, scenario } from '../testUtils';

const job = aJob().set('spec.ttlSecondsAfterFinished', 1);

scenario(
  9,
  {
    given: 'a Job with a TTL',
    when: 'it is removed before it was seen complete',
    then: 'its last state, that of the deletion event too, decides: complete is Successful, running is Failed; gone in a gap with no outcome seen is Inconclusive at the timeout',
  },
  [
    {
      name: 'the deletion event says complete',
      story: [
        { at: 0, there: [job] },
        {
          at: 7,
          gone: [job.complete()],
          see: {
            expect: { status: 'Successful', reason: 'RemovedAfterCompletion' },
          },
        },
      ],
      ends: { outcome: 'Successful', at: 17, stabilized: true },
    },
    {
      name: 'it was seen complete, and goes inside the window',
      story: [
        { at: 0, there: [job] },
        { at: 5, change: [job.complete()] },
        { at: 7, gone: [job.complete()], see: { aggregate: 'Successful' } },
      ],
      ends: { outcome: 'Successful', at: 15, stabilized: true },
    },
    {
      name: 'its last state says running',
      applied: [{ of: job, uid: job.object.metadata.uid }],
      story: [
        { at: 0, there: [job] },
        {
          at: 7,
          gone: [job],
          see: { expect: { status: 'Failed', reason: 'Deleted' } },
        },
      ],
      ends: {
        outcome: 'Failed',
        at: 17,
        cause: 'DeletedDuringCheck',
        says: [/Job migrate/, /[Dd]eleted/],
      },
    },
    {
      name: 'it goes in a gap with no outcome seen',
      story: [
        { at: 0, there: [job] },
        { at: 5, gap: 'start' },
        { at: 6, gone: [job.complete()] },
        {
          at: 9,
          gap: 'end',
          see: { expect: { status: 'Unknown', reason: 'OutcomeNotSeen' } },
        },
      ],
      ends: {
        outcome: 'Inconclusive',
        at: 180,
        cause: 'ClusterUnreachable',
        says: [/Job migrate/],
      },
    },
  ],
);

const lastPod = aPod('migrate-1').of(job).failed();

scenario(
  10,
  {
    given: 'a Job with Failed=True, or more failures than backoffLimit',
    when: 'the check goes on',
    then: 'it is Failed at once',
  },
  [
    {
      name: 'Failed=True',
      story: [
        { at: 0, there: [job, lastPod] },
        {
          at: 4,
          change: [job.failed('BackoffLimitExceeded').set('status.failed', 3)],
          see: { expect: { status: 'Failed', reason: 'BackoffLimitExceeded' } },
        },
      ],
      ends: {
        outcome: 'Failed',
        at: 14,
        stabilized: true,
        says: [/Job migrate/, /2 retries/],
      },
    },
    {
      name: 'it took longer than it may',
      story: [
        {
          at: 0,
          there: [
            job.set('spec.activeDeadlineSeconds', 5).failed('DeadlineExceeded'),
          ],
        },
      ],
      ends: { outcome: 'Failed', at: 10, cause: 'JobFailed', says: [/5 s/] },
    },
    {
      name: 'more failures than backoffLimit, and no condition yet',
      story: [{ at: 0, there: [job.set('status.failed', 3)] }],
      ends: { outcome: 'Failed', at: 10, says: [/3 pods failed/] },
    },
    {
      name: 'as many as backoffLimit are not more',
      story: [
        {
          at: 0,
          there: [job.set('status.failed', 2)],
          see: { expect: { status: 'InProgress', reason: 'JobActive' } },
        },
      ],
      ends: { outcome: 'TimedOut', at: 180 },
    },
  ],
);
