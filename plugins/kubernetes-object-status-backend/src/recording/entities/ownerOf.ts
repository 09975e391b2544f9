import { meetsSelector } from './LabelSelector';
import { WatchedEntity } from './WatchedEntity';

/** A workload, as far as it tells whose it is. */
export interface OwnedPlace {
  cluster: string;
  namespace?: string;
  labels?: Readonly<Record<string, string>>;
}

/**
 * The entity that a workload belongs to. Of several the one that says most
 * exactly what is its own: by the label that names entities, then by the number
 * of equalities, of other conditions, and by naming its namespaces and clusters;
 * of those the first by its ref.
 */
export function ownerOf(
  place: OwnedPlace,
  entities: readonly WatchedEntity[],
): WatchedEntity | undefined {
  return entities.filter(entity => owns(entity, place)).sort(byExactness)[0];
}

/** Whether an entity may have workloads there. */
export function reaches(
  { clusters, namespaces }: WatchedEntity,
  { cluster, namespace = '' }: OwnedPlace,
): boolean {
  if (clusters && !clusters.includes(cluster)) return false;
  return !namespaces || namespaces.includes(namespace);
}

function owns(entity: WatchedEntity, place: OwnedPlace): boolean {
  return reaches(entity, place) && meetsSelector(entity.selector, place.labels);
}

function byExactness(one: WatchedEntity, other: WatchedEntity): number {
  const mine = exactness(one);
  const theirs = exactness(other);
  const decisive = mine.findIndex((value, index) => value !== theirs[index]);
  if (decisive >= 0) return theirs[decisive] - mine[decisive];
  return one.entityRef < other.entityRef ? -1 : 1;
}

function exactness(entity: WatchedEntity): number[] {
  const equalities = entity.selector.filter(
    requirement => requirement.type === 'In' && requirement.values.length === 1,
  ).length;
  return [
    Number(entity.isSelectedById),
    equalities,
    entity.selector.length - equalities,
    Number(entity.namespaces !== undefined),
    Number(entity.clusters !== undefined),
  ];
}
