import { useApi } from '@backstage/frontend-plugin-api';
import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { failureOf } from '../views/failure';
import { idleMs, liveMs, safetyMs } from './intervals';
import { Polled } from './PollingLoop';
import { useExecutionSignals } from './useExecutionSignals';
import { usePolling } from './usePolling';

/**
 * One execution with its steps, kept up to date: by signals, and by asking
 * where there are none.
 *
 * @internal
 */
export function useExecution(id: string): Polled<Execution> {
  const api = useApi(objectStatusApiRef);
  const hasSignals = useExecutionSignals(({ executionId, version }) => {
    if (executionId !== id) return;
    if (version > (polled.value?.sequence ?? -1)) polled.nudge();
  });
  const polled = usePolling<Execution>({
    key: id,
    ask: signal => api.getExecution(id, signal),
    intervalMs: (execution, error) => {
      if (error !== undefined && failureOf(error).type === 'notFound') {
        return idleMs;
      }
      if (execution?.state === 'Finished') return idleMs;
      return hasSignals && error === undefined ? safetyMs : liveMs;
    },
  });
  return polled;
}
