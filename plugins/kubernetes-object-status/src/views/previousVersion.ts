import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** What was there before an execution. @internal */
export interface PreviousVersion {
  version: string;
  href: string;
}

/**
 * The last version that was successful in the same environment before an
 * execution, if it is another one.
 *
 * What failed in between never became what was there.
 *
 * @param history - of one environment, newest first
 * @internal
 */
export function previousOf(
  history: readonly ExecutionSummary[],
  id: string,
): { id: string; version: string } | undefined {
  const index = history.findIndex(execution => execution.id === id);
  if (index < 0) return undefined;
  const before = history
    .slice(index + 1)
    .find(({ outcome }) => outcome === 'Successful');
  const version = before?.version;
  if (before === undefined || version === undefined) return undefined;
  return version === history[index].version
    ? undefined
    : { id: before.id, version };
}
