import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { StepRequest } from './requests';

/**
 * What a cluster showed at an instant of the past. Versions of an object are
 * told by its uid.
 *
 * @public
 */
export interface PastEvent {
  /** ISO time. */
  at: string;
  cluster: string;
  /** Objects that came or changed, Events of the cluster among them. */
  upsert?: KubernetesObject[];
  /** Objects that went, in their last state. */
  delete?: KubernetesObject[];
}

/**
 * An execution that took place where the plugin did not watch, with everything
 * that the clusters showed meanwhile.
 *
 * @public
 */
export interface PastExecution {
  /** Tells it from others: it is imported once. */
  key: string;
  /** ISO time at which it was recorded and everything of it had been applied. */
  createdAt: string;
  entityRef?: string;
  environment?: string;
  version?: string;
  title?: string;
  /** Who or what brought it; its source's type is `imported`. */
  source?: {
    url?: string;
    actor?: string;
    commit?: { sha: string; time?: string };
  };
  steps: StepRequest[];
  /**
   * In their order; the world as it was before comes at `createdAt`, and after
   * the last event it stayed as it was. Nodes are known only where some are
   * given.
   */
  events: PastEvent[];
  /** ISO time at which somebody cancelled it, and why. */
  cancelled?: { at: string; reason: string };
}
