import { ManifestValue } from './Manifest';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * A manifest without what has no business outside the cluster: its status,
 * managed fields and the copy of itself that kubectl keeps in an annotation.
 * Of a Secret only identity, type and the names of its keys are left.
 *
 * @internal
 */
export function reduceManifest(
  manifest: ManifestValue,
): Record<string, unknown> {
  return manifest.kind === 'Secret'
    ? reduceSecret(manifest)
    : withoutServerFields(manifest);
}

/** For an apply by the portal: Secret data goes with it, the rest does not. @internal */
export function withoutServerFields(
  manifest: ManifestValue,
): Record<string, unknown> {
  const { status: _, metadata, ...rest } = manifest;
  const { managedFields: __, annotations, ...ownMetadata } = metadata;
  const kept = keptAnnotations(annotations);
  return {
    ...rest,
    metadata: kept ? { ...ownMetadata, annotations: kept } : ownMetadata,
  };
}

function keptAnnotations(
  annotations: unknown,
): Record<string, unknown> | undefined {
  if (typeof annotations !== 'object' || annotations === null) return undefined;
  const entries = Object.entries(annotations);
  const kept = entries.filter(([name]) => name !== lastApplied);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Kind alone decides, whatever the group: a value that is not sent cannot leak. */
function reduceSecret(secret: ManifestValue): Record<string, unknown> {
  const { name, namespace, labels } = secret.metadata;
  const keys = [...keysOf(secret.data), ...keysOf(secret.stringData)];
  return {
    apiVersion: secret.apiVersion,
    kind: secret.kind,
    type: secret.type,
    metadata: { name, namespace, labels },
    // The API server puts stringData into data as well. Empty is valid base64.
    data: Object.fromEntries(keys.map(key => [key, ''])),
  };
}

function keysOf(values: unknown): string[] {
  const isMap =
    typeof values === 'object' && values !== null && !Array.isArray(values);
  return isMap ? Object.keys(values) : [];
}
