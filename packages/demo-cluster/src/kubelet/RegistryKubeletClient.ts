import { z } from 'zod';
import { pods } from '../objects/Pod';
import { KubernetesObject, Registry } from '../registry/Registry';
import { KubeletClient, PodHandlers, PodReference } from './KubeletClient';
import { mergePodStatus } from './mergePodStatus';

const eventSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
});

/**
 * The scripted kubelet's way into the demo cluster.
 *
 * In process and not over HTTPS: a kubelet that answers in the same turn needs
 * no connection, no credentials and no order of starting and stopping.
 *
 * @internal
 */
export class RegistryKubeletClient implements KubeletClient {
  constructor(private readonly registry: Registry) {}

  async followPods(handlers: PodHandlers, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    handlers.onListed(this.registry.list(pods.name));
    const unsubscribe = this.registry.subscribe(({ type, object }) => {
      if (!pods.isOf(object)) return;
      if (type === 'DELETED') handlers.onDeleted(object.metadata.uid);
      else handlers.onChanged(object);
    });
    await new Promise<void>(resolve => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    unsubscribe();
  }

  async writeStatus(
    reference: PodReference,
    status: Record<string, unknown>,
  ): Promise<void> {
    const pod = this.find(reference);
    if (!pod) return;
    const { name, namespace, uid } = reference;
    const present = z.record(z.string(), z.unknown()).parse(pod.status ?? {});
    this.registry.updateStatus({
      ...pods.name,
      metadata: { name, namespace, uid },
      status: mergePodStatus(present, status),
    });
  }

  async removePod(reference: PodReference): Promise<void> {
    if (!this.find(reference)) return;
    const { name, namespace, uid } = reference;
    this.registry.delete(
      { ...pods.name, namespace, name },
      { gracePeriodSeconds: 0, uid },
    );
  }

  async createEvent(
    namespace: string,
    event: Record<string, unknown>,
  ): Promise<void> {
    const { metadata, ...rest } = eventSchema.parse(event);
    this.registry.create({ ...rest, metadata: { ...metadata, namespace } });
  }

  async changeEvent(
    namespace: string,
    name: string,
    change: Record<string, unknown>,
  ): Promise<void> {
    const event = this.registry.get({
      apiVersion: 'v1',
      kind: 'Event',
      namespace,
      name,
    });
    if (event) this.registry.update({ ...event, ...change });
  }

  private find({
    namespace,
    name,
    uid,
  }: PodReference): KubernetesObject | undefined {
    const pod = this.registry.get({ ...pods.name, namespace, name });
    return pod?.metadata.uid === uid ? pod : undefined;
  }
}
