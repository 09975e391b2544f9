import { isAvailable, isReady, isTerminating } from '../../objects/Pod';
import { unlessZero } from '../../objects/writeStatus';
import { revisionOf } from './statefulPod';
import { StatefulSetView } from './StatefulSetView';

/**
 * The status of a StatefulSet; `leaving` pods of the current revision were
 * deleted just now for the update.
 *
 * @internal
 */
export function statefulSetStatus(
  view: StatefulSetView,
  leaving: number,
): Record<string, unknown> {
  const { set, currentRevision, updateRevision, now } = view;
  const { replicas: wanted, updateStrategy, minReadySeconds = 0 } = set.spec;
  const present = [...view.replicas, ...view.condemned].flatMap(pod =>
    pod ? [pod] : [],
  );
  const staying = present.filter(pod => !isTerminating(pod));
  const ofRevision = (name: string) =>
    staying.filter(pod => revisionOf(pod) === name).length;
  const ready = present.filter(
    pod => pod.status.phase === 'Running' && isReady(pod),
  );
  const available = ready.filter(pod => isAvailable(pod, minReadySeconds, now));
  const updated = ofRevision(updateRevision.metadata.name);
  const isComplete =
    updateStrategy.type === 'RollingUpdate' &&
    updated === wanted &&
    ready.length === wanted &&
    present.length === wanted;
  const current = ofRevision(currentRevision.metadata.name) - leaving;
  return {
    observedGeneration: set.metadata.generation,
    replicas: present.length,
    readyReplicas: unlessZero(ready.length),
    availableReplicas: available.length,
    currentReplicas: unlessZero(isComplete ? updated : current),
    updatedReplicas: unlessZero(updated),
    currentRevision: (isComplete ? updateRevision : currentRevision).metadata
      .name,
    updateRevision: updateRevision.metadata.name,
    collisionCount: set.status.collisionCount ?? 0,
  };
}
