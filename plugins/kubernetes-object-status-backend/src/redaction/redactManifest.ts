import { isRecord } from './isRecord';
import { Keep, keepOnly } from './Keep';
import { keepByKind } from './keepByKind';
import { keepMetadata } from './keepMetadata';
import { withheldMarker } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** Largest manifest that is stored, in characters of JSON. */
const largestManifest = 256 * 1024;

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** A manifest from outside. */
export type Manifest = Record<string, unknown>;

/**
 * Whether it is a Secret, of which nothing may be kept but its identity. Kind
 * alone decides, whatever the group: what is not kept cannot leak.
 */
export function isSecret(manifest: Manifest): boolean {
  return manifest.kind === 'Secret';
}

/**
 * A Secret reduced to its identity and how many keys it has. Done at the door,
 * so that its values are in no memory that outlives the request.
 */
export function reduceSecret(manifest: Manifest): Manifest {
  const { apiVersion, kind, metadata } = manifest;
  const keys = new Set(
    [manifest.data, manifest.stringData].flatMap(data =>
      isRecord(data) ? Object.keys(data) : [],
    ),
  );
  const { name, namespace } = isRecord(metadata) ? metadata : {};
  return {
    apiVersion,
    kind,
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    keyCount: keys.size,
  };
}

/**
 * The manifest as it may be stored: named fields only, a marker for each value
 * that is withheld (`security.md` section 3).
 */
export function redactManifest(manifest: Manifest): Manifest {
  if (isSecret(manifest)) {
    return 'keyCount' in manifest && !('data' in manifest)
      ? reduceAgain(manifest)
      : reduceSecret(manifest);
  }
  const redacted = keepNamed(manifest);
  if (JSON.stringify(redacted).length <= largestManifest) return redacted;
  return {
    apiVersion: redacted.apiVersion,
    kind: redacted.kind,
    metadata: identityOf(manifest),
    spec: withheldMarker,
  };
}

/** It was reduced at the door; whatever stands beside the count goes all the same. */
function reduceAgain(manifest: Manifest): Manifest {
  const { keyCount } = manifest;
  const reduced = reduceSecret(manifest);
  return typeof keyCount === 'number' ? { ...reduced, keyCount } : reduced;
}

function keepNamed(manifest: Manifest): Manifest {
  const kept: Record<string, Keep> = {
    apiVersion: 'scalar',
    kind: 'scalar',
    metadata: keepMetadata,
    ...keepByKind[`${groupOf(manifest)}/${manifest.kind}`],
  };
  const entries = Object.entries(manifest)
    // A status is what was, not what was asked for.
    .filter(([field]) => field !== 'status')
    .map(([field, value]) => {
      const cleaned = field === 'metadata' ? withoutCopies(value) : value;
      const keep = Object.hasOwn(kept, field) ? kept[field] : 'none';
      return [field, keepOnly(cleaned, keep)];
    });
  return Object.fromEntries(entries);
}

/** Dropped with their keys: they repeat the manifest, or say who did what. */
function withoutCopies(metadata: unknown): unknown {
  if (!isRecord(metadata)) return metadata;
  const { managedFields, annotations, ...rest } = metadata;
  if (!isRecord(annotations)) return rest;
  const kept = Object.entries(annotations).filter(
    ([key]) => key !== lastApplied && !key.endsWith('/restartedBy'),
  );
  return { ...rest, annotations: Object.fromEntries(kept) };
}

function identityOf({ metadata }: Manifest): Manifest {
  const { name, namespace } = isRecord(metadata) ? metadata : {};
  return { name, ...(namespace === undefined ? {} : { namespace }) };
}

function groupOf({ apiVersion }: Manifest): string {
  const version = typeof apiVersion === 'string' ? apiVersion : '';
  return version.includes('/') ? version.split('/')[0] : '';
}
