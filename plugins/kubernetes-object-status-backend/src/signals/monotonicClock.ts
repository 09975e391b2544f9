import { Clock } from '../observation/Clock';

/** Measures spans within this process; its instants mean nothing to others. */
export const monotonicClock: Clock = {
  now: () => performance.now(),
  fromMonotonic: monotonicMs => monotonicMs,
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
