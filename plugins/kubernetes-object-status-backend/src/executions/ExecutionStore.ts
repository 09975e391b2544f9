import {
  CreatedExecution,
  Execution,
  ExecutionSummary,
  ObjectList,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  ExecutionFilter,
  ExecutionScope,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Claim } from '../idempotency/IdempotencyStore';
import { Draft } from './Draft';
import { FinishedStep, StepReport } from './StepReport';

/** Which executions the caller may see; absent: all of them. */
export type Visibility = PermissionCriteria<ExecutionFilter> | undefined;

/** An execution as it is kept: what depends on the caller is not in it. */
export type StoredExecution = Omit<Execution, 'url' | 'allowedActions'>;

/** The same of a summary. */
export type StoredSummary = Omit<ExecutionSummary, 'url'>;

/** What a list is narrowed by; instants in milliseconds. */
export interface ListFilter {
  entityRef?: string;
  /** Any of these owns the entity. */
  ownerRef?: string[];
  environment?: string;
  cluster?: string;
  namespace?: string;
  state?: string;
  outcome?: string;
  source?: string;
  causeCode?: string;
  /** Created at or after. */
  since?: number;
  /** Created before. */
  until?: number;
  /** Part of entity, version, title or id; case does not matter. */
  q?: string;
}

/**
 * What a list may be ordered by; with `-` the other way round. What has no such
 * instant yet comes where the latest would. Otherwise a list is newest first.
 */
export type ListOrder =
  | 'startedAt'
  | '-startedAt'
  | 'finishedAt'
  | '-finishedAt';

/** Where a page ended. */
export interface ListPosition {
  id: string;
  /** Of an ordered list: the instant of that execution. */
  at?: number;
}

/** Which page of a list; `after` is of a page in the same order. */
export interface ListQuery {
  limit: number;
  orderBy?: ListOrder;
  after?: ListPosition;
}

/** One page of a list. */
export interface ListPage {
  items: StoredSummary[];
  /** Where it ended; absent where nothing follows. */
  next?: ListPosition;
  totalItems: number;
}

/** What has become of a draft that was recorded. */
export interface Begun {
  /** Another than the one that was given where an automatic execution was adopted. */
  id: string;
  isStarted: boolean;
  isAdopted: boolean;
}

/** What a keyed call is answered, also when it comes again. */
export interface KeyedAnswer {
  claim: Claim;
  answer(begun: Begun): CreatedExecution;
}

/**
 * Where executions are kept. SQL lives in `database/`.
 *
 * Everything that reads takes the caller's visibility and answers what is
 * outside it like what does not exist.
 */
export interface ExecutionStore {
  /**
   * Records an execution and starts its first step, unless it waits for its
   * turn or its pipeline, in one transaction; the answer of a keyed call is kept
   * in the same one. An automatic execution of the same rollout that runs
   * becomes the report, and keeps its id.
   */
  insert(id: string, draft: Draft, keyed?: KeyedAnswer): Promise<Begun>;
  /**
   * A pipeline begins to apply a step.
   *
   * @throws StepReportError - it is not its turn; nothing has changed
   */
  startStep(id: string, number: number): Promise<StepReport>;
  /**
   * A pipeline has applied a step, or could not.
   *
   * @throws StepReportError - it was not started; nothing has changed
   */
  finishStep(
    of: StoredExecution,
    number: number,
    finished: FinishedStep,
  ): Promise<StepReport>;
  find(
    id: string,
    visibility: Visibility,
  ): Promise<StoredExecution | undefined>;
  /** What permissions are decided by, of each id; `undefined` for unknown ones. */
  findScopes(ids: string[]): Promise<Array<ExecutionScope | undefined>>;
  list(
    filter: ListFilter,
    page: ListQuery,
    visibility: Visibility,
  ): Promise<ListPage>;
  /** Rows of a step; with `since`, what changed after that version. */
  listObjects(
    id: string,
    step: number,
    since: number | undefined,
  ): Promise<ObjectList | undefined>;
  /** Rows of a step as they were at an instant, in milliseconds. */
  listObjectsAt(
    id: string,
    step: number,
    at: number,
  ): Promise<ObjectList | undefined>;
  /** Deletes rows of the past that are older than so many milliseconds. */
  purgeHistory(keptMs: number, signal?: AbortSignal): Promise<void>;
  /** Transitions behind `after`, oldest first. */
  listTransitions(
    id: string,
    page: { after: number; limit: number },
  ): Promise<{ items: Transition[]; hasMore: boolean }>;
  /**
   * Ends executions whose pipeline reports step by step and has said nothing
   * for 7 days; gives their ids.
   */
  endAbandoned(): Promise<string[]>;
  /** Notes that a cancel was asked for; nothing when the execution has ended. */
  requestCancel(id: string, reason: string): Promise<void>;
}
