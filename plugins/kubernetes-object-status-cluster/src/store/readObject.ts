import { ListProjection } from '../Cluster';
import { isFields } from './fields';
import { readMetadata } from './readMetadata';
import { slimEvent } from './slimEvent';
import { slimNode } from './slimNode';
import { isPodAnnotation, slimPodSpec } from './slimPod';
import { StoredMetadata, StoredObject } from './StoredObject';

/** What the items of a list are; they do not say it themselves. @internal */
export interface ObjectType {
  apiVersion: string;
  kind: string;
  projection?: ListProjection;
}

/**
 * An object of a list or an event, slimmed; `undefined` when it has no name,
 * uid or resourceVersion.
 *
 * @internal
 */
export function readObject(
  value: unknown,
  { apiVersion, kind, projection }: ObjectType,
  maxDepth: number,
): StoredObject | undefined {
  if (!isFields(value)) return undefined;
  const metadata = readMetadata(value.metadata);
  if (!metadata) return undefined;
  // Deeper than anything Kubernetes makes: kept by its identity, so that one
  // poisonous object neither stops its list nor exhausts a recursion later.
  if (isDeeper(value, maxDepth)) {
    const { name, namespace, uid, resourceVersion } = metadata;
    return {
      apiVersion,
      kind,
      metadata: { name, namespace, uid, resourceVersion },
    };
  }
  if (projection) {
    // The items of a list do not say what they are.
    const projected = projection.project({ ...value, apiVersion, kind });
    const { name, namespace, uid, resourceVersion } = metadata;
    const identity = { name, namespace, uid, resourceVersion };
    const kept = isFields(projected.metadata) ? projected.metadata : {};
    return {
      ...projected,
      apiVersion,
      kind,
      metadata: { ...kept, ...identity },
    };
  }
  if (apiVersion === 'v1' && kind === 'Pod' && hasController(metadata)) {
    return {
      apiVersion,
      kind,
      metadata: readMetadata(value.metadata, isPodAnnotation) ?? metadata,
      spec: isFields(value.spec) ? slimPodSpec(value.spec) : undefined,
      status: value.status,
    };
  }
  if (apiVersion === 'v1' && kind === 'Node') {
    return { apiVersion, kind, metadata, ...slimNode(value) };
  }
  if (apiVersion === 'v1' && kind === 'Event') {
    const { name, namespace, uid, resourceVersion } = metadata;
    return {
      apiVersion,
      kind,
      metadata: { name, namespace, uid, resourceVersion },
      ...slimEvent(value),
    };
  }
  return { ...value, apiVersion, kind, metadata };
}

/**
 * The Pods that come in thousands have a controller. One without may have been
 * applied as it is and is then compared with its manifest, so it stays whole.
 */
function hasController({ ownerReferences = [] }: StoredMetadata): boolean {
  return ownerReferences.some(({ controller }) => controller);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some(inner => isDeeper(inner, levels - 1));
}
