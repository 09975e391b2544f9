/** Time constants of the observation, all in milliseconds; tests make them short. */
export interface ObservationOptions {
  /** Changes within so long are one look. */
  gatherMs: number;
  /** The first look waits so long for lists that have not answered. */
  firstAnswersMs: number;
  /** R2: the cluster has so long to prove the end of a window. */
  proofMs: number;
  /** A proof that differs or was refused is asked for again after so long, then after twice as long. */
  proofRetryMs: number;
  /** A write that failed is tried again after so long. */
  retryWriteMs: number;
  /** A look that failed is tried again after so long; until then the step is blind. */
  retryLookMs: number;
  /** The store is asked for open steps so often, whatever nudges came. */
  pollMs: number;
  /** A step whose observation broke off, or is another's, is left alone for so long. */
  holdOffMs: number;
}

export const defaultObservationOptions: ObservationOptions = {
  gatherMs: 50,
  firstAnswersMs: 5_000,
  proofMs: 5_000,
  proofRetryMs: 100,
  retryWriteMs: 1_000,
  retryLookMs: 5_000,
  pollMs: 5_000,
  holdOffMs: 30_000,
};
