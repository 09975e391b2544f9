import { AppliedObjectReference } from '../graph/ObjectGraph';
import { digestOfPart } from '../kubernetes/digest';
import { isRecord, number, read } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { compareWithManifest } from '../kubernetes/manifest/compareWithManifest';
import { isOlderVersion } from '../kubernetes/resourceVersion';
import { isWithheld } from '../kubernetes/withheld';
import { KindRule } from '../rules/KindRule';
import { Warning } from './Judgement';
import { ObjectMemory } from './Memory';
import { inProgress, Verdict } from './Verdict';

/** What a comparison needs beside the two objects. */
export interface FreshnessOptions {
  ignoreDifferences: string[];
  /** An autoscaler owns the replicas. */
  ignoreReplicas: boolean;
  /** The definition of a custom resource's kind, where it is seen. */
  definition?: KubernetesObject;
  isNewInStep: boolean;
}

function byReference(
  applied: AppliedObjectReference,
  object: KubernetesObject,
): Verdict | undefined {
  const { generation, resourceVersion } = object.metadata;
  if (applied.generation !== undefined && generation !== undefined) {
    if (generation < applied.generation) {
      return inProgress(
        'NotApplied',
        { generation, applied: applied.generation },
        { text: 'NotAppliedGeneration' },
      );
    }
  }
  if (isOlderVersion(resourceVersion, applied.resourceVersion)) {
    return inProgress('NotApplied', {}, { text: 'NotAppliedVersion' });
  }
  return undefined;
}

function templateOf(object: KubernetesObject): string | undefined {
  const template = read(object, 'spec.template');
  return template === undefined ? undefined : digestOfPart(template);
}

function byManifest(
  manifest: Record<string, unknown>,
  object: KubernetesObject,
  memory: ObjectMemory,
  options: FreshnessOptions,
): Verdict | undefined {
  const template = templateOf(object);
  const version = object.metadata.resourceVersion;
  memory.firstTemplate ??= template;
  memory.firstVersion ??= version;
  const { difference, withheld, pruned } = compareWithManifest(
    object,
    manifest,
    {
      ignoreDifferences: options.ignoreDifferences,
      ignoreReplicas: options.ignoreReplicas,
      definition: options.definition,
      isWithheld,
    },
  );
  if (!difference) {
    if (pruned)
      memory.differsFrom = `${pruned[0]}, which its kind does not have`;
    // What is withheld cannot be compared: only a write since the first look shows the apply.
    const isWritten = options.isNewInStep || memory.firstVersion !== version;
    if (!withheld || isWritten) return undefined;
    return inProgress('NotApplied', {}, { text: 'NotAppliedWithheld' });
  }
  if (options.isNewInStep || memory.firstTemplate !== template) {
    memory.differsFrom = difference.label;
    return undefined;
  }
  const { label, live, setBy, wanted } = difference;
  if (live === undefined) {
    return inProgress(
      'NotApplied',
      { label, wanted },
      { text: 'NotAppliedMissing' },
    );
  }
  return inProgress('NotApplied', {
    label,
    live: setBy === undefined ? live : `${live}, set by ${setBy}`,
    wanted,
  });
}

/**
 * R8: says `NotApplied` while an object is older than what was applied, or
 * does not contain its manifest. Once it has contained it, it is not compared
 * again.
 */
export function notApplied(
  applied: AppliedObjectReference,
  object: KubernetesObject,
  memory: ObjectMemory,
  options: FreshnessOptions,
): Verdict | undefined {
  const older = byReference(applied, object);
  if (older) return older;
  const isKnownByAnswer =
    applied.uid !== undefined ||
    applied.generation !== undefined ||
    applied.resourceVersion !== undefined;
  if (memory.isApplied || isKnownByAnswer || !applied.manifest) {
    memory.isApplied = true;
    return undefined;
  }
  const differs = byManifest(applied.manifest, object, memory, options);
  if (!differs) memory.isApplied = true;
  return differs;
}

/** The warning of an object that was accepted although it differs from its manifest. */
export function manifestWarnings(memory: ObjectMemory): Warning[] {
  const path = memory.differsFrom;
  if (path === undefined) return [];
  const message = `differs from its manifest: ${path}`;
  return [{ code: 'DiffersFromManifest', params: { path }, message }];
}

/** What has no status at all was seen by no controller, whatever else is missing. */
function generationToObserve(
  { metadata, status }: KubernetesObject,
  rule: KindRule,
): number | undefined {
  if (metadata.generation !== undefined) return metadata.generation;
  const isBlank = !isRecord(status) || Object.keys(status).length === 0;
  return rule.alwaysObserves && isBlank ? 1 : undefined;
}

/** Says `WaitingForObservedGeneration` while its controller has not seen the generation. */
export function notObserved(
  object: KubernetesObject,
  rule: KindRule,
): Verdict | undefined {
  const generation = generationToObserve(object, rule);
  if (generation === undefined) return undefined;
  const observed = number(object, 'status.observedGeneration');
  if (observed === undefined && !rule.alwaysObserves) return undefined;
  if (observed !== undefined && observed >= generation) return undefined;
  return inProgress('WaitingForObservedGeneration', {
    observed: observed ?? 'none',
    generation,
  });
}
