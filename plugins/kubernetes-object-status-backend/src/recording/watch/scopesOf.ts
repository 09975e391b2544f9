import { matchesGlob } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { WatchedEntity } from '../entities/WatchedEntity';

/** Clusters and namespaces in which nothing is recorded by itself; `*` stands for any text. */
export interface Exclusion {
  cluster?: string;
  namespace?: string;
}

/** Where in a cluster workloads of entities may be. */
export interface Scopes {
  /** Those that entities name. */
  namespaces: string[];
  /** The whole cluster is wanted, because an entity names no namespace or there are many. */
  isWide: boolean;
}

/** Whether an operator switched recording off there. */
export function isExcluded(
  { cluster, namespace }: { cluster: string; namespace?: string },
  exclusions: readonly Exclusion[],
): boolean {
  return exclusions.some(
    excluded =>
      matchesGlob(cluster, excluded.cluster ?? '*') &&
      matchesGlob(namespace, excluded.namespace ?? '*'),
  );
}

/** What of a cluster has to be watched for these entities. */
export function scopesOf(
  cluster: string,
  entities: readonly WatchedEntity[],
  exclusions: readonly Exclusion[],
  wideFrom: number,
): Scopes {
  const isOff = exclusions.some(
    ({ cluster: name = '*', namespace = '*' }) =>
      namespace === '*' && matchesGlob(cluster, name),
  );
  const here = isOff
    ? []
    : entities.filter(({ clusters }) => clusters?.includes(cluster) ?? true);
  const named = new Set(here.flatMap(({ namespaces = [] }) => namespaces));
  const namespaces = [...named]
    .filter(namespace => !isExcluded({ cluster, namespace }, exclusions))
    .sort();
  const isAnywhere = here.some(entity => entity.namespaces === undefined);
  return { namespaces, isWide: isAnywhere || namespaces.length >= wideFrom };
}
