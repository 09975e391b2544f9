/** Bounds of what is told of changes; tests make the times short. */
export interface SignalOptions {
  /** An execution is told of at most once in so many milliseconds. */
  gapMs: number;
  /** After a failure nothing is told for so many milliseconds. */
  retryMs: number;
  /** Most executions that wait to be told of, and whose last version is remembered. */
  mostWaiting: number;
  /** Signals that are handed over at the same time. */
  atOnce: number;
}

export const defaultSignalOptions: SignalOptions = {
  // Four paints a second are what a page does with them.
  gapMs: 250,
  retryMs: 5_000,
  mostWaiting: 10_000,
  atOnce: 20,
};
