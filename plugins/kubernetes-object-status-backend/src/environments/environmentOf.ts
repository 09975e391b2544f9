import { matchesGlob } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { EnvironmentConfig } from '../config/readConfig';

/** The label of a namespace that names its environment. */
export const environmentLabel = 'kubernetes-object-status.io/environment';

/** A namespace, as far as it tells its environment. */
export interface EnvironmentPlace {
  cluster: string;
  /** Absent for what lies in no namespace. */
  namespace?: string;
  /** Labels of the namespace, where they may be read. */
  labels?: Record<string, string>;
}

type Named = Pick<EnvironmentConfig, 'name' | 'clusters' | 'namespaces'>;

/** Whether an environment holds a namespace; without lists it holds everything. */
export function holds(
  { clusters, namespaces }: Pick<Named, 'clusters' | 'namespaces'>,
  { cluster, namespace }: EnvironmentPlace,
): boolean {
  if (clusters && !clusters.includes(cluster)) return false;
  return !namespaces || namespaces.some(glob => matchesGlob(namespace, glob));
}

/** How much an environment says of what it holds. */
function exactness({ clusters, namespaces }: Named): number {
  return (namespaces ? 2 : 0) + (clusters ? 1 : 0);
}

/**
 * The environment of a namespace that nobody named one for: what its own label
 * says, if that is configured; else the configured environment that names it
 * most exactly, by its namespaces before its clusters; else `default`.
 */
export function environmentOf(
  place: EnvironmentPlace,
  environments: Named[],
): string {
  const labelled = place.labels?.[environmentLabel];
  if (environments.some(({ name }) => name === labelled)) {
    return labelled ?? 'default';
  }
  const [closest] = environments
    .filter(each => exactness(each) > 0 && holds(each, place))
    .sort((one, other) => exactness(other) - exactness(one));
  return closest?.name ?? 'default';
}
