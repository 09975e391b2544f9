import { jsonAt, listAt, textAt, valueAt } from '../../registry/fields';
import { ageSince } from './ageOf';
import {
  age,
  Column,
  containers,
  count,
  name,
  pairs,
  share,
  templateContainers,
  text,
  wide,
  workloadSelector,
} from './Column';
import {
  podReadinessGates,
  podReady,
  podRestarts,
  podStatus,
} from './podCells';

/** The columns of pods and of what makes them. @internal */
export const workloadColumns: Record<string, Column[]> = {
  CronJob: [
    name,
    text('Schedule', 'spec', 'schedule'),
    text('Timezone', 'spec', 'timeZone'),
    {
      name: 'Suspend',
      type: 'boolean',
      cell: job => valueAt(job, 'spec', 'suspend') === true,
    },
    {
      name: 'Active',
      type: 'integer',
      cell: job => listAt(job, 'status', 'active').length,
    },
    {
      name: 'Last Schedule',
      cell: (job, now) =>
        ageSince(textAt(job, 'status', 'lastScheduleTime'), now),
    },
    age,
    ...containers('spec', 'jobTemplate', 'spec', 'template', 'spec'),
  ],
  DaemonSet: [
    name,
    count('Desired', 'status', 'desiredNumberScheduled'),
    count('Current', 'status', 'currentNumberScheduled'),
    count('Ready', 'status', 'numberReady'),
    count('Up-to-date', 'status', 'updatedNumberScheduled'),
    count('Available', 'status', 'numberAvailable'),
    {
      name: 'Node Selector',
      cell: set =>
        pairs(jsonAt(set, 'spec', 'template', 'spec', 'nodeSelector')),
    },
    age,
    ...templateContainers,
    workloadSelector,
  ],
  Deployment: [
    name,
    share('Ready', ['status', 'readyReplicas'], ['spec', 'replicas']),
    count('Up-to-date', 'status', 'updatedReplicas'),
    count('Available', 'status', 'availableReplicas'),
    age,
    ...templateContainers,
    workloadSelector,
  ],
  Job: [
    name,
    {
      name: 'Status',
      cell: job => {
        const isTrue = (type: string) =>
          listAt(job, 'status', 'conditions').some(
            condition => condition.type === type && condition.status === 'True',
          );
        return ['Complete', 'Failed', 'Suspended'].find(isTrue) ?? 'Running';
      },
    },
    share('Completions', ['status', 'succeeded'], ['spec', 'completions']),
    {
      name: 'Duration',
      cell: (job, now) => {
        const end = textAt(job, 'status', 'completionTime');
        return ageSince(
          textAt(job, 'status', 'startTime'),
          end ? new Date(end) : now,
        );
      },
    },
    age,
    ...templateContainers,
    workloadSelector,
  ],
  Pod: [
    name,
    { name: 'Ready', cell: podReady },
    { name: 'Status', cell: podStatus },
    { name: 'Restarts', cell: podRestarts },
    age,
    wide(text('IP', 'status', 'podIP')),
    wide(text('Node', 'spec', 'nodeName')),
    wide(text('Nominated Node', 'status', 'nominatedNodeName')),
    wide({ name: 'Readiness Gates', cell: podReadinessGates }),
  ],
  ReplicaSet: [
    name,
    count('Desired', 'spec', 'replicas'),
    count('Current', 'status', 'replicas'),
    count('Ready', 'status', 'readyReplicas'),
    age,
    ...templateContainers,
    workloadSelector,
  ],
  StatefulSet: [
    name,
    share('Ready', ['status', 'readyReplicas'], ['spec', 'replicas']),
    age,
    ...templateContainers,
  ],
};
