import { ControllerContext } from '../Controller';
import { revisionOf } from './revisions';
import { Rollout } from './Rollout';

/** Deletes the oldest ReplicaSets beyond the revision history's limit. @internal */
export function cleanUp(
  { deployment, oldReplicaSets }: Rollout,
  { registry }: ControllerContext,
): void {
  const candidates = oldReplicaSets
    .filter(({ metadata }) => metadata.deletionTimestamp === undefined)
    .sort((one, other) => revisionOf(one) - revisionOf(other));
  const excess = candidates.length - deployment.spec.revisionHistoryLimit;
  for (const { apiVersion, kind, metadata, spec, status } of candidates.slice(
    0,
    Math.max(0, excess),
  )) {
    const isEmpty =
      (status.replicas ?? 0) === 0 &&
      spec.replicas === 0 &&
      metadata.generation <= (status.observedGeneration ?? 0);
    if (!isEmpty) continue;
    const { namespace, name } = metadata;
    registry.delete({ apiVersion, kind, namespace, name });
  }
}
