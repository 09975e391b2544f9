import { createHash } from 'node:crypto';
import { Draft } from './Draft';

/**
 * Digest of what a draft names: entity, environment, version and the
 * identities of its objects. The same call repeated has the same; settings,
 * manifests and versions of objects may differ.
 */
export function draftIdentity(draft: Draft): string {
  const objects = draft.steps.map(step =>
    step.applied
      .map(({ cluster, apiVersion, kind, namespace, name }) =>
        JSON.stringify([cluster, apiVersion, kind, namespace, name]),
      )
      .sort(),
  );
  const { entityRef, environment, version } = draft;
  return createHash('sha256')
    .update(JSON.stringify([entityRef, environment, version, objects]))
    .digest('hex');
}
