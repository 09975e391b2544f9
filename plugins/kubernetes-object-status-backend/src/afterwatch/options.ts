/** Time constants and bounds of the afterwatch; times in milliseconds. */
export interface AfterwatchOptions {
  /** Changes within so long are one look. */
  gatherMs: number;
  /** The first look waits so long for lists that have not answered. */
  firstAnswersMs: number;
  /** A write that failed is tried again after so long. */
  retryWriteMs: number;
  /** A look that failed is tried again after so long. */
  retryLookMs: number;
  /** The store is asked so often for what is to be watched, whatever nudges came. */
  pollMs: number;
  /** A step whose watching broke off, or is another's, is left alone for so long. */
  holdOffMs: number;
  /** Steps that are watched at once: those whose time ends last. */
  most: number;
}

export const defaultAfterwatchOptions: AfterwatchOptions = {
  gatherMs: 50,
  firstAnswersMs: 5_000,
  retryWriteMs: 1_000,
  retryLookMs: 5_000,
  // Nothing waits for it: ends are nudged, and what another process ended it watches itself.
  pollMs: 30_000,
  holdOffMs: 30_000,
  most: 500,
};
