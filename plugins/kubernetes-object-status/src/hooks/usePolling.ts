import { useCallback, useEffect, useRef, useState } from 'react';
import {
  Polled,
  PollingLoop,
  PollingOptions,
  PollingState,
  untouched,
} from './PollingLoop';

/**
 * Asks again and again, one try after the other, and keeps the last state.
 *
 * Nothing is asked while the browser tab is hidden; when it returns, at once.
 *
 * @internal
 */
export function usePolling<T>(options: PollingOptions<T>): Polled<T> {
  const { key } = options;
  const latest = useRef(options);
  latest.current = options;
  const [state, setState] = useState<PollingState<T>>(() => untouched(key));
  const running = useRef<PollingLoop<T>>();

  useEffect(() => {
    if (key === undefined) return undefined;
    const loop = new PollingLoop<T>(key, () => latest.current, setState);
    running.current = loop;
    return loop.start();
  }, [key]);

  const current = state.key === key ? state : untouched<T>(key);
  const refresh = useCallback(() => running.current?.askNow(), []);
  const nudge = useCallback(() => running.current?.askSoon(), []);
  return { ...current, refresh, nudge };
}
