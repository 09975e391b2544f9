import { isDeepStrictEqual } from 'node:util';
import { Deployment } from '../../objects/Deployment';
import { PodTemplate } from '../../objects/metadata';
import { ReplicaSet } from '../../objects/ReplicaSet';
import { maxSurge } from './surge';

/** @internal */
export const hashLabel = 'pod-template-hash';
/** @internal */
export const revisionAnnotation = 'deployment.kubernetes.io/revision';
/** @internal */
export const desiredReplicasAnnotation =
  'deployment.kubernetes.io/desired-replicas';
/** @internal */
export const maxReplicasAnnotation = 'deployment.kubernetes.io/max-replicas';

const revisionHistoryAnnotation = 'deployment.kubernetes.io/revision-history';

/** Of a Deployment's annotations, those that its ReplicaSets do not get. */
const ownAnnotations = [
  'kubectl.kubernetes.io/last-applied-configuration',
  'deprecated.deployment.rollback.to',
  revisionAnnotation,
  revisionHistoryAnnotation,
  desiredReplicasAnnotation,
  maxReplicasAnnotation,
];

/** The oldest ReplicaSet that has the Deployment's template. @internal */
export function findNewReplicaSet(
  { spec }: Deployment,
  replicaSets: ReplicaSet[],
): ReplicaSet | undefined {
  const wanted = withoutHash(spec.template);
  return byAge(replicaSets).find(replicaSet =>
    isDeepStrictEqual(withoutHash(replicaSet.spec.template), wanted),
  );
}

/** Oldest first. @internal */
export function byAge(replicaSets: ReplicaSet[]): ReplicaSet[] {
  const age = ({ metadata }: ReplicaSet) =>
    `${metadata.creationTimestamp} ${metadata.name}`;
  return [...replicaSets].sort((one, other) =>
    age(one) < age(other) ? -1 : 1,
  );
}

/** 0 where it has none. @internal */
export function revisionOf({ metadata }: ReplicaSet): number {
  return Number(metadata.annotations?.[revisionAnnotation] ?? 0) || 0;
}

/** @internal */
export function nextRevision(oldReplicaSets: ReplicaSet[]): number {
  return Math.max(0, ...oldReplicaSets.map(revisionOf)) + 1;
}

/** What the new ReplicaSet's annotations are to be. @internal */
export function newReplicaSetAnnotations(
  deployment: Deployment,
  present: Record<string, string>,
  revision: number,
): Record<string, string> {
  const copied = Object.entries(deployment.metadata.annotations ?? {}).filter(
    ([key]) => !ownAnnotations.includes(key),
  );
  const annotations = { ...present, ...Object.fromEntries(copied) };
  const before = present[revisionAnnotation];
  if (Number(before ?? 0) >= revision) return annotations;
  const history = present[revisionHistoryAnnotation];
  return {
    ...annotations,
    [revisionAnnotation]: String(revision),
    // A ReplicaSet that comes back keeps the number that it had.
    ...(before !== undefined && {
      [revisionHistoryAnnotation]: history ? `${history},${before}` : before,
    }),
  };
}

/** What a ReplicaSet is told of the Deployment's size. @internal */
export function sizeAnnotations(
  deployment: Deployment,
): Record<string, string> {
  const { replicas } = deployment.spec;
  return {
    [desiredReplicasAnnotation]: String(replicas),
    [maxReplicasAnnotation]: String(replicas + maxSurge(deployment)),
  };
}

function withoutHash(template: PodTemplate): unknown {
  const { [hashLabel]: _hash, ...labels } = template.metadata?.labels ?? {};
  const { creationTimestamp: _none, ...metadata } = template.metadata ?? {};
  return { ...template, metadata: { ...metadata, labels } };
}
