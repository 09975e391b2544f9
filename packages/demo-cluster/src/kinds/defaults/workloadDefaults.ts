import { Json, jsonAt } from '../../registry/fields';
import { templateDefaults } from './podSpecDefaults';
import { mapField, mapItems, withDefaults } from './setDefaults';

const share = '25%';
const kept = 10;

/** Source of all in this file: Kubernetes API reference of each kind. @internal */
export function deploymentDefaults(spec: Json): Json {
  const complete = withDefaults(templateDefaults(spec), {
    replicas: 1,
    revisionHistoryLimit: kept,
    progressDeadlineSeconds: 600,
  });
  return withUpdates(complete, 'strategy', {
    maxSurge: share,
    maxUnavailable: share,
  });
}

/** @internal */
export function replicaSetDefaults(spec: Json): Json {
  return withDefaults(templateDefaults(spec), { replicas: 1 });
}

/** @internal */
export function daemonSetDefaults(spec: Json): Json {
  const complete = withDefaults(templateDefaults(spec), {
    revisionHistoryLimit: kept,
  });
  return withUpdates(complete, 'updateStrategy', {
    maxSurge: 0,
    maxUnavailable: 1,
  });
}

/** @internal */
export function statefulSetDefaults(spec: Json): Json {
  const complete = withDefaults(templateDefaults(spec), {
    replicas: 1,
    revisionHistoryLimit: kept,
    podManagementPolicy: 'OrderedReady',
  });
  const retained = {
    ...complete,
    persistentVolumeClaimRetentionPolicy: withDefaults(
      jsonAt(complete, 'persistentVolumeClaimRetentionPolicy'),
      { whenDeleted: 'Retain', whenScaled: 'Retain' },
    ),
  };
  const updating = withUpdates(retained, 'updateStrategy', { partition: 0 });
  return mapItems(updating, 'volumeClaimTemplates', claim => ({
    ...withDefaults(claim, { apiVersion: 'v1', kind: 'PersistentVolumeClaim' }),
    spec: claimDefaults(jsonAt(claim, 'spec')),
    status: { phase: 'Pending' },
  }));
}

/** @internal */
export function claimDefaults(spec: Json): Json {
  return withDefaults(spec, { volumeMode: 'Filesystem' });
}

/** @internal */
export function jobDefaults(spec: Json): Json {
  const isPlain =
    spec.completions === undefined && spec.parallelism === undefined;
  const complete = withDefaults(templateDefaults(spec), {
    ...(isPlain ? { completions: 1 } : {}),
    parallelism: 1,
    // As much as fits into the field: with a limit per index none is left for all together.
    backoffLimit: spec.backoffLimitPerIndex === undefined ? 6 : 2 ** 31 - 1,
    completionMode: 'NonIndexed',
    manualSelector: false,
    podReplacementPolicy:
      spec.podFailurePolicy === undefined ? 'TerminatingOrFailed' : 'Failed',
    suspend: false,
  });
  return mapField(complete, 'podFailurePolicy', policy =>
    mapItems(policy, 'rules', rule =>
      mapItems(rule, 'onPodConditions', condition =>
        // An empty text is "not set" here.
        ({ ...condition, status: condition.status || 'True' }),
      ),
    ),
  );
}

/** The job's own defaults are not written into its template. @internal */
export function cronJobDefaults(spec: Json): Json {
  const complete = withDefaults(spec, {
    concurrencyPolicy: 'Allow',
    failedJobsHistoryLimit: 1,
    successfulJobsHistoryLimit: 3,
    suspend: false,
  });
  return mapField(complete, 'jobTemplate', template =>
    mapField(template, 'spec', templateDefaults),
  );
}

function withUpdates(spec: Json, field: string, rolling: Json): Json {
  const strategy = withDefaults(jsonAt(spec, field), { type: 'RollingUpdate' });
  if (strategy.type !== 'RollingUpdate') return { ...spec, [field]: strategy };
  const rollingUpdate = withDefaults(
    jsonAt(strategy, 'rollingUpdate'),
    rolling,
  );
  return { ...spec, [field]: { ...strategy, rollingUpdate } };
}
