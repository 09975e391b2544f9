/** Timers and sockets that were opened since and are still there. */
export interface HandleTracker {
  timers(): number;
  sockets(): number;
  stop(): void;
}

/**
 * Counts this test's timers one by one, because the test runner has some of its
 * own that come and go; and the process's sockets, of which it has none.
 */
export function trackHandles(): HandleTracker {
  const running = new Set<NodeJS.Timeout>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const start = (callback: (...args: unknown[]) => void, ms?: number) => {
    const timer = set(() => {
      running.delete(timer);
      callback();
    }, ms);
    running.add(timer);
    return timer;
  };
  const stop = (timer?: NodeJS.Timeout) => {
    if (timer) running.delete(timer);
    clear(timer);
  };
  Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
  const socketsBefore = countSockets();
  return {
    timers: () => running.size,
    sockets: () => countSockets() - socketsBefore,
    stop: () =>
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }),
  };
}

function countSockets(): number {
  return process
    .getActiveResourcesInfo()
    .filter(kind => /TCP|TLS|Http/i.test(kind)).length;
}
