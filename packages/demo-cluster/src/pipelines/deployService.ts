import { z } from 'zod';
import { behaviours } from '../behaviours';
import { DemoClusterClient, LiveObject } from './cluster';
import {
  Deploy,
  Manifest,
  renderManifests,
  renderNamespace,
  renderNeeds,
} from './manifests';
import { namespaceOf } from './services';

/** What was asked for, and what the cluster made of it. @internal */
export interface Applied {
  manifest: Manifest;
  live: LiveObject;
}

/**
 * Deploys a service as its pipeline would: everything by server-side apply, a Job made anew.
 *
 * @param manifests - of `examples/demo`
 * @returns the service's own objects
 * @throws Error - the cluster refused something, or does not answer
 * @internal
 */
export async function deployService(
  client: DemoClusterClient,
  manifests: Manifest[],
  deploy: Deploy,
): Promise<Applied[]> {
  await client.apply(renderNamespace(deploy));
  await removeOtherNeeds(client, deploy);
  for (const need of renderNeeds(deploy)) await client.apply(need);
  const applied: Applied[] = [];
  for (const manifest of renderManifests(manifests, deploy)) {
    const { apiVersion, kind, metadata } = manifest;
    // A Job's template cannot be changed.
    if (deploy.service.isJob && kind === 'Job')
      await client.remove({ apiVersion, kind, ...metadata });
    applied.push({ manifest, live: await client.apply(manifest) });
    if (kind === 'StatefulSet') await removeStuckPods(client, manifest);
  }
  return applied;
}

/** What an earlier behaviour needed, such as its quota, would spoil this one. */
async function removeOtherNeeds(
  client: DemoClusterClient,
  deploy: Deploy,
): Promise<void> {
  const namespace = namespaceOf(deploy);
  for (const { name, needs = [] } of behaviours) {
    if (name === deploy.behaviour.name) continue;
    for (const need of needs) {
      const { apiVersion, kind, metadata } = needSchema.parse(need);
      await client.remove({ apiVersion, kind, name: metadata.name, namespace });
    }
  }
}

const needSchema = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.object({ name: z.string() }),
});

const podSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string(),
    ownerReferences: z
      .array(z.looseObject({ kind: z.string(), name: z.string() }))
      .optional(),
  }),
  status: z.looseObject({
    conditions: z
      .array(z.looseObject({ type: z.string(), status: z.string() }))
      .optional(),
  }),
});

/**
 * A StatefulSet waits for a broken pod for ever, even when its template was mended: somebody has to
 * delete that pod (Kubernetes documentation, StatefulSet, "Forced rollback").
 */
async function removeStuckPods(
  client: DemoClusterClient,
  { metadata }: Manifest,
): Promise<void> {
  const kind = { apiVersion: 'v1', kind: 'Pod' };
  const namespace = metadata.namespace ?? 'default';
  for (const live of await client.list(kind, namespace)) {
    const pod = podSchema.parse(live);
    const isOwned = pod.metadata.ownerReferences?.some(
      owner => owner.kind === 'StatefulSet' && owner.name === metadata.name,
    );
    const isReady = pod.status.conditions?.some(
      ({ type, status }) => type === 'Ready' && status === 'True',
    );
    if (isOwned && !isReady)
      await client.remove({ ...kind, namespace, name: pod.metadata.name });
  }
}
