import { all, Keep } from '../redaction/Keep';

const condition: Keep = {
  fields: {
    ...all(
      'scalar',
      'type',
      'status',
      'observedGeneration',
      'lastTransitionTime',
      'lastUpdateTime',
      'lastProbeTime',
      'lastHeartbeatTime',
      'severity',
    ),
    ...all('said', 'reason', 'message'),
  },
};

const run: Keep = {
  fields: {
    waiting: { fields: all('said', 'reason', 'message') },
    running: { fields: all('scalar', 'startedAt') },
    terminated: {
      fields: {
        ...all(
          'scalar',
          'exitCode',
          'signal',
          'startedAt',
          'finishedAt',
          'containerID',
        ),
        ...all('said', 'reason', 'message'),
      },
    },
  },
};

const containers: Keep = {
  each: {
    fields: {
      ...all(
        'scalar',
        'name',
        'image',
        'imageID',
        'containerID',
        'ready',
        'started',
        'restartCount',
      ),
      ...all(run, 'state', 'lastState'),
    },
  },
};

const counts = all(
  'scalar',
  // Workloads.
  'replicas',
  'readyReplicas',
  'updatedReplicas',
  'availableReplicas',
  'unavailableReplicas',
  'terminatingReplicas',
  'fullyLabeledReplicas',
  'currentReplicas',
  'currentRevision',
  'updateRevision',
  'collisionCount',
  'desiredNumberScheduled',
  'currentNumberScheduled',
  'updatedNumberScheduled',
  'numberReady',
  'numberAvailable',
  'numberUnavailable',
  'numberMisscheduled',
  // Jobs.
  'active',
  'ready',
  'succeeded',
  'failed',
  'terminating',
  'completedIndexes',
  'failedIndexes',
  'startTime',
  'completionTime',
  'lastScheduleTime',
  'lastSuccessfulTime',
  // Autoscalers and budgets.
  'desiredReplicas',
  'lastScaleTime',
  'currentHealthy',
  'desiredHealthy',
  'disruptionsAllowed',
  'expectedPods',
);

/**
 * What is kept of a `status`, whatever the kind: what says how it is. Of a kind
 * of one's own that is its conditions, phase and words; the rest could hold
 * anything.
 */
export const keepStatus: Keep = {
  fields: {
    ...counts,
    ...all(
      'scalar',
      'observedGeneration',
      'nominatedNodeName',
      'qosClass',
      'resize',
      'hostIP',
      'podIP',
      'storageClass',
    ),
    ...all('said', 'phase', 'state', 'health', 'reason', 'message'),
    conditions: { each: condition },
    ...all(
      containers,
      'containerStatuses',
      'initContainerStatuses',
      'ephemeralContainerStatuses',
    ),
    // Of PersistentVolumeClaims, Services and Ingresses, and quotas.
    ...all('whole', 'accessModes', 'capacity', 'loadBalancer', 'hard', 'used'),
  },
};
