import { fields } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

const { records, text } = fields;

/** What an image reference says of the version. */
export interface ImageVersion {
  tag?: string;
  /** Algorithm and hexadecimal digits. */
  digest?: string;
}

/**
 * The image of a workload's main container: the one that its pods name as
 * their default, else the one that is called like the workload, else the first.
 */
export function imageOf(workload: unknown): string | undefined {
  const containers = records(workload, 'spec.template.spec.containers');
  const annotations = fields.record(
    workload,
    'spec.template.metadata.annotations',
  );
  const named = (name: unknown) =>
    containers.find(container => container.name === name);
  const main =
    named(annotations?.['kubectl.kubernetes.io/default-container'] ?? '') ??
    named(text(workload, 'metadata.name')) ??
    containers[0];
  return text(main, 'image');
}

/** Reads `host:port/name:tag@sha256:...`; a port is no tag. */
export function readImage(image: string): ImageVersion {
  const [name, digest] = image.split('@', 2);
  const last = name.slice(name.lastIndexOf('/') + 1);
  const colon = last.indexOf(':');
  const tag = colon < 0 ? undefined : last.slice(colon + 1);
  return { tag: tag || undefined, digest };
}

/** The beginning of a digest, as container tools show it: `sha256:` and 12 digits. */
export function shortDigest(digest: string): string {
  const colon = digest.indexOf(':');
  return digest.slice(0, colon + 1 + 12);
}
