import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  ExecutionSignal,
  executionsChannel,
  executionSignalSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useEffect, useRef } from 'react';

/**
 * Hears of every change of an execution, where the portal has signals.
 *
 * Every signal is handed on by itself; a hook that only keeps the last one
 * would lose those of other executions that came in the same moment.
 *
 * @returns whether there are signals; without them a page has to ask
 * @internal
 */
export function useExecutionSignals(
  onSignal: (signal: ExecutionSignal) => void,
): boolean {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(onSignal);
  latest.current = onSignal;
  useEffect(() => {
    if (signals === undefined) return undefined;
    const subscriber = signals.subscribe(executionsChannel, message => {
      const parsed = executionSignalSchema.safeParse(message);
      // A newer server may say it differently; the safety poll sees it too.
      if (parsed.success) latest.current(parsed.data);
    });
    return () => subscriber.unsubscribe();
  }, [signals]);
  return signals !== undefined;
}
