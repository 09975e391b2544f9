import { useApi } from '@backstage/frontend-plugin-api';
import {
  Execution,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useEffect } from 'react';
import { ObjectStatusApi, objectStatusApiRef } from '../api/ObjectStatusApi';
import { liveMs } from './intervals';
import { usePolling } from './usePolling';

interface Known {
  items: Transition[];
  /** Of the execution when they were asked for. */
  sequence: number;
}

/** The history of an execution as far as it is known. @internal */
export interface KnownTransitions {
  /** Oldest first; absent before the first good answer. */
  items?: Transition[];
  error?: unknown;
  refresh: () => void;
}

/**
 * All transitions of an execution; asked for while they are needed, and after a
 * change only what came since.
 *
 * @internal
 */
export function useTransitions(
  execution: Execution,
  isNeeded: boolean,
): KnownTransitions {
  const api = useApi(objectStatusApiRef);
  const { id, sequence } = execution;
  const { value, error, refresh, nudge } = usePolling<Known>({
    key: isNeeded ? id : undefined,
    ask: async (signal, known) => ({
      sequence,
      items: await askForRest(api, id, known?.items ?? [], signal),
    }),
    intervalMs: (_, failure) => (failure === undefined ? undefined : liveMs),
  });
  const isOutdated = value !== undefined && value.sequence !== sequence;
  useEffect(() => {
    if (isOutdated) nudge();
  }, [isOutdated, nudge, sequence]);
  return { items: value?.items, error, refresh };
}

async function askForRest(
  api: ObjectStatusApi,
  id: string,
  known: Transition[],
  signal: AbortSignal,
): Promise<Transition[]> {
  const items = [...known];
  for (;;) {
    const after = items.at(-1)?.seq ?? 0;
    const page = await api.listTransitions(id, after, signal);
    items.push(...page.items);
    if (page.nextCursor === undefined || page.items.length === 0) return items;
  }
}
