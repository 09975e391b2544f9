import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useCallback, useRef, useState } from 'react';

/** An execution as the reader wants to see it. @internal */
export interface Pause {
  /** The newest state, or the one that was there when the reader paused. */
  shown: Execution;
  isPaused: boolean;
  /** How many changes came since; they are not applied. */
  waiting: number;
  /** Milliseconds on the server's clock: the present, or when it was paused. */
  now: number;
  toggle: () => void;
}

/**
 * Lets the reader hold a page still.
 *
 * Clocks stand still with it: one that ran on beside values that do not would
 * tell of a window that is perhaps long broken.
 *
 * @internal
 */
export function usePause(newest: Execution, now: number): Pause {
  const [held, setHeld] = useState<{ execution: Execution; now: number }>();
  const present = useRef({ execution: newest, now });
  present.current = { execution: newest, now };
  const toggle = useCallback(
    () => setHeld(before => (before ? undefined : present.current)),
    [],
  );
  const { execution } = held ?? { execution: newest };
  return {
    shown: execution,
    isPaused: held !== undefined,
    waiting: Math.max(0, newest.sequence - execution.sequence),
    now: held?.now ?? now,
    toggle,
  };
}
