import { useApi } from '@backstage/frontend-plugin-api';
import { ObjectLog } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useEffect } from 'react';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { liveMs } from './intervals';
import { Polled } from './PollingLoop';
import { ShownObject } from './useObjectDetail';
import { usePolling } from './usePolling';

/**
 * The last lines of a container; asked for again and again while the reader
 * follows it.
 *
 * @param of - absent where there is nothing to ask for
 * @internal
 */
export function useObjectLog(
  { executionId, step, uid }: ShownObject,
  of: { container: string; previous: boolean } | undefined,
  isFollowed: boolean,
): Polled<ObjectLog> {
  const api = useApi(objectStatusApiRef);
  const { container = '', previous = false } = of ?? {};
  const polled = usePolling<ObjectLog>({
    key: of && [executionId, step, uid, container, previous].join('/'),
    ask: signal =>
      api.getLog(executionId, step, uid, { container, previous }, signal),
    intervalMs: () => (isFollowed ? liveMs : undefined),
  });
  const { refresh } = polled;
  useEffect(() => {
    if (isFollowed) refresh();
  }, [isFollowed, refresh]);
  return polled;
}
