import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  ClusterList,
  Comparison,
  Dossier,
  Execution,
  ExecutionList,
  ExecutionQuery,
  ObjectDetail,
  ObjectList,
  ObjectLog,
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

  /** Objects of a step as they were at an instant, an ISO time. */
  listObjectsAt(
    id: string,
    step: number,
    at: string,
    signal?: AbortSignal,
  ): Promise<ObjectList>;

  /** One object, by its uid, or by its row's id where it has none. */
  getObject(
    id: string,
    step: number,
    uid: string,
    signal?: AbortSignal,
  ): Promise<ObjectDetail>;

  /** The last lines of a container: now, or kept with the execution. */
  getLog(
    id: string,
    step: number,
    uid: string,
    of: { container: string; previous: boolean },
    signal?: AbortSignal,
  ): Promise<ObjectLog>;

  /** Why an execution ended as it did. */
  getDossier(id: string, signal?: AbortSignal): Promise<Dossier>;

  /** What differs between an execution and an earlier one. */
  compare(
    id: string,
    earlier: string | 'lastGood',
    signal?: AbortSignal,
  ): Promise<Comparison>;

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
