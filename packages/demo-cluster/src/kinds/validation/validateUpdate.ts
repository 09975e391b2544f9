import { isEqual, valueAt } from '../../registry/fields';
import { invalid } from '../../registry/refusals';
import { KubernetesObject } from '../../registry/Registry';
import { KindDefinition } from '../KindDefinition';
import { FieldCause, forbiddenField, invalidValue } from './FieldCause';
import { podUpdateCauses } from './podUpdateCauses';
import { specCauses } from './specCauses';

const immutable = 'field is immutable';

/** Paths that stay as they were created. */
const fixedPaths: Record<string, string[][]> = {
  DaemonSet: [['spec', 'selector']],
  Deployment: [['spec', 'selector']],
  ReplicaSet: [['spec', 'selector']],
  Job: [
    ['spec', 'completions'],
    ['spec', 'selector'],
    ['spec', 'template'],
    ['spec', 'completionMode'],
  ],
};

// Those of a StatefulSet's spec that may be changed (Kubernetes API reference, StatefulSet).
const mutableInStatefulSet = [
  'minReadySeconds',
  'ordinals',
  'persistentVolumeClaimRetentionPolicy',
  'replicas',
  'revisionHistoryLimit',
  'template',
  'updateStrategy',
];

/** @throws StatusError - 422 with what may not be changed so @internal */
export function validateUpdate(
  kind: KindDefinition,
  next: KubernetesObject,
  live: KubernetesObject,
): void {
  const causes = [
    ...specCauses(kind, next),
    ...(kind.kind === 'Pod' ? podUpdateCauses(next, live) : []),
    ...(fixedPaths[kind.kind] ?? []).flatMap(path =>
      fixedCause(path, next, live),
    ),
    ...(kind.kind === 'StatefulSet' ? statefulSetCauses(next, live) : []),
    ...finalizerCauses(next, live),
  ];
  if (causes.length > 0) throw invalid(kind, next.metadata.name, causes);
}

function fixedCause(
  path: string[],
  next: KubernetesObject,
  live: KubernetesObject,
): FieldCause[] {
  const value = valueAt(next, ...path);
  if (isEqual(value, valueAt(live, ...path))) return [];
  return [invalidValue(path.join('.'), value, immutable)];
}

function statefulSetCauses(
  next: KubernetesObject,
  live: KubernetesObject,
): FieldCause[] {
  const fixedPart = (object: KubernetesObject) =>
    Object.fromEntries(
      Object.entries(valueAt(object, 'spec') ?? {}).filter(
        ([field]) => !mutableInStatefulSet.includes(field),
      ),
    );
  if (isEqual(fixedPart(next), fixedPart(live))) return [];
  return [
    forbiddenField(
      'spec',
      "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden",
    ),
  ];
}

/** Once a deletion has begun, finalizers may only be taken away. */
function finalizerCauses(
  next: KubernetesObject,
  live: KubernetesObject,
): FieldCause[] {
  if (!live.metadata.deletionTimestamp) return [];
  const known = live.metadata.finalizers ?? [];
  const added = (next.metadata.finalizers ?? []).filter(
    name => !known.includes(name),
  );
  if (added.length === 0) return [];
  return [
    forbiddenField(
      'metadata.finalizers',
      `no new finalizers can be added if the object is being deleted, found new finalizers []string{${added
        .map(name => `"${name}"`)
        .join(', ')}}`,
    ),
  ];
}
