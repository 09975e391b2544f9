import {
  hasSameImages,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Rollout } from '../../recording/Rollout';
import { fromJson, KnownWorkloadRow } from '../rows';
import { adoptableMs, instantOf } from './findRecorded';
import { Claimant } from './selectClaimants';

/** What was known of a workload before, with the instant at which that was recorded. */
export type Before =
  | (Pick<KnownWorkloadRow, 'execution_id' | 'workload'> & {
      recordedAt: number;
    })
  | undefined;

/** A report may come long after the automatic execution that it adopts. */
export function toBefore(
  row: KnownWorkloadRow | undefined,
  claimants: Claimant[],
): Before {
  if (!row) return undefined;
  const own = claimants.filter(
    ({ executionId, adoptedBy }) =>
      (adoptedBy ?? executionId) === row.execution_id,
  );
  const instants = own.map(({ createdAt }) => instantOf(createdAt));
  const recordedAt = instants.length > 0 ? Math.min(...instants) : -Infinity;
  return { ...row, recordedAt };
}

/**
 * Whether it may have brought a rollout: it was recorded after whoever brought
 * the one before. So a rollback to what somebody reported once is not theirs.
 */
function isSince(claimant: Claimant, before: Before): boolean {
  if (before === undefined) return true;
  if (before.execution_id === claimant.executionId) return false;
  if (isCountedBefore(claimant, before.workload)) return false;
  return instantOf(claimant.createdAt) >= before.recordedAt;
}

/** A report may come late: the cluster's own count tells that what is known followed it. */
function isCountedBefore(
  { uid, generation }: Claimant,
  known: KnownWorkloadRow['workload'],
): boolean {
  const { metadata } = fromJson<KubernetesObject>(known);
  if (uid === undefined || uid !== metadata.uid) return false;
  if (generation === undefined || metadata.generation === undefined)
    return false;
  return generation < metadata.generation;
}

function isRecent({ finishedAt }: Claimant, now: number): boolean {
  return finishedAt === null || instantOf(finishedAt) >= now - adoptableMs;
}

/** Whether a rollout is what an execution applied. */
function hasBrought(claimant: Claimant, before: Before, now: number): boolean {
  switch (claimant.said) {
    case 'Exactly':
      return true;
    case 'Contained':
      return isSince(claimant, before) && isRecent(claimant, now);
    case 'Named':
      // A name alone tells something only of what goes on now.
      return isSince(claimant, before) && claimant.isOpen;
    default:
      return false;
  }
}

/** The execution that a rollout belongs to already: it was reported, or recorded by another process. */
export function findBringer(
  claimants: Claimant[],
  before: Before,
  now: number,
): Claimant | undefined {
  return claimants.find(each => hasBrought(each, before, now));
}

/**
 * R11: the step whose images stayed while other hands changed the rest of its
 * pod template. No automatic execution is opened for that.
 */
export function findTouched(
  claimants: Claimant[],
  before: Before,
  { workload }: Pick<Rollout, 'workload'>,
): Claimant | undefined {
  return claimants.find(claimant => {
    const isOwn = before?.execution_id === claimant.executionId;
    if (!claimant.isOpen) return false;
    if (!isOwn && !isSince(claimant, before)) return false;
    switch (claimant.said) {
      case 'SameImages':
      case 'Contained':
        return true;
      case 'OtherTemplate':
      case 'Named':
        return (
          isOwn &&
          before !== undefined &&
          hasSameImages(fromJson<KubernetesObject>(before.workload), workload)
        );
      default:
        return false;
    }
  });
}
