import { useApi } from '@backstage/frontend-plugin-api';
import {
  Execution,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useEffect, useRef } from 'react';
import { ObjectStatusApi, objectStatusApiRef } from '../api/ObjectStatusApi';
import { BrokenWindow, lastBroken } from '../views/restart';
import { runningStep } from '../views/verdict';
import { usePolling } from './usePolling';

interface Known {
  seq: number;
  broken?: BrokenWindow;
}

/**
 * The last window of an execution that broke while the page looked on.
 *
 * What broke it stands in the recorded changes only; they are asked for when
 * the window that is shown has gone or is another one.
 *
 * @internal
 */
export function useBrokenWindow(
  execution: Execution,
): BrokenWindow | undefined {
  const api = useApi(objectStatusApiRef);
  const isNews = useIsBroken(execution);
  const { value, nudge } = usePolling<Known>({
    key: isNews ? execution.id : undefined,
    ask: (signal, known) => askBehind(api, execution.id, known, signal),
    // A page that cannot say why just does not say it.
    intervalMs: () => undefined,
  });
  useEffect(() => {
    if (isNews > 1) nudge();
  }, [isNews, nudge]);
  return value?.broken;
}

/** How often a window that was shown has gone or become another one. */
function useIsBroken(execution: Execution): number {
  const step = runningStep(execution);
  const since = step?.window?.since;
  const seen = useRef({ step: step?.number, since, times: 0 });
  const before = seen.current;
  const isSameStep = step !== undefined && before.step === step.number;
  const hasBroken =
    isSameStep && before.since !== undefined && before.since !== since;
  const times = before.times + (hasBroken ? 1 : 0);
  useEffect(() => {
    seen.current = { step: step?.number, since, times };
  });
  return times;
}

async function askBehind(
  api: ObjectStatusApi,
  id: string,
  known: Known | undefined,
  signal: AbortSignal,
): Promise<Known> {
  let seq = known?.seq ?? 0;
  const found: Transition[] = [];
  for (;;) {
    const answer = await api.listTransitions(id, seq, signal);
    found.push(...answer.items);
    seq = answer.items.at(-1)?.seq ?? seq;
    if (answer.nextCursor === undefined) break;
  }
  return { seq, broken: lastBroken(found) ?? known?.broken };
}
