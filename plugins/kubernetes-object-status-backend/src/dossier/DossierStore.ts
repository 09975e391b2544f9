import {
  AppliedManifest,
  Instant,
  JudgedObject,
  StatusChange,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  StoredExecution,
  StoredSummary,
  Visibility,
} from '../executions/ExecutionStore';

/** An object that a step applied, its manifest as it is stored. */
export interface AppliedOfStep extends AppliedManifest {
  step: number;
}

/** An execution with everything that it is compared by. */
export interface ComparedExecution {
  execution: StoredExecution;
  summary: StoredSummary;
  applied: AppliedOfStep[];
  /** Of applied objects, oldest first. */
  changes: StatusChange[];
}

/** A row of a step's table as it is now. */
export interface TroubledRow {
  step: number;
  row: JudgedObject;
}

/** Which executions a cause is counted in. */
export interface CauseQuery {
  causeCode: string;
  entityRef: string;
  /** Only executions that were recorded before this one, and not longer ago. */
  before: { id: string; createdAt: Instant };
  days: number;
}

/**
 * What a dossier and a comparison are made of; SQL lives in `database/dossier`.
 *
 * Everything takes the caller's visibility where it speaks of other executions.
 */
export interface DossierStore {
  /** `undefined` where there is none, or the caller may not see it. */
  load(
    id: string,
    visibility: Visibility,
  ): Promise<ComparedExecution | undefined>;
  /**
   * The newest execution before this one, of its entity and environment, that
   * was successful and verified; one that a report adopted is none.
   */
  findLastGood(
    of: { id: string; entityRef: string; environment: string },
    visibility: Visibility,
  ): Promise<string | undefined>;
  /** Rows that are not Successful, in their places; the first 1,000 of them. */
  listTroubled(executionId: string): Promise<TroubledRow[]>;
  /** Whether something was kept because it failed: at its end a step keeps everything. */
  hasFailures(executionId: string): Promise<boolean>;
  /**
   * How often a cause decided executions of services of the same owner; of the
   * same entity where it has none. Of several owners the first by name.
   */
  countCause(
    query: CauseQuery,
    visibility: Visibility,
  ): Promise<{ count: number; ownerRef?: string }>;
}
