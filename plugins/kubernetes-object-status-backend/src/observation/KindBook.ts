import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { KindView } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** What the clusters of a step tell of its kinds. */
export class KindBook {
  private readonly known = new Map<string, KindView[]>();
  /** Kinds that were answered, or are asked for now. */
  private readonly asked = new Set<string>();
  private readonly stopping = new AbortController();
  private waiting = 0;

  /** `onChange` gets what is to be applied before the next look. */
  constructor(private readonly onChange: (apply: () => void) => void) {}

  /** Asks for a kind, once; where there was no answer the next call asks again. */
  learn(cluster: Cluster, apiVersion: string, kind: string): void {
    const key = [cluster.name, apiVersion, kind].join('|');
    if (this.asked.has(key) || this.stopping.signal.aborted) return;
    this.asked.add(key);
    this.waiting += 1;
    this.ask(cluster, apiVersion, kind).then(served => {
      this.waiting -= 1;
      if (!served) this.asked.delete(key);
      if (this.stopping.signal.aborted) return;
      this.onChange(() => {
        if (served) this.note(cluster.name, { apiVersion, kind, ...served });
      });
    });
  }

  /** Whether nothing is on its way. */
  get isSettled(): boolean {
    return this.waiting === 0;
  }

  kindsOf(cluster: string): KindView[] | undefined {
    return this.known.get(cluster);
  }

  close(): void {
    this.stopping.abort();
  }

  private note(cluster: string, view: KindView): void {
    this.known.set(cluster, [...(this.known.get(cluster) ?? []), view]);
  }

  private async ask(
    cluster: Cluster,
    apiVersion: string,
    kind: string,
  ): Promise<Pick<KindView, 'hasStatus'> | undefined> {
    const { signal } = this.stopping;
    try {
      const served = await cluster.findKind(apiVersion, kind, signal);
      return served && { hasStatus: served.hasStatus };
    } catch {
      // The list of the same kind reports what is wrong; without an answer a
      // kind is taken to have a status.
      return undefined;
    }
  }
}
