import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** An environment with the newest execution that went there. @internal */
export interface EnvironmentEntry {
  name: string;
  newest: ExecutionSummary;
}

/**
 * The environments of an entity by name, so that they keep their place while
 * deployments come and go.
 *
 * @param executions - newest first, as the server lists them
 * @internal
 */
export function environmentsOf(
  executions: readonly ExecutionSummary[],
): EnvironmentEntry[] {
  const newest = new Map<string, ExecutionSummary>();
  for (const execution of executions) {
    if (!newest.has(execution.environment)) {
      newest.set(execution.environment, execution);
    }
  }
  return [...newest]
    .map(([name, execution]) => ({ name, newest: execution }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
