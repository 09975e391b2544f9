import { isRecord } from '../fields';
import { groupOf } from '../identity';
import { KubernetesObject } from '../KubernetesObject';
import { Finding, findDifferences } from './findDifferences';
import { fieldOf, lastOf } from './json';
import { labelOf } from './labels';
import { compilePointers, formatPointer } from './pointers';
import { foreignAnnotations, isBuiltIn, serverMetadata } from './serverFields';
import { HIDDEN_LIVE, HIDDEN_WANTED, isShown, showValue } from './shownValues';
import { takenOverBy } from './takenOverBy';
import { builtInType } from './types/builtInType';
import { customType } from './types/schemaType';

/** A field of a manifest that the live object has not, or otherwise. @public */
export interface Difference {
  /** JSON pointer (RFC 6901) into the manifest; lists by the manifest's index. */
  pointer: string;
  /** What people call the field: `image`, `env LOG_LEVEL of container web`. */
  label: string;
  /**
   * At most 120 characters; `undefined` when the live object has no such field.
   * `another value` where values are not shown.
   */
  live: string | undefined;
  /**
   * The field manager that set the live value since the one of the manifest did;
   * absent where `managedFields` do not tell.
   */
  setBy?: string;
  /** At most 120 characters; `the manifest's value` where values are not shown. */
  wanted: string;
}

/** @public */
export interface ManifestOptions {
  /**
   * JSON pointers into the manifest that are not compared; `*` stands for any key
   * or index, `name=web` for the items of a list whose `name` is `web`.
   */
  ignoreDifferences?: readonly string[];
  /** Leaves `spec.replicas` out: an autoscaler targets the object. */
  ignoreReplicas?: boolean;
  /** The CustomResourceDefinition of the kind, where it is known: its schema tells the types of lists. */
  definition?: unknown;
  /** Whether a value, of the manifest or live, stands for one that was not kept. */
  isWithheld?: (value: unknown) => boolean;
}

/** @public */
export interface ManifestComparison {
  /** The most telling difference; `undefined` when the object contains the manifest. */
  difference?: Difference;
  /** Something that the manifest sets could not be compared. */
  withheld: boolean;
  /**
   * What people call the fields that the definition of the kind does not have, so
   * that the server dropped them. They are no difference; absent when there are none.
   */
  pruned?: string[];
}

/**
 * Says whether a live object contains a manifest (R8): every field that the
 * manifest sets is there with an equal value.
 *
 * Of several differences it gives one: images before replicas, the rest of the
 * spec, data, metadata. Values of environment, arguments, data and annotations
 * are never in it. Total: any JSON may come in; time is linear in its size.
 *
 * Not compared: `status`, what the server writes into `metadata`, the version in
 * `apiVersion`, and (as withheld) the content of a Secret, fields deeper than
 * 100 levels, and fields that are absent where the live object was read in
 * another version of its API than the manifest's. Types of Kubernetes 1.36 tell
 * how its own kinds are compared, and a definition those of custom resources;
 * without them the names of fields do.
 *
 * @public
 */
