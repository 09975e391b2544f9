import { Readable } from 'node:stream';

/** Where text goes. @public */
export interface TextOutput {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
  rows?: number;
}

/** The only place where time comes from. @public */
export interface Clock {
  /** Milliseconds since 1970; only shown. */
  now(): number;
  /** Milliseconds that never go backwards. */
  elapsed(): number;
  /** @throws the signal's reason when it ends the sleep */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Every time constant; tests have shorter ones. @public */
export interface Timing {
  pollMs: number;
  /** Waits between the tries to reach a lost portal. */
  backoffMs: number[];
  /** Longest silence of plain progress: CI systems kill silent jobs. */
  heartbeatMs: number;
  requestTimeoutMs: number;
  /** A stream of events that has said nothing by then is held back on the way. */
  firstEventMs: number;
  /** A stream that was silent for so long is not alive any more. */
  silenceMs: number;
  /** Time between two tries to open a stream that ends too soon. */
  reopenMs: number;
}

/** Everything outside the program that a command may touch. @public */
export interface Host {
  env: Record<string, string | undefined>;
  /** Folder that relative paths start from. */
  cwd: string;
  stdin: Readable;
  stdout: TextOutput;
  stderr: TextOutput;
  fetch: typeof fetch;
  clock: Clock;
  timing: Timing;
  /** Aborted with the name of the signal that the process got. */
  signal: AbortSignal;
  /** Root of the checkout, where the program runs from its sources. */
  checkout?: string;
}

/** 1 + 2 + 4 + 8 + 16: a restart of the portal fits into these 31 s. @public */
export const defaultTiming: Timing = {
  pollMs: 1_000,
  backoffMs: [1_000, 2_000, 4_000, 8_000, 16_000],
  heartbeatMs: 30_000,
  requestTimeoutMs: 30_000,
  firstEventMs: 5_000,
  // The portal says every 15 s that it is there: two of these may be late.
  silenceMs: 40_000,
  reopenMs: 10_000,
};
