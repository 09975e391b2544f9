import {
  Instant,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Source } from '../executions/Draft';

/**
 * The pod template of a watched workload, as it stands now, and what can be
 * known of how it came about.
 */
export interface Rollout {
  cluster: string;
  /** Slim and redacted, as it is compared and stored. */
  workload: KubernetesObject;
  /** What its pod template is told by, changed values included: another one is another rollout. */
  template: string;
  /** The entity that it belongs to, by its annotations. */
  entityRef: string;
  environment: string;
  /** When the workload was made, on the clock of its cluster. */
  createdAt?: Instant;
  /** Image tag or digest, or the revision that a GitOps tool wrote down. */
  version?: string;
  /** Who changed it, and from which commit, where labels, annotations or field managers tell. */
  source: Source;
}

/** The template of a workload, as far as it tells whether it is the one that is known. */
export type KnownTemplate = Pick<Rollout, 'cluster' | 'workload' | 'template'>;

/** An entity whose workloads are watched. */
export interface WatchedSince {
  entityRef: string;
  /** What the workloads are told by that are its own; another one is watched anew. */
  selection: string;
  /** On the clock of the cluster: what was made before was there already. */
  since: Instant;
}

/**
 * Whether a workload is there, by its key (`identityKey`); `undefined` while
 * nobody can tell, because its list was not read.
 */
export type IsThere = (key: string) => boolean | undefined;

/** What became of a rollout that was noticed. */
export type Noticed =
  /** It was there when the watch began, or is the one that is known. */
  | { type: 'Known' }
  /** Somebody has reported it. */
  | { type: 'Reported'; executionId: string }
  /** R11: the same images by other hands, while a step has the object: its window restarts. */
  | { type: 'OtherHands'; executionId: string }
  /** Nobody has: an execution with source `observed` was opened. */
  | { type: 'Opened'; executionId: string };

/**
 * Remembers which template of each watched workload is known, and opens an
 * execution for one that nobody reported. Everything of one rollout is one
 * transaction, so that restarts, replicas and reports that race with it make no
 * second one.
 */
export interface RolloutRecorder {
  /**
   * Takes note of what is there when a list was read whole. What is not known
   * yet becomes known without an execution, unless it was made since its entity
   * is watched; what is known with another template changed while nobody
   * watched. Both are noticed.
   */
  begin(rollouts: Rollout[]): Promise<Noticed[]>;
  /**
   * From now on these are the entities whose workloads are watched on a cluster.
   * Of one that was watched before by the same selection, its earlier instant
   * stays; what is not among them is watched anew when it comes back.
   */
  watch(cluster: string, entities: WatchedSince[]): Promise<void>;
  /** A workload is there whose template or uid is not the one that is known. */
  notice(rollout: Rollout): Promise<Noticed>;
  /**
   * Takes note of workloads that were scaled, or whose templates are spelled
   * otherwise without a new generation. Where another rollout is known, nothing
   * is done.
   */
  refresh(seen: KnownTemplate[]): Promise<void>;
  /** Forgets workloads that have been gone for long, and notes which are gone now. */
  forget(isThere: IsThere): Promise<void>;
}
