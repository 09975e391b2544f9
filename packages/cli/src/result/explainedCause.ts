import {
  ExplainedCause,
  explainCause,
  ExplainedObjectRow,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/**
 * The cause of an object in words; `undefined` where the portal knows none, or
 * is of a version that does not say what its sentence speaks of.
 *
 * @internal
 */
export function explainedCause(
  object: ExplainedObjectRow | ObjectRow,
): ExplainedCause | undefined {
  const { cause, causeParams: params } = object;
  if (cause === undefined || params === undefined) return undefined;
  return explainCause({ code: cause, params, object });
}
