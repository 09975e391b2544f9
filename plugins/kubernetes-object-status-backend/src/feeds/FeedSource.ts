import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { FoundExecution } from '../executions/ExecutionService';

/**
 * Rows that feeds read. Whether somebody may follow an execution is decided
 * before: nothing here asks who reads.
 */
export interface FeedSource {
  /** @throws UnknownExecutionError - there is none, or none any more */
  find(id: string): Promise<FoundExecution>;
  /** Transitions behind `after`, oldest first. */
  listTransitions(
    id: string,
    page: { after: number; limit: number },
  ): Promise<{ items: Transition[]; hasMore: boolean }>;
  /** The `sequence` of each execution that there is. */
  findVersions(ids: string[]): Promise<Map<string, number>>;
  /** The database's clock. */
  now(): Promise<Instant>;
}
