import { CelRule } from '../rules/own/CelRule';
import { allOf, isOneOf, oneOf } from './expressions';

const group = 'flink.apache.org';

const hasJob = "size(at(object, 'spec.job', {})) > 0";
const jobState = "at(object, 'status.jobStatus.state', '').upperAscii()";
const isSuspended =
  "at(object, 'spec.job.state', '').lowerAscii() == 'suspended'";

const isReconciled = oneOf(
  "at(object, 'status.reconciliationStatus.success', false)",
  "at(object, 'status.reconciliationStatus.state', '') == 'DEPLOYED'",
);

const isUnstable =
  "at(object, 'status.lifecycleState', '') in ['CREATED', 'UPGRADING', 'DEPLOYED', 'ROLLING_BACK', 'DELETING']";

const wrong = oneOf(
  isOneOf('status.lifecycleState', ['FAILED', 'ROLLED_BACK']),
  "at(object, 'status.jobManagerDeploymentStatus', '') == 'ERROR'",
  isOneOf('status.reconciliationStatus.state', ['ROLLED_BACK']),
  "!at(object, 'status.reconciliationStatus.success', true)",
  `${jobState} in ['FAILED', 'FAILING']`,
);

const jobIsAsWanted = oneOf(
  `${isSuspended} && ${jobState} == 'SUSPENDED'`,
  `!(${isSuspended}) && ${jobState} in ['RUNNING', 'FINISHED']`,
);

/** The Flink operator. */
export const flink: CelRule[] = [
  {
    group,
    kind: 'FlinkDeployment',
    inProgress: `(${isUnstable}) && !(${wrong})`,
    failed: wrong,
    successful: allOf(
      isReconciled,
      oneOf(
        `${isSuspended} && at(object, 'status.jobManagerDeploymentStatus', '') in ['MISSING', 'READY']`,
        `!(${isSuspended}) && at(object, 'status.jobManagerDeploymentStatus', '') == 'READY'`,
      ),
      `!(${hasJob}) || ${jobIsAsWanted}`,
    ),
    message: "at(object, 'status.error', '')",
    note: 'A job that is to be suspended and is has reached what was asked for. Without a job it is a session cluster.',
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  {
    group,
    kind: 'FlinkSessionJob',
    inProgress: `(${isUnstable}) && !(${wrong})`,
    failed: wrong,
    successful: allOf(isReconciled, jobIsAsWanted),
    message: "at(object, 'status.error', '')",
  },
  {
    group,
    kind: 'FlinkStateSnapshot',
    failed: isOneOf('status.state', ['FAILED', 'ABANDONED']),
    successful: "at(object, 'status.state', '') == 'COMPLETED'",
    message: "at(object, 'status.error', '')",
  },
];
