import { useApi } from '@backstage/frontend-plugin-api';
import {
  Dossier,
  Execution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { Polled } from './PollingLoop';
import { usePolling } from './usePolling';

/** Logs and events are still being kept for a while after the end. */
const settlingMs = 60_000;
const againMs = 10_000;

/**
 * Why an execution ended as it did; asked for once it has ended without
 * success, and a few times more while evidence is still coming in.
 *
 * @param isAsked - `false` asks nothing
 * @internal
 */
export function useDossier(
  execution: Execution,
  isAsked: boolean,
): Polled<Dossier> {
  const api = useApi(objectStatusApiRef);
  const { id, finishedAt } = execution;
  return usePolling<Dossier>({
    key: isAsked ? `${id} ${finishedAt ?? ''}` : undefined,
    ask: signal => api.getDossier(id, signal),
    intervalMs: (_, error) => {
      if (finishedAt === undefined || error !== undefined) return undefined;
      const sinceEnd = api.now() - Date.parse(finishedAt);
      return sinceEnd < settlingMs ? againMs : undefined;
    },
  });
}
