import { inProgress, Verdict } from '../../judging/Verdict';

/** Counts of a rollout; `available` is absent where the cluster does not count it. */
export interface RolloutCounts {
  desired: number;
  /** How many are to be of the current revision; absent: all. */
  toUpdate?: number;
  updated: number;
  ready: number;
  available?: number;
}

/** What is short; `undefined` when every count is as wanted. */
export function shortCount(counts: RolloutCounts): Verdict | undefined {
  const { desired, toUpdate = desired, updated, ready, available } = counts;
  if (updated < toUpdate) {
    const params = { updated, desired: toUpdate };
    return inProgress('UpdatingReplicas', params);
  }
  if (ready < desired) {
    return inProgress('WaitingForReadiness', { ready, desired });
  }
  if (available !== undefined && available < desired) {
    const params = { available, desired };
    return inProgress('WaitingForAvailability', params);
  }
  return undefined;
}
