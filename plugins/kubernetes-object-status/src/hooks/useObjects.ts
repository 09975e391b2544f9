import { useApi } from '@backstage/frontend-plugin-api';
import {
  ObjectList,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useEffect } from 'react';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { mergeObjects } from '../views/mergeObjects';
import { liveMs } from './intervals';
import { usePolling } from './usePolling';

/** The objects of a step as far as they are known. @internal */
export interface StepObjects {
  items?: ObjectRow[];
  error?: unknown;
  /** Whether they belong to the execution's present state. */
  isCurrent: boolean;
  refresh: () => void;
}

interface Known {
  list: ObjectList;
  sequence: number;
}

/**
 * Objects of a step. They are asked for when the execution has changed, and
 * then only what changed, so that the table and the head always tell of the
 * same state; a failed try is repeated.
 *
 * @param sequence - of the execution that is shown
 * @internal
 */
export function useObjects(
  executionId: string,
  step: number,
  sequence: number,
): StepObjects {
  const api = useApi(objectStatusApiRef);
  const polled = usePolling<Known>({
    key: `${executionId}/${step}`,
    ask: async (signal, known) => {
      const since = known?.list.version;
      const answer = await api.listObjects(executionId, step, since, signal);
      return { list: mergeObjects(known?.list, answer), sequence };
    },
    intervalMs: (_known, error) => (error === undefined ? undefined : liveMs),
  });
  const { value, error, refresh } = polled;
  const isCurrent = value?.sequence === sequence;
  useEffect(() => {
    // The first answer is already under way when nothing is known yet.
    if (value !== undefined && value.sequence !== sequence) refresh();
  }, [value, sequence, refresh]);
  return { items: value?.list.items, error, isCurrent, refresh };
}
