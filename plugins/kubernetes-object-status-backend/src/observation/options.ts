/** Time constants of the observation, all in milliseconds; tests make them short. */
export interface ObservationOptions {
  /** Changes within so long are one look. */
  gatherMs: number;
  /** The first look waits so long for lists that have not answered. */
  firstAnswersMs: number;
  /** R2: the cluster has so long to prove the end of a window. */
  proofMs: number;
  /** A proof that differs is asked for again after so long. */
  proofRetryMs: number;
  /** A write that failed is tried again after so long. */
  retryWriteMs: number;
  /** The store is asked for open steps so often, whatever nudges came. */
  pollMs: number;
}

export const defaultObservationOptions: ObservationOptions = {
  gatherMs: 50,
  firstAnswersMs: 5_000,
  proofMs: 5_000,
  proofRetryMs: 100,
  retryWriteMs: 1_000,
  pollMs: 5_000,
};