export function compareWithManifest(
  live: KubernetesObject,
  manifest: Record<string, unknown>,
  options: ManifestOptions = {},
): ManifestComparison {
  const apiVersion =
    textOf(manifest, 'apiVersion') || textOf(live, 'apiVersion');
  const builtIn = isBuiltIn(apiVersion);
  const isPointedAt = compilePointers(
    options.ignoreDifferences ?? [],
    manifest,
  );
  const kind = textOf(manifest, 'kind') || textOf(live, 'kind');
  const isSecret = apiVersion === 'v1' && kind === 'Secret';
  const type = builtIn
    ? builtInType(apiVersion, kind)
    : customType(options.definition, apiVersion);
  const { findings, withheld, pruned } = findDifferences(live, manifest, {
    builtIn,
    kind: builtIn ? kind : '',
    type,
    isOtherVersion: apiVersion !== textOf(live, 'apiVersion'),
    isWithheld: (value, path) =>
      (isSecret && isSecretContent(path)) ||
      (options.isWithheld?.(value) ?? false),
    isIgnored: path =>
      isPointedAt(path) ||
      isWrittenByServer(path) ||
      (options.ignoreReplicas === true && isReplicas(path)) ||
      (isSameGroup(live, apiVersion) && isField(path, 'apiVersion')) ||
      (isClusterScoped(live) && isField(path, 'metadata', 'namespace')),
  });
  const finding = mostTelling(findings);
  const difference = finding && describe(finding, manifest, builtIn);
  const setBy =
    difference?.live === undefined
      ? undefined
      : takenOverBy(live, manifest, finding?.path ?? [], type);
  return {
    ...(difference && {
      difference: { ...difference, ...(setBy && { setBy }) },
    }),
    withheld,
    ...(pruned.length > 0 && {
      pruned: pruned.map(path => labelOf(path, manifest)),
    }),
  };
}

function textOf(object: unknown, field: string): string {
  const value = fieldOf(object, field);
  return typeof value === 'string' ? value : '';
}

function isField(path: readonly string[], ...field: string[]): boolean {
  return (
    path.length === field.length && field.every((key, at) => key === path[at])
  );
}

function isReplicas(path: readonly string[]): boolean {
  return isField(path, 'spec', 'replicas');
}

function isSameGroup(live: unknown, apiVersion: string): boolean {
  return groupOf(textOf(live, 'apiVersion')) === groupOf(apiVersion);
}

// A namespace in the manifest of a cluster-scoped object is dropped by the server.
function isClusterScoped(live: unknown): boolean {
  return !fieldOf(fieldOf(live, 'metadata'), 'namespace');
}

function isSecretContent(path: readonly string[]): boolean {
  return isField(path, 'data') || isField(path, 'stringData');
}

/** Whether the server or a client writes the field, whatever a manifest says. @internal */
export function isWrittenByServer(path: readonly string[]): boolean {
  if (isField(path, 'status')) return true;
  if (path[0] !== 'metadata') return false;
  if (path.length === 2) return serverMetadata.has(path[1]);
  return (
    path.length === 3 &&
    path[1] === 'annotations' &&
    foreignAnnotations.has(path[2])
  );
}

/**
 * How early a difference is told: somebody who waits for a deployment wants to
 * hear of the image first.
 *
 * @internal
 */
export function rankOf({ path }: Pick<Finding, 'path'>): number {
  const [root = ''] = path;
  if (root === 'kind' || root === 'apiVersion') return 0;
  if (root === 'spec' && speaksOfImage(path)) return 1;
  if (isReplicas(path)) return 2;
  if (root === 'data' || root === 'binaryData') return 4;
  return root === 'metadata' ? 5 : 3;
}

function speaksOfImage(path: readonly string[]): boolean {
  const { parent, field } = lastOf(path);
  const isContainer = parent === 'containers' || parent === 'initContainers';
  return isContainer || field === 'image';
}

function mostTelling(findings: readonly Finding[]): Finding | undefined {
  let first: Finding | undefined;
  for (const finding of findings) {
    if (!first || rankOf(finding) < rankOf(first)) first = finding;
  }
  return first;
}

function describe(
  { path, live, wanted }: Finding,
  manifest: Record<string, unknown>,
  builtIn: boolean,
): Difference {
  const identity = {
    pointer: formatPointer(path),
    label: labelOf(path, manifest),
  };
  if (isRecord(wanted)) {
    return { ...identity, live: undefined, wanted: 'present' };
  }
  const shown = isShown(path, wanted, builtIn) && isShown(path, live, builtIn);
  const shownLive = shown ? showValue(live) : HIDDEN_LIVE;
  return {
    ...identity,
    live: live === undefined ? undefined : shownLive,
    wanted: shown ? showValue(wanted) : HIDDEN_WANTED,
  };
}
