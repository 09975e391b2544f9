import { AppliedObjectReference } from '../graph/ObjectGraph';
import { isRecord, read } from '../kubernetes/fields';
import { identityKey } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { compareWithManifest } from '../kubernetes/manifest/compareWithManifest';
import { imagesOf } from '../kubernetes/manifest/imagesOf';
import { isOlderVersion } from '../kubernetes/resourceVersion';
import { isWithheld } from '../kubernetes/withheld';

/**
 * What something that was applied says of a workload as it is now.
 *
 * `Exactly`: uid and generation are those that were applied. `Contained`: its
 * pod template contains the one that was applied. `Named`: nothing is known of
 * what was applied but the name. `SameImages`: its pod template is another one
 * with the same images; `OtherImages`: with others; `OtherTemplate`: nobody can
 * tell which. `Replaced`: it is another object of that name. `Earlier`: it is
 * from before what was applied. `Unrelated`: something else was applied.
 *
 * @public
 */
export type RolloutComparison =
  | 'Exactly'
  | 'Contained'
  | 'Named'
  | 'SameImages'
  | 'OtherImages'
  | 'OtherTemplate'
  | 'Replaced'
  | 'Earlier'
  | 'Unrelated';

/** A workload as it is now, and where. @public */
export interface LiveWorkload {
  cluster: string;
  /** Values may be withheld in it: they are not compared. */
  workload: KubernetesObject;
}

/** The workload as what is applied of it is named: for another execution of the same. @public */
export function referenceTo({
  cluster,
  workload,
}: LiveWorkload): AppliedObjectReference {
  const { apiVersion, kind, metadata } = workload;
  const { name, namespace, uid, generation, resourceVersion } = metadata;
  return {
    cluster,
    apiVersion,
    kind,
    namespace,
    name,
    uid,
    generation,
    resourceVersion,
    manifest: workload,
  };
}

function imagesIn(manifest: unknown): Record<string, string> {
  return imagesOf(read(manifest, 'spec.template'));
}

/** What others inject has no part in it. */
function hasImagesOf(live: unknown, manifest: unknown): boolean {
  const present = imagesIn(live);
  return Object.entries(imagesIn(manifest)).every(
    ([name, image]) => present[name] === image,
  );
}

function isEarlier(
  { metadata }: KubernetesObject,
  applied: AppliedObjectReference,
): boolean {
  if (applied.uid !== undefined && applied.uid !== metadata.uid) {
    return isOlderVersion(metadata.resourceVersion, applied.resourceVersion);
  }
  return (
    applied.generation !== undefined &&
    metadata.generation !== undefined &&
    metadata.generation < applied.generation
  );
}

function containsTemplate(
  live: KubernetesObject,
  template: unknown,
  ignoreDifferences: readonly string[],
): boolean {
  const { apiVersion, kind } = live;
  const manifest = { apiVersion, kind, spec: { template } };
  const options = { ignoreDifferences, isWithheld };
  return compareWithManifest(live, manifest, options).difference === undefined;
}

/**
 * Compares what was applied with a workload as it is now. Only the pod template
 * is: a replica count is no rollout (R11).
 *
 * @public
 */
export function compareRollout(
  applied: AppliedObjectReference,
  live: LiveWorkload,
  ignoreDifferences: readonly string[] = [],
): RolloutComparison {
  const { workload } = live;
  const { uid, generation } = workload.metadata;
  if (identityKey(applied) !== identityKey(referenceTo(live))) {
    return 'Unrelated';
  }
  if (isEarlier(workload, applied)) return 'Earlier';
  if (applied.uid !== undefined && applied.uid !== uid) return 'Replaced';
  const isVersionKnown =
    applied.uid !== undefined && applied.generation !== undefined;
  if (isVersionKnown && applied.generation === generation) return 'Exactly';
  const template = read(applied.manifest, 'spec.template');
  // What was too large to be kept is withheld as a whole.
  if (!isRecord(template) || isWithheld(template)) {
    return isVersionKnown ? 'OtherTemplate' : 'Named';
  }
  if (containsTemplate(workload, template, ignoreDifferences)) {
    return 'Contained';
  }
  return hasImagesOf(workload, applied.manifest) ? 'SameImages' : 'OtherImages';
}

/** Whether two manifests of a workload name the same images by container. @public */
export function hasSameImages(one: unknown, other: unknown): boolean {
  return hasImagesOf(one, other) && hasImagesOf(other, one);
}
