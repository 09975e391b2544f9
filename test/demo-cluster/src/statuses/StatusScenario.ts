import { ApiClient, Manifest } from '@object-status/test-control-plane';
import { Goal } from './Follower';

/** Something that is done and what comes of it. */
export interface StatusStep {
  create?: Manifest[];
  /** Merged into an object that is there. */
  change?: Manifest[];
  remove?: Manifest[];
  until: Goal[];
}

/** A story that both clusters are to tell in the same words. */
export interface StatusScenario {
  name: string;
  steps: StatusStep[];
}

/** Does what a step says. */
export async function carryOut(
  client: ApiClient,
  namespace: string,
  { create = [], change = [], remove = [] }: StatusStep,
): Promise<void> {
  for (const manifest of create) {
    await client.create(collectionOf(manifest, namespace), manifest);
  }
  for (const manifest of change) {
    await client.merge(pathOf(manifest, namespace), manifest);
  }
  for (const manifest of remove) {
    await client.request({
      method: 'DELETE',
      path: pathOf(manifest, namespace),
      body: { propagationPolicy: 'Background' },
    });
  }
}

function pathOf(manifest: Manifest, namespace: string): string {
  return `${collectionOf(manifest, namespace)}/${manifest.metadata.name}`;
}

function collectionOf(
  { apiVersion, kind }: Manifest,
  namespace: string,
): string {
  const group = apiVersion.includes('/') ? 'apis' : 'api';
  return `/${group}/${apiVersion}/namespaces/${namespace}/${kind.toLowerCase()}s`;
}
