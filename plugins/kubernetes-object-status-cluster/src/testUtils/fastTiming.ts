import { ClusterTiming } from '../options';

/** Every wait short, so that tests are fast; generous where a slow machine would matter. */
export const fastTiming: Partial<ClusterTiming> = {
  connectTimeoutMs: 5_000,
  requestTimeoutMs: 5_000,
  listTimeoutMs: 5_000,
  proveTimeoutMs: 5_000,
  shortWatchMs: 20,
  gapAfterMs: 10_000,
  backOffFirstMs: 4,
  backOffMaxMs: 20,
  refusedFirstMs: 4,
  refusedMaxMs: 20,
  catchUpMs: 2_000,
};
