/** Bounds of what is told of changes; tests make the times short. */
export interface SignalOptions {
  /** An execution is told of at most once in so many milliseconds. */
  gapMs: number;
  /** After a failure nothing is told for so many milliseconds. */
  retryMs: number;
  /** Most executions that wait to be told of, and whose last version is remembered. */
  mostWaiting: number;
  /** Signals that are being handed over at the same time, slow ones included. */
  atOnce: number;
  /** A signal that takes longer to hand over holds up no others. */
  slowMs: number;
}

export const defaultSignalOptions: SignalOptions = {
  // Four paints a second are what a page does with them.
  gapMs: 250,
  retryMs: 5_000,
  mostWaiting: 10_000,
  atOnce: 20,
  // Backstage hands a signal over within the process first. After that it may
  // ask for a bus of events by HTTP, and sets no limit to how long that takes.
  slowMs: 1_000,
};
