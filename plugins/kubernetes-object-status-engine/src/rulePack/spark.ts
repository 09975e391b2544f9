import { CelRule } from '../rules/own/CelRule';

const group = 'sparkoperator.k8s.io';
const pods = [{ apiVersion: 'v1', kind: 'Pod' }];

const state = "at(object, 'status.applicationState.state', '')";
const executors = "at(object, 'status.executorState', {})";
const running = `size(${executors}.filter(e, ${executors}[e] == 'RUNNING'))`;

const settings = "at(object, 'spec.sparkConf', {})";
const enabled = 'spark.dynamicAllocation.enabled';
const fewest = 'spark.dynamicAllocation.minExecutors';
const isDynamic = `(at(object, 'spec.dynamicAllocation.enabled', false) || ('${enabled}' in ${settings} && ${settings}['${enabled}'] == 'true'))`;
const leastOfSettings = `('${fewest}' in ${settings} && type(${settings}['${fewest}']) == string && ${settings}['${fewest}'].matches('^[0-9]{1,9}$') ? int(${settings}['${fewest}']) : 0)`;

/** With dynamic allocation Spark decides on the number, from the least on. */
const wanted = `(${isDynamic} ? at(object, 'spec.dynamicAllocation.minExecutors', ${leastOfSettings}) : at(object, 'spec.executor.instances', 1))`;

const summary = "at(object, 'status.currentState.currentStateSummary', '')";

/** Spark operators: the one of Kubeflow and the one of Apache. */
export const spark: CelRule[] = [
  {
    group,
    kind: 'SparkApplication',
    paused: `${state} in ['SUSPENDED', 'SUSPENDING']`,
    unknown: `${state} == 'UNKNOWN'`,
    failed: `${state} in ['FAILED', 'SUBMISSION_FAILED', 'FAILING']`,
    successful: `${state} in ['COMPLETED', 'SUCCEEDING'] || (${state} == 'RUNNING' && ${running} >= ${wanted})`,
    message: "at(object, 'status.applicationState.errorMessage', '')",
    note: 'An application may run for ever, so it has reached its state when its executors run. PENDING_RERUN, INVALIDATING and RESUMING are on their way.',
    children: pods,
  },
  {
    group,
    kind: 'ScheduledSparkApplication',
    paused: "at(object, 'spec.suspend', false)",
    failed: "at(object, 'status.scheduleState', '') == 'FailedValidation'",
    successful: "at(object, 'status.scheduleState', '') == 'Scheduled'",
    message: "at(object, 'status.reason', '')",
    children: [
      { apiVersion: 'sparkoperator.k8s.io/v1beta2', kind: 'SparkApplication' },
      ...pods,
    ],
  },
  {
    group,
    kind: 'SparkConnect',
    failed: "at(object, 'status.state', '') == 'Failed'",
    successful: "at(object, 'status.state', '') == 'Ready'",
    children: pods,
  },
  {
    group: 'spark.apache.org',
    kind: 'SparkApplication',
    failed: `${summary} in ['Failed', 'SchedulingFailure', 'DriverEvicted', 'DriverStartTimedOut', 'DriverReadyTimedOut', 'ExecutorsStartTimedOut']`,
    successful: `${summary} in ['RunningHealthy', 'Succeeded']`,
    message: "at(object, 'status.currentState.message', '')",
    children: pods,
  },
  {
    group: 'spark.apache.org',
    kind: 'SparkCluster',
    failed: `${summary} in ['Failed', 'SchedulingFailure']`,
    successful: `${summary} == 'RunningHealthy'`,
    message: "at(object, 'status.currentState.message', '')",
    children: pods,
  },
];
