import { CauseCode } from '../diagnosis/causeCodes';

/**
 * Milliseconds on the caller's clock.
 *
 * The engine only compares and subtracts instants; whoever calls it sees to it
 * that they never go backwards (R14).
 *
 * @public
 */
export type Instant = number;

/** @public */
export const objectStatusNames = [
  'Successful',
  'InProgress',
  'Failed',
  'Paused',
  'Unknown',
] as const;

/** Status of one object; `Failed` says "wrong now" and can be taken back. @public */
export type ObjectStatusName = (typeof objectStatusNames)[number];

/** The statuses of a step taken together (`semantics.md` section 3). @public */
export type AggregateStatus = 'Successful' | 'InProgress' | 'Failed' | 'Paused';

/** What numbers and names a message speaks of. @public */
export type MessageParams = Record<string, string | number>;

/** @public */
export interface ObjectStatus {
  status: ObjectStatusName;
  /** Stable code of what the object reports, for instance `ImagePullBackOff`. */
  reason: string;
  params: MessageParams;
  /** English sentence made from reason and params. */
  message: string;
  /** When this step first saw the object in this status and reason. */
  since: Instant;
}

/** @public */
export const warningCodes = [
  'CompletedBefore',
  'DiffersFromManifest',
  'FreshnessUnproven',
  'NoStatusReported',
  'ChildrenNotVisible',
  'ChangedByOther',
  'StillTerminating',
  'OldReplicasRemain',
  'LastRunFailed',
  'MetricUnavailable',
  'ScaleTargetError',
  'BudgetNotComputed',
  'NodesLeftOut',
  'NodesNotReadable',
  'NotPermitted',
  'EntityUnknown',
] as const;

/** @public */
export type WarningCode = (typeof warningCodes)[number];

/** Stands beside a status or an outcome and changes neither. @public */
export interface Warning {
  code: WarningCode;
  params: MessageParams;
  message: string;
}

/** Why an object is shown and not judged. @public */
export type NotCountedReason =
  | 'OlderRevision'
  | 'Leaving'
  | 'Replaced'
  | 'OwnerNotObserved'
  | 'ExplainsOwner'
  | 'NodeLeftOut'
  | 'NotVerified';

/** Identity of an object within a step. @public */
export interface ObjectIdentity {
  cluster: string;
  apiVersion: string;
  kind: string;
  /** Absent for cluster-scoped objects. */
  namespace?: string;
  name: string;
}

/** One object of a step with its verdict: a row of the table. @public */
export interface JudgedObject extends ObjectIdentity {
  /** Stable within the step: of an applied object its identity, of a child its uid. */
  id: string;
  /** Absent while the object has not been seen. */
  uid?: string;
  resourceVersion?: string;
  /** Whether the step applied it. */
  applied: boolean;
  /** Whether it makes up the aggregate (`semantics.md` section 1). */
  counted: boolean;
  notCounted?: NotCountedReason;
  /** `id` of the row above it in the tree. */
  parentId?: string;
  /** Revision as people know it: a number for Deployments, a hash for others. */
  revision?: string;
  status: ObjectStatus;
  /** `false` when the status rests on a setting or on what was reported. */
  verified: boolean;
  /** Why it is not successful; absent where nothing tells. */
  cause?: CauseCode;
  /**
   * What the cause's sentence speaks of. Of an owner that has its cause from
   * what hangs on it, `kind` and `name` are those of the object that shows it.
   */
  causeParams?: MessageParams;
  warnings: Warning[];
  /** Values by column id; the descriptors come from `columnsOf`. */
  columns: Record<string, string | number>;
}

/** Everything that one look at the objects of a step gives. @public */
export interface Judgement {
  at: Instant;
  /** The engine's version and the digest of its rules: with others the verdict may be another. */
  judgedBy?: string;
  aggregate: AggregateStatus;
  /** Applied objects first, in the order given, each followed by its children. */
  objects: JudgedObject[];
  warnings: Warning[];
  /** `false` when an accepted object was not verified. */
  verified: boolean;
  /** Ids of counted objects that were Failed on proven evidence. */
  failed: string[];
  /** Ids of counted objects that we cannot see now (R9, R10). */
  blind: string[];
  /** R3: template revisions and uids of the applied objects. */
  revision: string;
  /** R3: what closes a window on Successful when it changes. */
  fingerprint: Fingerprint;
  /** R9: uid and resourceVersion of every counted object. */
  continuity: Record<string, string>;
  /** R5: nothing but leaving Pods of an older revision is missing. */
  onlyLeavingMissing: boolean;
  /** R11: another image was set by no execution that we know. */
  changedByOther?: { object: string; message: string };
  /** R16: ids of applied objects that were deleted and made again since the look before. */
  recreated?: string[];
  /** When the judgement may change without an observation: a grace's end. */
  wakeAt?: Instant;
}

/**
 * R3: what a window on Successful depends on beside the aggregate.
 *
 * @public
 */
export interface Fingerprint {
  /** Uids of counted Pods by the row that owns them. */
  pods: Record<string, string[]>;
  /** Restart count of every counted Pod. */
  restarts: Record<string, number>;
  /** Uids of applied objects, with their generations. */
  others: Record<string, string>;
}
