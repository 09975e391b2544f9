import { read, text } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { compareWithManifest } from '../kubernetes/manifest/compareWithManifest';
import { isWithheld } from '../kubernetes/withheld';
import { Manifest, nameOf } from './manifests';

/** Workloads that replace their Pods when their template changes, and not otherwise. */
const ROLLING = ['Deployment', 'StatefulSet', 'DaemonSet'];

/** Whether a manifest is of a workload that replaces its Pods. */
export function isRolling(manifest: Manifest): boolean {
  const isApps = text(manifest, 'apiVersion')?.startsWith('apps/') ?? false;
  return isApps && ROLLING.includes(text(manifest, 'kind') ?? '');
}

/**
 * Whether a manifest asks for another pod template than the live object has, by
 * the rules of R8. A field that it no longer sets is not seen to be gone.
 */
export function changesTemplate(
  live: KubernetesObject,
  manifest: Manifest,
): boolean {
  const { difference } = compareWithManifest(
    live,
    {
      apiVersion: manifest.apiVersion,
      kind: manifest.kind,
      metadata: { name: nameOf(manifest) },
      spec: { template: read(manifest, 'spec.template') ?? {} },
    },
    { isWithheld },
  );
  return difference !== undefined;
}
