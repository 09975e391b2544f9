import { ListProjection } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  digest,
  fields,
  Instant,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { redactManifest } from '../../redaction/redactManifest';
import { commitOf } from './commitOf';
import { imageOf } from './imageOf';
import { templateManager } from './templateManager';

const { isRecord, number, read, record, records, text } = fields;

/** Annotations of a workload that say where it comes from; no other is kept. */
export const originAnnotations = [
  'argocd.argoproj.io/tracking-id',
  'meta.helm.sh/release-name',
] as const;

/**
 * A workload as it is watched: what is stored of it, and what tells one rollout
 * from another and where it comes from.
 */
export interface Workload {
  uid: string;
  /** Redacted, as it is compared and stored. */
  object: KubernetesObject;
  /** Its own labels and, where it has not, those of its pods: many charts and manifests label pods alone. */
  labels: Readonly<Record<string, string>>;
  /** Digest of its pod template; see `templateDigest`. */
  template: string;
  /** It is what somebody applied: no controller made it, and it is not being deleted. */
  isTopmost: boolean;
  /** The field manager that set its pod template last. */
  manager?: string;
  commit?: string;
  /** When it was made, on the clock of its cluster. */
  createdAt?: Instant;
  /** Of its main container. */
  image?: string;
  /** Those of `originAnnotations`. */
  origin: Readonly<Record<string, string>>;
}

/** The field of a projected object that holds what is kept besides the manifest. */
const factsField = 'facts';

/**
 * Keeps of a Deployment, StatefulSet or DaemonSet what rollouts are told by:
 * its redacted manifest and a few facts, so that no value of its pod template is
 * held in memory.
 */
export const workloadProjection: ListProjection = {
  name: 'rollouts',
  project(given) {
    const { status, ...object } = given;
    const redacted = redactManifest(object);
    const template = read(object, 'spec.template');
    const metadata = record(redacted, 'metadata') ?? {};
    return {
      ...redacted,
      metadata: withOwners(metadata, object),
      [factsField]: {
        template: templateDigest(template, read(redacted, 'spec.template')),
        manager: templateManager(records(object, 'metadata.managedFields')),
        commit: commitOf(object),
        created: text(object, 'metadata.creationTimestamp'),
        image: imageOf(object),
        origin: originOf(object),
      },
    };
  },
};

/** What the watch tells of an object; `undefined` when it is nothing to tell rollouts by. */
export function readWorkload(
  projected: KubernetesObject,
): Workload | undefined {
  const { [factsField]: facts, ...object } = projected;
  const { uid, ownerReferences = [], deletionTimestamp } = object.metadata;
  const template = text(facts, 'template');
  if (uid === undefined || template === undefined) return undefined;
  return {
    uid,
    object,
    template,
    labels: {
      ...textsIn(record(object, 'spec.template.metadata.labels')),
      ...object.metadata.labels,
    },
    isTopmost:
      deletionTimestamp === undefined &&
      !ownerReferences.some(({ controller }) => controller),
    manager: text(facts, 'manager'),
    commit: text(facts, 'commit'),
    createdAt: instantOf(text(facts, 'created')),
    image: text(facts, 'image'),
    origin: textsIn(record(facts, 'origin')),
  };
}

/**
 * What a pod template is told by: a digest of what is kept of it, and three
 * digits of one of the whole.
 *
 * It is stored, and from a whole digest a short value could be guessed that is
 * not kept. Three digits of base 36 tell a changed value all the same, but for
 * one change in 46,656, and fit too many values to say which one it is.
 */
function templateDigest(whole: unknown, kept: unknown): string {
  return `${digest(kept)}.${digest(whole).slice(-3)}`;
}

/** Owners by what is read of them, whatever else stands there. */
function withOwners(
  metadata: Record<string, unknown>,
  object: Record<string, unknown>,
): Record<string, unknown> {
  const ownerReferences = records(object, 'metadata.ownerReferences').map(
    owner => ({
      apiVersion: text(owner, 'apiVersion'),
      kind: text(owner, 'kind'),
      name: text(owner, 'name'),
      uid: text(owner, 'uid') ?? '',
      controller: owner.controller === true,
    }),
  );
  return {
    ...metadata,
    labels: textsIn(record(object, 'metadata.labels')),
    annotations: textsIn(record(metadata, 'annotations')),
    generation: number(object, 'metadata.generation'),
    deletionTimestamp: text(object, 'metadata.deletionTimestamp'),
    ...(ownerReferences.length > 0 && { ownerReferences }),
  };
}

function instantOf(timestamp = ''): Instant | undefined {
  const instant = Date.parse(timestamp);
  return Number.isNaN(instant) ? undefined : instant;
}

function originOf(object: unknown): Record<string, string> {
  const annotations = textsIn(record(object, 'metadata.annotations'));
  return Object.fromEntries(
    originAnnotations
      .filter(name => Object.hasOwn(annotations, name))
      .map(name => [name, annotations[name]]),
  );
}

function textsIn(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}
