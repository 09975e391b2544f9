import { all, Keep } from './Keep';
import { keepMetadata } from './keepMetadata';
import { keepClaim, keepPodSpec } from './keepPodSpec';

const template: Keep = {
  fields: { metadata: keepMetadata, spec: keepPodSpec },
};

const jobSpec: Keep = {
  fields: {
    ...all(
      'scalar',
      'activeDeadlineSeconds',
      'backoffLimit',
      'backoffLimitPerIndex',
      'completionMode',
      'completions',
      'managedBy',
      'manualSelector',
      'maxFailedIndexes',
      'parallelism',
      'podReplacementPolicy',
      'suspend',
      'ttlSecondsAfterFinished',
    ),
    ...all('whole', 'podFailurePolicy', 'selector', 'successPolicy'),
    template,
  },
};

const workloadSpec: Keep = {
  fields: {
    ...all(
      'scalar',
      'replicas',
      'minReadySeconds',
      'revisionHistoryLimit',
      'progressDeadlineSeconds',
      'paused',
      'serviceName',
      'podManagementPolicy',
    ),
    ...all(
      'whole',
      'selector',
      'strategy',
      'updateStrategy',
      'ordinals',
      'persistentVolumeClaimRetentionPolicy',
    ),
    volumeClaimTemplates: { each: keepClaim },
    template,
  },
};

const cronJobSpec: Keep = {
  fields: {
    ...all(
      'scalar',
      'concurrencyPolicy',
      'failedJobsHistoryLimit',
      'schedule',
      'startingDeadlineSeconds',
      'successfulJobsHistoryLimit',
      'suspend',
      'timeZone',
    ),
    jobTemplate: { fields: { metadata: keepMetadata, spec: jobSpec } },
  },
};

/** Keys are shown, values are not: a ConfigMap may hold what a Secret should. */
const keysOnly: Keep = { values: 'none' };

/**
 * What is kept of each kind beside its identity, by group and kind. Kinds that
 * are not here keep their identity only; a Secret is reduced before.
 */
export const keepByKind: Record<string, Record<string, Keep>> = {
  'apps/Deployment': { spec: workloadSpec },
  'apps/ReplicaSet': { spec: workloadSpec },
  'apps/StatefulSet': { spec: workloadSpec },
  'apps/DaemonSet': { spec: workloadSpec },
  '/ReplicationController': { spec: workloadSpec },
  '/Pod': { spec: keepPodSpec },
  'batch/Job': { spec: jobSpec },
  'batch/CronJob': { spec: cronJobSpec },
  '/ConfigMap': {
    data: keysOnly,
    binaryData: keysOnly,
    immutable: 'scalar',
  },
  '/Service': { spec: 'whole' },
  '/PersistentVolumeClaim': { spec: 'whole' },
  'networking.k8s.io/Ingress': { spec: 'whole' },
  'networking.k8s.io/NetworkPolicy': { spec: 'whole' },
  'autoscaling/HorizontalPodAutoscaler': { spec: 'whole' },
  'policy/PodDisruptionBudget': { spec: 'whole' },
};
