import { useApi } from '@backstage/frontend-plugin-api';
import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { failureOf } from '../views/failure';
import { idleMs, liveMs } from './intervals';
import { Polled } from './PollingLoop';
import { usePolling } from './usePolling';

/**
 * One execution with its steps, kept up to date.
 *
 * @internal
 */
export function useExecution(id: string): Polled<Execution> {
  const api = useApi(objectStatusApiRef);
  return usePolling<Execution>({
    key: id,
    ask: signal => api.getExecution(id, signal),
    intervalMs: (execution, error) => {
      if (error !== undefined && failureOf(error).type === 'notFound') {
        return idleMs;
      }
      return execution?.state === 'Finished' ? idleMs : liveMs;
    },
  });
}
