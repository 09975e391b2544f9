import { isRecord } from '../redaction/isRecord';
import { Manifest } from '../redaction/redactManifest';

/** A manifest and where in the request it stands. */
export interface PlacedManifest {
  pointer: string;
  manifest: Manifest;
}

/**
 * Takes lists apart (`List`, and those of one kind, whose items may leave
 * apiVersion and kind to it), so that nothing hides in one.
 */
export function flattenManifests(
  manifests: Manifest[],
  pointer: string,
): PlacedManifest[] {
  return manifests.flatMap((manifest, index) =>
    flatten(manifest, `${pointer}/${index}`),
  );
}

function flatten(manifest: Manifest, pointer: string): PlacedManifest[] {
  const { kind, apiVersion, items } = manifest;
  if (!isList(manifest) || !Array.isArray(items)) {
    return [{ pointer, manifest }];
  }
  const inherited =
    kind === 'List' ? {} : { apiVersion, kind: String(kind).slice(0, -4) };
  return items.flatMap((item: unknown, index) =>
    // What is no object names none either: that is told where names are read.
    flatten(
      { ...inherited, ...(isRecord(item) ? item : {}) },
      `${pointer}/items/${index}`,
    ),
  );
}

/** A list has no name; a custom kind that is called so has one. */
function isList({ kind, metadata }: Manifest): boolean {
  if (kind === 'List') return true;
  const isNamed = isRecord(metadata) && metadata.name !== undefined;
  return typeof kind === 'string' && kind.endsWith('List') && !isNamed;
}
