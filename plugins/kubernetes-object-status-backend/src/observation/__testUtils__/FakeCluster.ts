import {
  Cluster,
  ListListener,
  ListProof,
  ListTarget,
  ListTrouble,
  LogRequest,
  ObjectName,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  fields,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

interface Listening {
  target: ListTarget;
  listener: ListListener;
}

type Answer = (target: ListTarget, signal?: AbortSignal) => Promise<ListProof>;

function isIn(object: KubernetesObject, target: ListTarget): boolean {
  return (
    object.apiVersion === target.apiVersion &&
    object.kind === target.kind &&
    (!target.namespace || object.metadata.namespace === target.namespace)
  );
}

/** What the store keeps of it. */
function projected(
  object: KubernetesObject,
  { projection }: ListTarget,
): KubernetesObject {
  if (!projection) return object;
  const { apiVersion, kind, metadata } = object;
  const { name, namespace, uid, resourceVersion } = metadata;
  const kept = projection.project(object);
  const inherited = fields.record(kept, 'metadata');
  const identity = { name, namespace, uid, resourceVersion };
  return { ...kept, apiVersion, kind, metadata: { ...inherited, ...identity } };
}

/** A proof that never comes: it ends when nobody waits for it any more. */
export const noAnswer: Answer = (_target, signal) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('aborted')));
  });

/** A proof that is refused at once. */
export const refusal: Answer = async () => {
  throw new Error('refused');
};

/** A cluster whose objects, connections and answers the test decides on. */
export class FakeCluster implements Cluster {
  readonly listening = new Set<Listening>();
  /** Kinds that were ever listed. */
  readonly listed = new Set<string>();
  /** Kinds without a status subresource. */
  readonly withoutStatus = new Set<string>();
  /** Answers a proof; the default shows what is there. */
  onProve: Answer = async target => this.show(target);
  /** Answers for a log; by default there is none. */
  onReadLog: (asked: LogRequest, signal?: AbortSignal) => Promise<string> =
    async () => {
      throw new Error('no log');
    };
  proofs = 0;
  /** Lists do not answer when they are opened. */
  isSilent = false;
  /** How far its clock is ahead of ours. */
  skewMs = 0;
  private readonly troubles = new Map<string, ListTrouble>();
  private readonly objects = new Map<string, KubernetesObject>();
  private isLost = false;
  private isWideRefused = false;
  /** What a stalled connection holds back. */
  private held: Array<() => void> | undefined;
  private version = 100;

  constructor(readonly name: string, private readonly now: () => number) {}

  async findKind(apiVersion: string, kind: string) {
    if (this.isSilent || this.isLost) throw new Error('no answer');
    const resource = `${kind.toLowerCase()}s`;
    const hasStatus = !this.withoutStatus.has(kind);
    return { apiVersion, kind, resource, namespaced: true, hasStatus };
  }

  async findObject({ apiVersion, kind, namespace, name }: ObjectName) {
    if (this.isSilent || this.isLost) throw new Error('no answer');
    return this.listOf({ apiVersion, kind, namespace }).find(
      ({ metadata }) => metadata.name === name,
    );
  }

  readLog(asked: LogRequest, signal?: AbortSignal): Promise<string> {
    return this.onReadLog(asked, signal);
  }

  watch(target: ListTarget, listener: ListListener) {
    const listening = { target, listener };
    this.listening.add(listening);
    this.listed.add(target.kind);
    if (!this.isLost) this.answer(listening);
    return { close: () => void this.listening.delete(listening) };
  }

  prove(target: ListTarget, signal?: AbortSignal): Promise<ListProof> {
    this.proofs += 1;
    return this.isLost
      ? noAnswer(target, signal)
      : this.onProve(target, signal);
  }

  health() {
    return { state: 'UpToDate' as const, openLists: this.listening.size };
  }

  clusterTime() {
    return this.now() + this.skewMs;
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
    if (options.isUnseen) return;
    this.tell(stored, (listener, told) => listener.onUpserted(told));
  }

  /** The watch catches up with an object that was written unseen. */
  deliver(uid: string): void {
    const object = this.objects.get(uid);
    if (!object) return;
    this.tell(object, (listener, told) => listener.onUpserted(told));
  }

  remove(uid: string, options: { isUnseen?: boolean } = {}): void {
    const object = this.objects.get(uid);
    if (!object) return;
    this.objects.delete(uid);
    if (options.isUnseen) return;
    this.tell(object, (listener, told) => listener.onDeleted(told));
  }

  /** A list of this kind is refused, or not served, from now on. */
  refuse(kind: string, type: ListTrouble['type']): void {
    this.troubles.set(kind, { type, message: `${kind}: ${type}` });
    for (const each of this.listening) {
      if (each.target.kind === kind) this.answer(each);
    }
  }

  /** Lists of the whole cluster are refused from now on. */
  refuseWide(): void {
    this.isWideRefused = true;
  }

  /** Nothing is refused any more. */
  allow(): void {
    this.isWideRefused = false;
    this.troubles.clear();
    for (const each of [...this.listening]) {
      if (this.listening.has(each)) this.answer(each);
    }
  }

  /** The connection is dead from now on, and nobody knows. */
  die(): void {
    this.isLost = true;
    this.held = undefined;
  }

  /** What is told from now on is on its way. */
  stall(): void {
    this.held ??= [];
  }

  /** All that was on its way arrives at once. */
  flow(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const deliver of held) deliver();
  }

  /** The connection is found dead; it was last proven at `since`. */
  lose(since = this.now()): void {
    this.isLost = true;
    this.held = undefined;
    for (const { listener } of this.listening) {
      listener.onTrouble({ type: 'Gap', message: 'connection lost' }, since);
    }
  }

  /** The watch of one kind broke off; the others go on. */
  loseKind(kind: string): void {
    for (const { listener, target } of this.listening) {
      if (target.kind !== kind) continue;
      listener.onTrouble({ type: 'Gap', message: 'watch lost' }, this.now());
    }
  }

  /** The connection is back, and every list was read anew. */
  recover(): void {
    this.isLost = false;
    for (const each of this.listening) this.answer(each);
  }

  /** The connection is back, and its watches went on without a loss. */
  resume(): void {
    this.isLost = false;
    for (const { listener } of this.listening) listener.onObserved();
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

  private answer({ listener, target }: Listening): void {
    const trouble =
      this.isWideRefused && !target.namespace
        ? ({ type: 'Forbidden', message: 'the whole cluster' } as const)
        : this.troubles.get(target.kind);
    if (trouble) listener.onTrouble(trouble, this.now());
    else if (!this.isSilent) listener.onListed(this.listOf(target));
  }

  private listOf(target: ListTarget): KubernetesObject[] {
    return [...this.objects.values()]
      .filter(object => isIn(object, target))
      .map(object => projected(object, target));
  }

  private tell(
    object: KubernetesObject,
    call: (listener: ListListener, told: KubernetesObject) => void,
  ): void {
    if (this.isLost) return;
    for (const listening of this.listening) {
      const { target, listener } = listening;
      if (!isIn(object, target)) continue;
      const told = projected(object, target);
      if (!this.held) call(listener, told);
      else {
        this.held.push(() => {
          if (this.listening.has(listening)) call(listener, told);
        });
      }
    }
  }
}
