import { useApi } from '@backstage/frontend-plugin-api';
import {
  ExecutionList,
  ExecutionQuery,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { idleMs, listPaintMs, liveMs, safetyMs } from './intervals';
import { Polled } from './PollingLoop';
import { useExecutionSignals } from './useExecutionSignals';
import { usePolling } from './usePolling';

/**
 * Executions, newest first, kept up to date: by signals, and by asking where
 * there are none.
 *
 * A signal does not say whether an execution is of this list, so each leads
 * to a question, at most one a second.
 *
 * @param query - without one nothing is asked
 * @internal
 */
export function useExecutions(
  query: ExecutionQuery | undefined,
): Polled<ExecutionList> {
  const api = useApi(objectStatusApiRef);
  const hasSignals = useExecutionSignals(() => polled.nudge());
  const polled = usePolling<ExecutionList>({
    key: query && JSON.stringify(query),
    ask: signal => api.listExecutions(query ?? {}, signal),
    intervalMs: list => {
      if (!hasRunning(list)) return idleMs;
      return hasSignals ? safetyMs : liveMs;
    },
    minimumGapMs: listPaintMs,
  });
  return polled;
}

function hasRunning(list: ExecutionList | undefined): boolean {
  return (list?.items ?? []).some(({ state }) => state !== 'Finished');
}
