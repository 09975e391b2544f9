import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  ClusterList,
  Execution,
  ExecutionList,
  ExecutionQuery,
  ObjectList,
  TransitionList,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/**
 * What the pages ask the backend.
 *
 * A request that fails throws an error with a numeric `status` if the server
 * answered, without one if it did not.
 *
 * @public
 */
export interface ObjectStatusApi {
  listExecutions(
    query: ExecutionQuery,
    signal?: AbortSignal,
  ): Promise<ExecutionList>;

  getExecution(id: string, signal?: AbortSignal): Promise<Execution>;

  /**
   * Objects of a step.
   *
   * @param since - a version from an earlier answer: only what changed after it
   */
  listObjects(
    id: string,
    step: number,
    since?: number,
    signal?: AbortSignal,
  ): Promise<ObjectList>;

  /**
   * Recorded changes, oldest first; at most 500.
   *
   * @param after - `seq` of an earlier one: only what came behind it
   */
  listTransitions(
    id: string,
    after?: number,
    signal?: AbortSignal,
  ): Promise<TransitionList>;

  /** The clusters that the reader may see, and how well each is observed. */
  listClusters(signal?: AbortSignal): Promise<ClusterList>;

  cancelExecution(id: string, reason: string): Promise<void>;

  /**
   * Milliseconds on the server's clock, as well as it is known.
   *
   * The clocks of a page run between instants that the server gave; a reader
   * whose own clock is wrong must see them right.
   */
  now(): number;
}

/** @public */
export const objectStatusApiRef = createApiRef<ObjectStatusApi>().with({
  id: 'plugin.kubernetes-object-status.client',
  pluginId: 'kubernetes-object-status',
});
