import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** As many as the rail has room for. */
const mostRows = 9;

/**
 * The rows of the rail: the newest, and always the one that is shown.
 *
 * @param executions - newest first
 * @internal
 */
export function railRows(
  executions: readonly ExecutionSummary[],
  shownId: string | undefined,
): ExecutionSummary[] {
  const index = executions.findIndex(({ id }) => id === shownId);
  if (index < mostRows) return executions.slice(0, mostRows);
  return [...executions.slice(0, mostRows - 1), executions[index]];
}

/**
 * The neighbours of the one that is shown.
 *
 * @param executions - newest first
 * @internal
 */
export function neighboursOf(
  executions: readonly ExecutionSummary[],
  shownId: string,
): { older?: string; newer?: string } {
  const index = executions.findIndex(({ id }) => id === shownId);
  if (index < 0) return {};
  return { older: executions[index + 1]?.id, newer: executions[index - 1]?.id };
}
