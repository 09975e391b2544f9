import { MemoryRegistry } from '../MemoryRegistry';
import { KubernetesObject, NewObject, RegistryEvent } from '../Registry';
import { StatusBody, StatusError } from '../StatusError';

/** A Deployment of one replica. */
export function aDeployment(name = 'web', metadata = {}): NewObject {
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'default', ...metadata },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'web', image: 'web:1' }] },
      },
    },
  };
}

/** A pod of one container. */
export function aPod(name = 'web-1', spec = {}, metadata = {}): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'default', ...metadata },
    spec: { containers: [{ name: 'web', image: 'web:1' }], ...spec },
  };
}

/** A ConfigMap of one value. */
export function aConfigMap(name = 'web', metadata = {}): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: 'default', ...metadata },
    data: { a: '1' },
  };
}

/** Names an object. */
export const keyOf = ({ apiVersion, kind, metadata }: KubernetesObject) => ({
  apiVersion,
  kind,
  namespace: metadata.namespace,
  name: metadata.name,
});

/** Metadata of what that object owns. */
export const ownedBy = (
  { apiVersion, kind, metadata: { name, uid } }: KubernetesObject,
  blockOwnerDeletion = true,
) => ({
  ownerReferences: [{ apiVersion, kind, name, uid, blockOwnerDeletion }],
});

/** What an act is refused with; `undefined` when it is not. */
export function refusal(act: () => unknown): StatusBody | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof StatusError) return error.body;
    throw error;
  }
}

/** Every change from now on, as `ADDED Pod web-1`. */
export function recorded(registry: MemoryRegistry): string[] {
  const seen: string[] = [];
  registry.subscribe(({ type, object }: RegistryEvent) =>
    seen.push(`${type} ${object.kind} ${object.metadata.name}`),
  );
  return seen;
}

/** An instant that is no whole second. */
export const clock = { now: () => new Date('2026-03-01T10:00:00.700Z') };
