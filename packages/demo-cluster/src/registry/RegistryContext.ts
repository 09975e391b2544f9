import { ObjectStore } from './ObjectStore';

/** What every way of writing works with. @internal */
export interface RegistryContext {
  store: ObjectStore;
  /** Of creation and deletion; Kubernetes writes whole seconds. */
  now(): Date;
}

/** How one write is made. @internal */
export interface WriteOptions {
  /** Who writes, as `managedFields` names them. */
  fieldManager?: string;
  /** Whether the write is only tried: checked and answered, not stored. */
  dryRun?: boolean;
  /** Through which subresource, where it is one. */
  subresource?: string;
  /** Of server-side apply: what the manager's manifest says, by path. */
  applied?: ReadonlyMap<string, unknown>;
}

/** What becomes of those that the deleted object owns. @internal */
export type PropagationPolicy = 'Background' | 'Foreground' | 'Orphan';

/** How an object is deleted. @internal */
export interface DeleteOptions {
  gracePeriodSeconds?: number;
  /** Precondition: refused with 409 when the object has another. */
  uid?: string;
  /** Precondition: refused with 409 when the object has another. */
  resourceVersion?: string;
  /** Default `Background`. */
  propagationPolicy?: PropagationPolicy;
  dryRun?: boolean;
}

/** An instant as the API writes it: without fractions of a second. @internal */
export function timestamp(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
