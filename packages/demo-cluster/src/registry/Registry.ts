/** A Kubernetes object as the API serves it. @internal */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
  [field: string]: unknown;
}

/** The metadata that the demo cluster itself reads or writes. @internal */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  generateName?: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
  creationTimestamp: string;
  deletionTimestamp?: string;
  deletionGracePeriodSeconds?: number;
  finalizers?: string[];
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
  [field: string]: unknown;
}

/** @internal */
export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
}

/** A kind, as `{ apiVersion: 'apps/v1', kind: 'Deployment' }`. @internal */
export interface KindName {
  apiVersion: string;
  kind: string;
}

/** Names one object. @internal */
export interface ObjectKey extends KindName {
  namespace?: string;
  name: string;
}

/** What a caller gives to create an object: no uid, no resourceVersion yet. @internal */
export interface NewObject {
  apiVersion: string;
  kind: string;
  metadata: Partial<ObjectMeta>;
  [field: string]: unknown;
}

/** A change, in the order of resourceVersions. `DELETED` carries the last state. @internal */
export interface RegistryEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  object: KubernetesObject;
}

/**
 * Every object of the demo cluster with the API's rules of writing: defaults,
 * generation, the status subresource, optimistic locking, finalizers, graceful
 * deletion, quota. The HTTP API and the controllers write through it alone.
 *
 * Objects are values: what is given out may be kept but not changed. Every
 * method answers at once; refusals are thrown as `StatusError`.
 *
 * @internal
 */
export interface Registry {
  get(key: ObjectKey): KubernetesObject | undefined;
  /** In the order of namespace and name. */
  list(kind: KindName, options?: { namespace?: string }): KubernetesObject[];
  /** Creates with defaults; `generateName` is completed. */
  create(
    object: NewObject,
    options?: { fieldManager?: string },
  ): KubernetesObject;
  /**
   * Replaces everything but the status. Its `resourceVersion` must be the
   * present one (409 otherwise); without one it always wins.
   */
  update(
    object: NewObject,
    options?: { fieldManager?: string },
  ): KubernetesObject;
  /** Replaces the status alone, under the same locking. */
  updateStatus(object: NewObject): KubernetesObject;
  /** Begins or completes a deletion, as grace period and finalizers say. */
  delete(
    key: ObjectKey,
    options?: {
      gracePeriodSeconds?: number;
      uid?: string;
      /** What becomes of those that it owns; default `Background`. */
      propagationPolicy?: 'Background' | 'Foreground' | 'Orphan';
    },
  ): KubernetesObject;
  /** Hears every change after it was stored, in order; returns how to end it. */
  subscribe(listener: (event: RegistryEvent) => void): () => void;
}
