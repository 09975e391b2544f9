import {
  Cluster,
  ListListener,
  ListProof,
  ListTarget,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

interface Listening {
  target: ListTarget;
  listener: ListListener;
}

function isIn(object: KubernetesObject, target: ListTarget): boolean {
  return (
    object.apiVersion === target.apiVersion &&
    object.kind === target.kind &&
    (!target.namespace || object.metadata.namespace === target.namespace)
  );
}

/** A cluster whose objects, connections and answers the test decides on. */
export class FakeCluster implements Cluster {
  readonly listening = new Set<Listening>();
  /** Answers a proof; the default shows what is there. */
  onProve: (target: ListTarget, signal?: AbortSignal) => Promise<ListProof> =
    async target => this.show(target);
  /** Lists that do not answer at once when they are opened. */
  isSilent = false;
  private readonly objects = new Map<string, KubernetesObject>();
  private version = 100;

  constructor(readonly name: string, private readonly now: () => number) {}

  async findKind(apiVersion: string, kind: string) {
    const resource = `${kind.toLowerCase()}s`;
    return { apiVersion, kind, resource, namespaced: true, hasStatus: true };
  }

  watch(target: ListTarget, listener: ListListener) {
    const listening = { target, listener };
    this.listening.add(listening);
    if (!this.isSilent) listener.onListed(this.listOf(target));
    return { close: () => void this.listening.delete(listening) };
  }

  prove(target: ListTarget, signal?: AbortSignal): Promise<ListProof> {
    return this.onProve(target, signal);
  }

  health() {
    return { state: 'UpToDate' as const, openLists: this.listening.size };
  }

  async close(): Promise<void> {
    this.listening.clear();
  }

  /** Writes an object and tells of it, unless the watch lags. */
  put(object: KubernetesObject, options: { isUnseen?: boolean } = {}): void {
    this.version += 1;
    const resourceVersion = String(this.version);
    const metadata = { ...object.metadata, resourceVersion };
    const stored = { ...object, metadata };
    this.objects.set(object.metadata.uid ?? '', stored);
    if (!options.isUnseen) {
      this.tell(stored, listener => listener.onUpserted(stored));
    }
  }

  remove(uid: string): void {
    const object = this.objects.get(uid);
    if (!object) return;
    this.objects.delete(uid);
    this.tell(object, listener => listener.onDeleted(object));
  }

  /** The connection is found dead; it was last proven at `since`. */
  lose(since = this.now()): void {
    for (const { listener } of this.listening) {
      listener.onTrouble({ type: 'Gap', message: 'connection lost' }, since);
    }
  }

  /** The connection is back, and every list was read anew. */
  recover(): void {
    for (const { listener, target } of this.listening) {
      listener.onListed(this.listOf(target));
    }
  }

  /** What the cluster really has, as a consistent read shows it. */
  show(target: ListTarget): ListProof {
    return new Map(
      this.listOf(target).map(({ metadata }) => [
        metadata.uid ?? '',
        metadata.resourceVersion ?? '',
      ]),
    );
  }

  private listOf(target: ListTarget): KubernetesObject[] {
    return [...this.objects.values()].filter(object => isIn(object, target));
  }

  private tell(
    object: KubernetesObject,
    call: (listener: ListListener) => void,
  ): void {
    for (const { target, listener } of this.listening) {
      if (isIn(object, target)) call(listener);
    }
  }
}
