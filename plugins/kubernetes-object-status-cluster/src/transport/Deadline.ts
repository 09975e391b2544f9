/**
 * A signal that aborts after a time or with another signal, whichever is first.
 * `clear` gives the timer and the listener back.
 *
 * @internal
 */
export interface Deadline {
  signal: AbortSignal;
  /** Whether the time ran out, as against the other signal. */
  isExpired(): boolean;
  clear(): void;
}

/** @internal */
export function startDeadline(ms: number, parent?: AbortSignal): Deadline {
  const controller = new AbortController();
  let expired = false;
  const timer = setTimeout(() => {
    expired = true;
    controller.abort();
  }, ms);
  const onAbort = () => {
    clearTimeout(timer);
    controller.abort(parent?.reason);
  };
  if (parent?.aborted) onAbort();
  else parent?.addEventListener('abort', onAbort, { once: true });
  return {
    signal: controller.signal,
    isExpired: () => expired,
    clear() {
      clearTimeout(timer);
      parent?.removeEventListener('abort', onAbort);
    },
  };
}
