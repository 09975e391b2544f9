import { useApi } from '@backstage/frontend-plugin-api';
import {
  ObjectDetail,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useEffect, useRef } from 'react';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { failureOf } from '../views/failure';
import { safetyMs } from './intervals';
import { Polled } from './PollingLoop';
import { usePolling } from './usePolling';

/** @internal */
export interface ShownObject {
  executionId: string;
  step: number;
  /** Its uid, or the id of its row. */
  uid: string;
}

/**
 * One object with all that its drawer shows. While its step runs it is asked
 * for again when its row changes, and from time to time; afterwards only when
 * the reader asks.
 *
 * @param row - its row in the table, where it is known
 * @internal
 */
export function useObjectDetail(
  { executionId, step, uid }: ShownObject,
  row: ObjectRow | undefined,
  isRunning: boolean,
): Polled<ObjectDetail> {
  const api = useApi(objectStatusApiRef);
  const polled = usePolling<ObjectDetail>({
    key: `${executionId}/${step}/${uid}`,
    ask: signal => api.getObject(executionId, step, uid, signal),
    intervalMs: (_, error) => {
      if (!isRunning) return undefined;
      const isGone = error !== undefined && failureOf(error).type !== 'failed';
      return isGone ? 2 * safetyMs : safetyMs;
    },
  });
  const { nudge } = polled;
  const state = row && `${row.status} ${row.reason} ${row.message}`;
  const known = useRef(state);
  useEffect(() => {
    if (known.current !== state && known.current !== undefined) nudge();
    known.current = state;
    // The step's end changes what there is to show, and stops the asking.
  }, [state, isRunning, nudge]);
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning) nudge();
    wasRunning.current = isRunning;
  }, [isRunning, nudge]);
  return polled;
}
