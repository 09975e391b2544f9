import { celRuleCases } from '../testUtils/celRuleCases';
import { spark } from './spark';

const group = 'sparkoperator.k8s.io';

const is = (state: string, ...executors: string[]) => ({
  status: {
    applicationState: { state },
    executorState: Object.fromEntries(
      executors.map((each, i) => [`exec-${i}`, each]),
    ),
  },
});
const two = { spec: { executor: { instances: 2 } } };
const dynamic = (minExecutors: unknown) => ({
  spec: {
    executor: { instances: 8 },
    sparkConf: {
      'spark.dynamicAllocation.enabled': 'true',
      'spark.dynamicAllocation.minExecutors': minExecutors,
    },
  },
});

celRuleCases(spark, group, 'SparkApplication', [
  ['completed', is('COMPLETED'), 'Successful'],
  ['submitted', is('SUBMITTED'), 'InProgress'],
  [
    'runs with all executors',
    { ...two, ...is('RUNNING', 'RUNNING', 'RUNNING') },
    'Successful',
  ],
  [
    'runs with one of two',
    { ...two, ...is('RUNNING', 'RUNNING', 'FAILED') },
    'InProgress',
  ],
  [
    'runs with as many as Spark wants',
    { ...dynamic('1'), ...is('RUNNING', 'RUNNING') },
    'Successful',
  ],
  [
    'runs with fewer than the least',
    { ...dynamic('2'), ...is('RUNNING', 'RUNNING') },
    'InProgress',
  ],
  [
    'a least that is no number',
    { ...dynamic('few'), ...is('RUNNING') },
    'Successful',
  ],
  [
    'a least beyond counting',
    { ...dynamic('9'.repeat(40)), ...is('RUNNING') },
    'Successful',
  ],
  [
    'a least of another type',
    { ...dynamic({}), ...is('RUNNING') },
    'Successful',
  ],
  ['to run again', is('PENDING_RERUN'), 'InProgress'],
  ['failing', is('FAILING'), 'Failed'],
  ['failed', is('FAILED'), 'Failed'],
  ['could not be submitted', is('SUBMISSION_FAILED'), 'Failed'],
  ['its driver is lost', is('UNKNOWN'), 'Unknown'],
  ['suspended', is('SUSPENDED'), 'Paused'],
]);

celRuleCases(spark, group, 'ScheduledSparkApplication', [
  ['scheduled', { status: { scheduleState: 'Scheduled' } }, 'Successful'],
  ['not valid', { status: { scheduleState: 'FailedValidation' } }, 'Failed'],
  ['suspended', { spec: { suspend: true } }, 'Paused'],
]);

const apache = (currentStateSummary: string) => ({
  status: { currentState: { currentStateSummary } },
});
celRuleCases(spark, 'spark.apache.org', 'SparkApplication', [
  ['healthy', apache('RunningHealthy'), 'Successful'],
  [
    'short of executors',
    apache('RunningWithBelowThresholdExecutors'),
    'InProgress',
  ],
  ['its driver never started', apache('DriverStartTimedOut'), 'Failed'],
]);
