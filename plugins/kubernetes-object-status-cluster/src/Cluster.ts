import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** What a cluster says of a kind. @public */
export interface ServedKind {
  apiVersion: string;
  kind: string;
  /** Plural resource name, for instance `deployments`. */
  resource: string;
  namespaced: boolean;
  /** Whether the kind has a status subresource. */
  hasStatus: boolean;
}

/**
 * Less than the store keeps of each object of a list by itself.
 *
 * @public
 */
export interface ListProjection {
  /** Lists are shared by it: one name, one projection. */
  name: string;
  /**
   * What is kept of an object besides kind, name, uid and resourceVersion; it
   * gets everything that the cluster sent, its kind in any case, and must bear
   * anything.
   */
  project(object: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** One object by its name. @public */
export interface ObjectName {
  apiVersion: string;
  kind: string;
  /** Absent for what lies in no namespace. */
  namespace?: string;
  name: string;
}

/** Which lines of which container. @public */
export interface LogRequest {
  namespace: string;
  pod: string;
  container: string;
  /** Of the run before the current one. */
  previous: boolean;
  /** The last so many lines. */
  tailLines: number;
  /** Of those lines the first so many bytes: give it room for all of them. */
  limitBytes: number;
}

/** One list: a kind in a namespace, or cluster-wide without one. @public */
export interface ListTarget {
  apiVersion: string;
  kind: string;
  namespace?: string;
  /** Only the objects with these fields, as in `reason!=Pulled`; default: all. */
  fieldSelector?: string;
  /** Nothing depends on it: what is wrong with it is noted without a warning. */
  isContext?: boolean;
  /** What is kept of its objects; default: what judging needs. */
  projection?: ListProjection;
}

/** Why a list cannot be observed. @public */
export type ListTrouble =
  | { type: 'Gap'; message: string }
  | { type: 'Forbidden'; message: string }
  | { type: 'NotServed'; message: string };

/**
 * Hears what happens to a list. Calls come one after the other, in order.
 *
 * @public
 */
export interface ListListener {
  /** A complete list: whatever is not in it is gone. Comes first and after every relist. */
  onListed(objects: KubernetesObject[]): void;
  /** The object was added or modified. */
  onUpserted(object: KubernetesObject): void;
  /** The object is gone; this is its last state. */
  onDeleted(object: KubernetesObject): void;
  /**
   * The list is not observed any more. For a `Gap`, `since` is the last instant
   * at which it was proven to be, in monotonic milliseconds (R9).
   */
  onTrouble(trouble: ListTrouble, since: number): void;
  /** It is observed again: after a relist (`onListed` came before), or resumed without a loss. */
  onObserved(): void;
}

/** @public */
export interface ListSubscription {
  /** Stops listening; the list is closed when nobody listens. Idempotent. */
  close(): void;
}

/** Uid and resourceVersion of every object of a list, read consistently (R2). @public */
export type ListProof = Map<string, string>;

/** How well a cluster can be observed now. @public */
export interface ClusterHealth {
  state: 'Connecting' | 'UpToDate' | 'NoAnswer';
  message?: string;
  openLists: number;
}

/**
 * One cluster that is observed: a connection, its kinds, its lists.
 *
 * @public
 */
export interface Cluster {
  readonly name: string;
  /**
   * Looks a kind up by discovery; `undefined` when the cluster answers that it
   * does not serve it.
   *
   * @throws ClusterError - no answer, or not permitted
   */
  findKind(
    apiVersion: string,
    kind: string,
    signal?: AbortSignal,
  ): Promise<ServedKind | undefined>;
  /**
   * Reads one object as it stands now; `undefined` when it is not there, or its
   * kind is not served.
   *
   * @throws ClusterError - no answer, or not permitted
   */
  findObject(
    object: ObjectName,
    signal?: AbortSignal,
  ): Promise<KubernetesObject | undefined>;
  /**
   * Reads the last lines that a container wrote, as they are: mask them before
   * they are kept or shown. Never more than `limitBytes`.
   *
   * @throws ClusterError - no answer, not permitted, or there is no such log
   */
  readLog(asked: LogRequest, signal?: AbortSignal): Promise<string>;
  /**
   * Listens to a list. Lists are shared: a second listener of the same target
   * gets `onListed` with what is known, at once when the list is observed.
   *
   * `notOlderThan` makes a fresh list at least as new as that resourceVersion;
   * `consistent` asks for one read of the present state (R8).
   */
  watch(
    target: ListTarget,
    listener: ListListener,
    freshness?: { notOlderThan: string } | 'consistent',
  ): ListSubscription;
  /**
   * Reads uid and resourceVersion of a list consistently (`resourceVersion=""`,
   * metadata only).
   *
   * @throws ClusterError - no answer within the time-out, or refused
   */
  prove(target: ListTarget, signal?: AbortSignal): Promise<ListProof>;
  health(): ClusterHealth;
  /**
   * The present instant on the clock of the cluster, in milliseconds since
   * 1970: by the last answer that named one, and the time that passed since. It
   * is late by a second at most, never early; `undefined` until an answer came.
   */
  clusterTime(): number | undefined;
  /** Ends every list; afterwards no socket and no timer is left. */
  close(): Promise<void>;
}
