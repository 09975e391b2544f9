/** Where the cluster package says what it does. Backstage's logger fits. @public */
export interface ClusterLogger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Every time constant, in milliseconds unless its name says otherwise. @public */
export interface ClusterTiming {
  /** For a TCP connection, a tunnel, TLS and the peer's HTTP/2 settings together. */
  connectTimeoutMs: number;
  /** For a whole small answer, and for the headers of a watch. */
  requestTimeoutMs: number;
  /** For one page of a list. */
  listTimeoutMs: number;
  /** For a whole `prove` (R2). */
  proveTimeoutMs: number;
  /** Between two proofs of life of a connection (W2). */
  pingIntervalMs: number;
  /** For the answer to an HTTP/2 ping. */
  pingDeadlineMs: number;
  /** For the answer to `/livez`, which stands in for the ping on HTTP/1.1. */
  probeDeadlineMs: number;
  /** Bounds of a watch's random `timeoutSeconds` (W3). */
  watchTimeoutMinSeconds: number;
  watchTimeoutMaxSeconds: number;
  /** How much longer than `timeoutSeconds` we wait for the end of a watch. */
  watchDeadlineSlackMs: number;
  /** A watch that ends sooner without an event counts as an error. */
  shortWatchMs: number;
  /** A gap is declared this long after the last proven instant (R9). */
  gapAfterMs: number;
  /** First and longest wait after an error; full jitter (W5). */
  backOffFirstMs: number;
  backOffMaxMs: number;
  /** Health that makes the next wait the first again. */
  backOffResetMs: number;
  /** First and longest wait after a 403, which only a person ends. */
  refusedFirstMs: number;
  refusedMaxMs: number;
  /** Longest `Retry-After` that is believed. */
  retryAfterMaxMs: number;
  /** How long 5xx answers are retried before a relist. */
  serverErrorPatienceMs: number;
  /** How long an open watch may take to show what a consistent read showed. */
  catchUpMs: number;
}

/** @public */
export interface ClusterLimits {
  /** Objects a page of a list. */
  pageSize: number;
  /** Bytes of one frame of a watch (W7). */
  maxLineBytes: number;
  /** Bytes of any other answer. */
  maxAnswerBytes: number;
  /** Levels of an object; a deeper one is reduced to its identity. */
  maxDepth: number;
  /** First lists of this cluster at the same time (W12). */
  parallelLists: number;
  /** Part of the peer's stream limit at which another connection is opened (W1). */
  streamShare: number;
}

/** @public */
export interface ClusterOptions {
  logger?: ClusterLogger;
  /** Development only: `skipTlsVerify` is accepted for an API server on this machine. */
  allowInsecureLoopback?: boolean;
  userAgent?: string;
  timing?: Partial<ClusterTiming>;
  limits?: Partial<ClusterLimits>;
  /** Monotonic milliseconds; `performance.now` by default. */
  now?: () => number;
  /** For jitter; `Math.random` by default. */
  random?: () => number;
}

/** @internal */
export interface ClusterSettings {
  logger: ClusterLogger;
  userAgent: string;
  timing: ClusterTiming;
  limits: ClusterLimits;
  now: () => number;
  random: () => number;
}

// Sources: client-go v0.36 for back-off, page size and patience; the rest as
// the requirements W1 to W7 and the rules R2 and R9 give them.
const defaultTiming: ClusterTiming = {
  connectTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  listTimeoutMs: 60_000,
  proveTimeoutMs: 5_000,
  pingIntervalMs: 15_000,
  pingDeadlineMs: 10_000,
  probeDeadlineMs: 5_000,
  watchTimeoutMinSeconds: 240,
  watchTimeoutMaxSeconds: 480,
  watchDeadlineSlackMs: 30_000,
  shortWatchMs: 1_000,
  gapAfterMs: 30_000,
  backOffFirstMs: 800,
  backOffMaxMs: 30_000,
  backOffResetMs: 120_000,
  refusedFirstMs: 10_000,
  refusedMaxMs: 60_000,
  retryAfterMaxMs: 60_000,
  serverErrorPatienceMs: 60_000,
  catchUpMs: 5_000,
};

const defaultLimits: ClusterLimits = {
  pageSize: 500,
  maxLineBytes: 8 * 1024 * 1024,
  maxAnswerBytes: 128 * 1024 * 1024,
  maxDepth: 100,
  parallelLists: 4,
  streamShare: 0.8,
};

const silent: ClusterLogger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
};

/** @internal */
export function withDefaults(options: ClusterOptions): ClusterSettings {
  return {
    logger: options.logger ?? silent,
    userAgent: options.userAgent ?? 'kubernetes-object-status/0.1.0',
    timing: { ...defaultTiming, ...options.timing },
    limits: { ...defaultLimits, ...options.limits },
    now: options.now ?? (() => performance.now()),
    random: options.random ?? Math.random,
  };
}
