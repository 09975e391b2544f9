import {
  AppliedObjectReference,
  Instant,
  JudgedObject,
  Memory,
  ObjectStatusCheck,
  StepState,
  StepTransition,
  Takeover,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Healing, NewCapture } from '../evidence/NewCapture';

/**
 * An object that a step applied, as it was recorded. Its manifest was redacted
 * before it was stored; it is whole while the step that brought it is young.
 */
export type AppliedObject = AppliedObjectReference;

/** Names one step of one execution. */
export interface StepKey {
  executionId: string;
  step: number;
}

/** How applying a step ended, as its pipeline says. */
export type ApplyResult =
  | { type: 'Applied'; at: Instant }
  | {
      type: 'ApplyFailed';
      at: Instant;
      cause: 'ApplyRefused' | 'ApplyConflict' | 'NotPermitted';
      message: string;
    };

/** What was asked of a step that runs and has no outcome yet. */
export interface ListedStep extends StepKey {
  /** How often it began anew: by being adopted. Absent: never. */
  renewals?: number;
  /** Its pipeline reports it step by step, and it is being applied. */
  isApplying?: boolean;
  /** Set when somebody asked for a cancel and no outcome was written since. */
  cancelRequested?: { reason: string };
  /** R11: set when another execution took one of its objects over. */
  supersededBy?: Takeover;
}

/** A step that runs and has no outcome yet. */
export interface OpenStep extends ListedStep {
  startedAt: Instant;
  check: ObjectStatusCheck;
  /** Empty while it is being applied: what was there before says nothing. */
  applied: AppliedObject[];
  /** Absent where it was applied when it was reported, and while it is being applied. */
  applyResult?: ApplyResult;
  /** Absent when the step was never judged. */
  saved?: { state: StepState; memory: Memory };
}

/** A change of one object's status that history keeps. */
export interface ObjectTransition {
  at: Instant;
  object: JudgedObject;
  previousStatus?: string;
}

/** What one look at a step changed. */
export interface StepWrite extends StepKey {
  /** Of the step as it was taken up. */
  renewals?: number;
  /** Another for each write of the step. */
  writeId: string;
  state: StepState;
  memory: Memory;
  /** When the objects were looked at last; absent where they were not. */
  lookedAt?: Instant;
  /** Rows that are new or differ from what was written before, with their place. */
  rows: Array<JudgedObject & { position: number }>;
  /** Ids of rows that are gone. */
  removed: string[];
  objectTransitions: ObjectTransition[];
  stepTransitions: StepTransition[];
  /** What is kept of objects that went to Failed, and of all at the end; oldest first. */
  captures?: NewCapture[];
  /** Objects that were Failed when they were written, and are no more. */
  healed?: Healing[];
}

/**
 * Where steps are kept. Owned by the observation; SQL lives in `database/`.
 *
 * Instants are milliseconds since 1970 on the database's clock.
 */
export interface StepStore {
  /** Starts executions that waited for their turn and have it now; gives their ids. */
  startWaiting(): Promise<string[]>;
  /** Steps that run and have no outcome, oldest first; cheap, asked for again and again. */
  listOpenSteps(): Promise<ListedStep[]>;
  /** The same with all that their observation begins with; of those named that are still open, if any are. */
  loadOpenSteps(keys?: StepKey[]): Promise<OpenStep[]>;
  /**
   * Writes everything of one look in one transaction. With `state.outcome` it
   * also writes the outcome (whose primary key is the last guard), finishes the
   * step, and starts, skips or ends what follows from it.
   *
   * The last write of a step once more is done already: whoever got no answer
   * may ask again, with the same id and the same contents.
   *
   * @throws OutcomeExistsError - the step has an outcome already; nothing was written
   * @throws FencedError - another process owns the cluster now; nothing was written
   * @throws RenewedError - the step began anew since it was taken up; nothing was written
   */
  write(write: StepWrite): Promise<void>;
  /** The database's clock. */
  now(): Promise<Instant>;
}
