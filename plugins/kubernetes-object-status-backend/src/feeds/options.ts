/** Bounds of feeds; times in milliseconds, tests make them short. */
export interface FeedOptions {
  /** An execution is read at most once in so long, however often it changes. */
  gapMs: number;
  /** Versions are looked at so often: what other replicas write is seen then. */
  pollMs: number;
  /** A read that failed is tried again after so long. */
  retryMs: number;
  /** Transitions kept of each execution; who is further behind reads for himself. */
  keptTransitions: number;
  /** Transitions in one read. */
  pageSize: number;
}

export const defaultFeedOptions: FeedOptions = {
  // Terminals draw five times a second.
  gapMs: 200,
  pollMs: 1_000,
  retryMs: 1_000,
  keptTransitions: 500,
  pageSize: 500,
};
