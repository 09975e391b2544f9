import { fields } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { readImage, shortDigest } from './imageOf';
import { Workload } from './Workload';

/** The label by which Helm charts and others name the version of what they contain. */
const versionLabel = 'app.kubernetes.io/version';

/** A tag that many builds have one after the other says nothing of the version. */
const movingTag = /^(?:latest|stable|edge|nightly|dev|main|master)$/;

/** Longer ones are cut where they are stored and shown. */
const longest = 200;

/**
 * The version that a workload's rollout brings, in this order: the revision that
 * a GitOps tool wrote down; the version label where the image's tag agrees or
 * tells nothing; the tag; the beginning of the digest. The tag comes before a
 * label that it contradicts, because it is what runs: `kubectl set image` and
 * `helm --set image.tag` leave the label as it was.
 */
export function versionOf(
  workload: Pick<Workload, 'object' | 'image'>,
  revision?: string,
): string | undefined {
  const found = revision ?? ownVersionOf(workload);
  return found?.slice(0, longest);
}

function ownVersionOf({
  object,
  image,
}: Pick<Workload, 'object' | 'image'>): string | undefined {
  const label =
    textAt(object.metadata.labels) ??
    textAt(fields.record(object, 'spec.template.metadata.labels'));
  const { tag, digest } = readImage(image ?? '');
  const telling = tag && !movingTag.test(tag) ? tag : undefined;
  if (label && (!telling || agrees(telling, label))) return label;
  return telling ?? (digest && shortDigest(digest)) ?? tag;
}

/** Whether the tag is the version, perhaps with a `v` before or a variant behind it. */
function agrees(tag: string, label: string): boolean {
  const [bare, wanted] = [tag, label].map(each => each.replace(/^v/, ''));
  if (!bare.startsWith(wanted)) return false;
  return bare.length === wanted.length || /[-_+]/.test(bare[wanted.length]);
}

function textAt(labels: Readonly<Record<string, unknown>> = {}) {
  const value = labels[versionLabel];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
