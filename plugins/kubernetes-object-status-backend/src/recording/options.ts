/** Time constants in milliseconds, and bounds, of automatic recording; tests make them short. */
export interface RecordingOptions {
  /** The catalog is asked so often which entities have workloads. */
  refreshMs: number;
  /** When it did not answer it is asked again after so long. */
  refreshRetryMs: number;
  /** What could not be recorded is tried again after so long, doubled up to the longest. */
  retryFirstMs: number;
  retryMaxMs: number;
  /** Workloads that were only scaled are written down together after so long. */
  refreshKnownMs: number;
  /** So many rollouts wait one by one; of more, each workload keeps its newest. */
  queueLength: number;
  /** So many workloads of a list are taken note of at once. */
  batchSize: number;
  /** From so many namespaces on a cluster is watched as a whole, where that is permitted. */
  wideFrom: number;
  /** The revision that a GitOps tool wrote down is waited for so long. */
  revisionPatienceMs: number;
  /** Workloads of one Application share what was read within so long. */
  revisionSharedMs: number;
  /** Applications that may not be read are not asked for again within so long. */
  revisionRefusedMs: number;
}

export const defaultRecordingOptions: RecordingOptions = {
  refreshMs: 60_000,
  refreshRetryMs: 5_000,
  retryFirstMs: 500,
  retryMaxMs: 30_000,
  // An autoscaler's workload costs a row in a minute, however often it is scaled.
  refreshKnownMs: 60_000,
  queueLength: 10_000,
  batchSize: 500,
  // Three lists each: 90 of the 100 streams that a connection usually has.
  wideFrom: 30,
  revisionPatienceMs: 3_000,
  revisionSharedMs: 2_000,
  revisionRefusedMs: 600_000,
};
