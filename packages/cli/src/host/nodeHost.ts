import { setTimeout as wait } from 'node:timers/promises';
import { Clock, defaultTiming, Host } from './Host';

const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  async sleep(milliseconds, signal) {
    try {
      await wait(milliseconds, undefined, { signal });
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw error;
    }
  },
};

/** The process as a host; `signal` is aborted by whoever listens for signals. @internal */
export function nodeHost(signal: AbortSignal, checkout?: string): Host {
  return {
    env: process.env,
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    fetch,
    clock: systemClock,
    timing: defaultTiming,
    signal,
    checkout,
  };
}
