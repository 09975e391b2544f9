import {
  AfterwatchNote,
  ExecutionSummary,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** What owners are told of. */
export type NotificationTopic = 'outcome' | 'afterwatch';

/** One thing to tell: what it is now is read when it is told. */
export interface NotificationKey {
  executionId: string;
  topic: NotificationTopic;
}

/** What is due, and what it was when it was read. */
export interface DueNotification extends NotificationKey {
  version: number;
  /** Tries that failed. */
  attempts: number;
}

/** An execution as owners are told of it. */
export interface ToldExecution
  extends Pick<
    ExecutionSummary,
    | 'id'
    | 'entityRef'
    | 'environment'
    | 'version'
    | 'title'
    | 'outcome'
    | 'explanation'
    | 'finishedAt'
  > {
  notes: AfterwatchNote[];
  /** Owners of its entity. */
  owners: string[];
}

/** Where what is still to be told is kept. SQL lives in `database/notifications`. */
export interface NotificationStore {
  /** What is due by now, the longest due first. */
  listDue(limit: number): Promise<DueNotification[]>;
  /** When something is due next; `undefined` when nothing waits. */
  findNext(): Promise<Instant | undefined>;
  /** `undefined` when it is gone, or counts as another one. */
  findExecution(id: string): Promise<ToldExecution | undefined>;
  /** It was told; what came since then stays to be told. */
  settle(told: DueNotification): Promise<void>;
  /** It could not be told; `delayMs` says when to try again. */
  postpone(failed: DueNotification, delayMs: number): Promise<void>;
  /** Nobody can be told of anything: all that waits is dropped. */
  dropAll(): Promise<void>;
  now(): Promise<Instant>;
}
