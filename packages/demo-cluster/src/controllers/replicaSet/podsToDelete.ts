import {
  hasEnded,
  isReady,
  PodObject,
  readySince,
  restartsOf,
} from '../../objects/Pod';

/**
 * Which of the pods go first: those whose loss costs least, in the order of
 * the ReplicaSet controller.
 *
 * @internal
 */
export function podsToDelete(
  candidates: PodObject[],
  related: PodObject[],
  count: number,
): PodObject[] {
  const crowd = (pod: PodObject) =>
    related.filter(
      other =>
        !hasEnded(other) &&
        isReady(other) &&
        other.spec.nodeName === pod.spec.nodeName,
    ).length;
  const phases = ['Pending', 'Unknown', 'Running'];
  const ranks: ((pod: PodObject) => number)[] = [
    pod => Number(pod.spec.nodeName !== undefined),
    pod => phases.indexOf(pod.status.phase ?? 'Pending'),
    pod => Number(isReady(pod)),
    pod => -crowd(pod),
    pod => (isReady(pod) ? -readySince(pod) : 0),
    pod => -restartsOf(pod),
    pod => -Date.parse(pod.metadata.creationTimestamp),
  ];
  return [...candidates]
    .sort((one, other) => {
      for (const rank of ranks) {
        const difference = rank(one) - rank(other);
        if (difference !== 0) return difference;
      }
      return one.metadata.uid < other.metadata.uid ? -1 : 1;
    })
    .slice(0, count);
}
