import { ApiWarning } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { settingsWarnings as findWarnings } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { DraftStep } from './Draft';

/**
 * What is odd about a step's settings, never an error (semantics.md section 5).
 * Speaks of what the manifests say; what is in the cluster is not known yet.
 */
export function settingsWarnings(
  step: DraftStep,
  number: number,
): ApiWarning[] {
  const { check, applied } = step;
  const manifests = applied.flatMap(({ manifest }) =>
    manifest ? [manifest] : [],
  );
  return findWarnings({ check, manifests }).map(
    ({ code, params, message }) => ({
      code,
      params: { step: number, ...params },
      message: `Step ${number} (${step.name}): ${message}`,
    }),
  );
}
