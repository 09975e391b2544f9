import { fields } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Manifest, redactManifest } from '../redaction/redactManifest';

/** The labels of an object or manifest, without those that were withheld. */
export function shownLabels(
  object: Manifest | undefined,
): Record<string, string> {
  const labels = fields.record(
    object && redactManifest(object),
    'metadata.labels',
  );
  return Object.fromEntries(
    Object.entries(labels ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
