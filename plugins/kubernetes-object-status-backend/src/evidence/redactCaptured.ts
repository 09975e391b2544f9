import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { isRecord } from '../redaction/isRecord';
import { all, Keep, keepOnly } from '../redaction/Keep';
import { isSecret, redactManifest } from '../redaction/redactManifest';
import { keepStatus } from './keepStatus';

/**
 * A live object as it may be kept: its manifest as an applied one is kept, and
 * named fields of its status (`security.md` section 3).
 */
export function redactCaptured(object: KubernetesObject): KubernetesObject {
  const kept = withIdentity(object, redactManifest(object));
  if (isSecret(object) || object.status === undefined) return kept;
  return { ...kept, status: keepOnly(object.status, keepStatus) };
}

const contextMetadata: Keep = {
  fields: all('scalar', 'name', 'namespace', 'uid'),
};

const nodeSpec: Keep = {
  fields: { taints: 'whole', unschedulable: 'scalar' },
};

/** A node, ResourceQuota or LimitRange: what it allows and how it is. */
export function redactContext(object: KubernetesObject): KubernetesObject {
  const { kind, metadata, spec, status } = object;
  const { name, namespace, uid } = metadata;
  return withIdentity(object, {
    metadata: asRecord(keepOnly({ name, namespace, uid }, contextMetadata)),
    ...(spec !== undefined && {
      spec: keepOnly(spec, kind === 'Node' ? nodeSpec : 'whole'),
    }),
    ...(status !== undefined && { status: keepOnly(status, keepStatus) }),
  });
}

function withIdentity(
  { apiVersion, kind, metadata }: KubernetesObject,
  kept: Record<string, unknown>,
): KubernetesObject {
  const { name } = metadata;
  return {
    ...kept,
    apiVersion,
    kind,
    metadata: { ...asRecord(kept.metadata), name },
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
