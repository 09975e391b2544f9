/** Bounds of event streams; times in milliseconds, tests make them short. */
export interface StreamOptions {
  /** Open streams of this process. */
  streams: number;
  /** Open streams of one caller. */
  streamsPerCaller: number;
  /** A silent stream gets a comment so often. */
  heartbeatMs: number;
  /** A stream ends after so long, and the client comes again with its rights as they are then. */
  longestMs: number;
  /** A client that takes nothing for so long is dropped. */
  patienceMs: number;
  /** What those are told who find no place. */
  retryAfterSeconds: number;
}

export const defaultStreamOptions: StreamOptions = {
  streams: 1_000,
  streamsPerCaller: 100,
  heartbeatMs: 15_000,
  longestMs: 15 * 60_000,
  patienceMs: 30_000,
  retryAfterSeconds: 30,
};
