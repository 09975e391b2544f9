import {
  Execution,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { runningStep } from './verdict';

/** A cluster that does not answer, and since when. @internal */
export interface BlindCluster {
  name: string;
  since: string;
}

/**
 * The clusters of a running step that do not answer: whose judged objects are
 * stale.
 *
 * @param rows - the objects of the step that runs
 * @internal
 */
export function blindClusters(rows: readonly ObjectRow[]): BlindCluster[] {
  const since = new Map<string, string>();
  for (const row of rows) {
    if (!row.counted || row.reason !== 'Stale') continue;
    const known = since.get(row.cluster);
    if (known === undefined || row.since < known) {
      since.set(row.cluster, row.since);
    }
  }
  return [...since].map(([name, from]) => ({ name, since: from }));
}

/**
 * How a step ends if its timeout comes while a cluster is blind (R7): what
 * was seen to have failed has failed, else nobody knows.
 *
 * @internal
 */
export function outcomeIfBlind(
  execution: Execution,
): { outcome: 'Failed' | 'Inconclusive'; at: string } | undefined {
  const step = runningStep(execution);
  if (step?.timeoutAt === undefined) return undefined;
  const hasFailed = (step.counts.Failed ?? 0) > 0;
  return { outcome: hasFailed ? 'Failed' : 'Inconclusive', at: step.timeoutAt };
}
