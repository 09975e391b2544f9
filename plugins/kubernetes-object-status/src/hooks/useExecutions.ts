import { useApi } from '@backstage/frontend-plugin-api';
import {
  ExecutionList,
  ExecutionQuery,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { idleMs, liveMs } from './intervals';
import { Polled } from './PollingLoop';
import { usePolling } from './usePolling';

/**
 * Executions, newest first, kept up to date.
 *
 * @param query - without one nothing is asked
 * @internal
 */
export function useExecutions(
  query: ExecutionQuery | undefined,
): Polled<ExecutionList> {
  const api = useApi(objectStatusApiRef);
  return usePolling<ExecutionList>({
    key: query && JSON.stringify(query),
    ask: signal => api.listExecutions(query ?? {}, signal),
    intervalMs: list => (hasRunning(list) ? liveMs : idleMs),
  });
}

function hasRunning(list: ExecutionList | undefined): boolean {
  return (list?.items ?? []).some(({ state }) => state !== 'Finished');
}
