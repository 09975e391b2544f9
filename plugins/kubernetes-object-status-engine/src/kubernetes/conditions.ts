import { number, records, text } from './fields';
import { KubernetesObject } from './KubernetesObject';

/** A status condition; what is not a string is absent. @public */
export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
}

/**
 * The condition of a type. A condition without a status says nothing, and one
 * that was written for an older generation than the object's counts as absent.
 *
 * @public
 */
export function condition(
  object: KubernetesObject,
  type: string,
): Condition | undefined {
  const found = records(object, 'status.conditions').find(
    candidate => candidate.type === type,
  );
  const status = text(found, 'status');
  if (!found || !status) return undefined;
  const written = number(found, 'observedGeneration');
  const generation = object.metadata.generation;
  if (written !== undefined && generation !== undefined) {
    if (written < generation) return undefined;
  }
  return {
    type,
    status,
    reason: text(found, 'reason'),
    message: text(found, 'message'),
    lastTransitionTime: text(found, 'lastTransitionTime'),
  };
}

/** Whether a condition is there and True. */
export function isTrue(object: KubernetesObject, type: string): boolean {
  return condition(object, type)?.status === 'True';
}
