import { ObjectStatusConfig } from '../config/readConfig';

/** Names of the clusters whose logs may be read, by their configuration. */
export function clustersWithLogs({
  clusters,
}: Pick<ObjectStatusConfig, 'clusters'>): ReadonlySet<string> {
  const on = clusters.filter(({ evidence }) => evidence.podLogs);
  return new Set(on.map(({ name }) => name));
}
