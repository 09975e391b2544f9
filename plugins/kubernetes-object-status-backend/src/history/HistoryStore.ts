import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Draft } from '../executions/Draft';
import { OpenStep, StepWrite } from '../observation/StepStore';

/** A past execution that is ready to be written. */
export interface PastRecord {
  id: string;
  createdAt: Instant;
  draft: Draft;
  /** Plays a step from its start to its outcome; steps are asked for in their order. */
  play(open: OpenStep): Iterable<StepWrite>;
}

/** Writes executions of the past; SQL lives in `database/history`. */
export interface HistoryStore {
  /**
   * Writes all of an execution in one transaction and says whether it was new.
   *
   * @throws UnfinishedPastError - a step has come to no outcome yet; nothing was written
   */
  insertPast(record: PastRecord): Promise<boolean>;
}

/** It still goes on: whoever wrote it would have it observed. */
export class UnfinishedPastError extends Error {
  override name = 'UnfinishedPastError';

  constructor(step: number) {
    super(
      `Step ${step} has come to no outcome yet: import it when it has ended`,
    );
  }
}
