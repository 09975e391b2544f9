import { aCronJob, aJob, aPod, ruleCases } from '../../testUtils';
import { cronJob } from './cronJob';

const nightly = aCronJob();
const ran = (name: string, hour: number) =>
  aJob(name)
    .of(nightly)
    .set('metadata.creationTimestamp', `2026-01-01T0${hour}:00:00Z`);
const suspended = nightly.set('spec.suspend', true);

ruleCases(cronJob, [
  {
    name: 'there at once, whatever it has run',
    object: nightly,
    expect: {
      status: 'Successful',
      reason: 'Exists',
      warnings: [],
      columns: { schedule: '0 3 * * *', suspended: 'no' },
    },
    aggregate: 'Successful',
    verified: true,
  },
  {
    name: 'its time zone and its last run stand in its table',
    object: nightly
      .set('spec.timeZone', 'Europe/Berlin')
      .set('status.lastScheduleTime', '2026-01-01T03:00:00Z'),
    expect: {
      columns: {
        schedule: '0 3 * * * Europe/Berlin',
        lastRun: '2026-01-01T03:00:00Z',
      },
    },
  },
  {
    name: 'suspended by its manifest: successful with a note',
    applied: [{ manifest: suspended }],
    object: suspended,
    expect: {
      status: 'Successful',
      reason: 'Suspended',
      sentence: 'CronJobSuspended',
      message: 'Suspended; it starts no Jobs',
      columns: { suspended: 'yes' },
    },
  },
  {
    name: 'suspended by someone else: successful with a note all the same',
    applied: [{ generation: 1 }],
    object: suspended.generation(2),
    expect: { status: 'Successful', reason: 'Suspended' },
  },
  {
    name: 'its Jobs and their Pods are shown and not judged',
    object: nightly,
    beside: [ran('one', 1), aPod('one-x').of(ran('one', 1)).backingOff(5)],
    expect: { status: 'Successful', warnings: [] },
    rows: {
      'Job one': {
        counted: false,
        notCounted: 'ExplainsOwner',
        below: 'CronJob nightly',
      },
      'Pod one-x': { counted: false, below: 'Job one' },
    },
    aggregate: 'Successful',
  },
  {
    name: 'its last run failed: a warning (D27)',
    object: nightly,
    beside: [
      ran('one', 1).complete(),
      ran('two', 2).failed('BackoffLimitExceeded'),
    ],
    expect: {
      status: 'Successful',
      warnings: ['LastRunFailed'],
      warned: ['its last run failed: Job two'],
      warnedOf: [{ job: 'two' }],
    },
    aggregate: 'Successful',
  },
  {
    name: 'a run failed and the next one succeeded',
    object: nightly,
    beside: [
      ran('one', 1).failed('BackoffLimitExceeded'),
      ran('two', 2).complete(),
    ],
    expect: { warnings: [] },
  },
  {
    name: 'the run before failed and another one is at work',
    object: nightly,
    beside: [ran('one', 1).failed('BackoffLimitExceeded'), ran('two', 2)],
    expect: { warnings: ['LastRunFailed'] },
  },
  {
    name: 'without its Jobs: the last success is older than the last run',
    object: nightly
      .set('status.lastScheduleTime', '2026-01-02T03:00:00Z')
      .set('status.lastSuccessfulTime', '2026-01-01T03:00:42Z'),
    expect: {
      warnings: ['LastRunFailed'],
      warned: ['its last run failed'],
      warnedOf: [{ job: '' }],
    },
  },
  {
    name: 'without its Jobs: run and success of the same second',
    object: nightly
      .set('status.lastScheduleTime', '2026-01-02T03:00:00Z')
      .set('status.lastSuccessfulTime', '2026-01-02T03:00:00Z'),
    expect: { warnings: [] },
  },
  {
    name: 'without its Jobs: the last success is newer than the last run',
    object: nightly
      .set('status.lastScheduleTime', '2026-01-02T03:00:00Z')
      .set('status.lastSuccessfulTime', '2026-01-02T03:00:42Z'),
    expect: { warnings: [] },
  },
  {
    name: 'without its Jobs: the run is at work',
    object: nightly
      .set('status.active', [{ name: 'nightly-1' }])
      .set('status.lastScheduleTime', '2026-01-02T03:00:00Z')
      .set('status.lastSuccessfulTime', '2026-01-01T03:00:42Z'),
    expect: { warnings: [] },
  },
  {
    name: 'without its Jobs: it has never succeeded, and nobody knows why',
    object: nightly.set('status.lastScheduleTime', '2026-01-02T03:00:00Z'),
    expect: { warnings: [] },
  },
  {
    name: 'suspended after a run that failed',
    object: suspended,
    beside: [ran('one', 1).failed('BackoffLimitExceeded')],
    expect: { reason: 'Suspended', warnings: ['LastRunFailed'] },
  },
]);
