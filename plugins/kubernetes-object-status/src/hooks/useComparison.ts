import { useApi } from '@backstage/frontend-plugin-api';
import { Comparison } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { idleMs } from './intervals';
import { Polled } from './PollingLoop';
import { usePolling } from './usePolling';

/**
 * What differs between two executions; asked for again while one of them runs.
 *
 * @param pair - `a` may be `lastGood`; without both nothing is asked
 * @internal
 */
export function useComparison(pair: {
  a?: string;
  b?: string;
}): Polled<Comparison> {
  const api = useApi(objectStatusApiRef);
  const { a, b } = pair;
  return usePolling<Comparison>({
    key: a && b ? JSON.stringify([a, b]) : undefined,
    ask: signal => api.compare(b ?? '', a ?? '', signal),
    intervalMs: value => {
      const sides = value ? [value.before, value.after] : [];
      const isRunning = sides.some(({ state }) => state !== 'Finished');
      return isRunning ? idleMs : undefined;
    },
  });
}
