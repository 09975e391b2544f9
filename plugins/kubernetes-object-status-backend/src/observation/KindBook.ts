import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { KindView } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** What the clusters of a step tell of its kinds. */
export class KindBook {
  private readonly known = new Map<string, KindView[]>();
  /** Kinds that were answered, or are asked for now. */
  private readonly asked = new Set<string>();
  private readonly stopping = new AbortController();
  private waiting = 0;

  constructor(private readonly onChange: () => void) {}

  /** Asks for a kind, once; where there was no answer the next call asks again. */
  learn(cluster: Cluster, apiVersion: string, kind: string): void {
    const key = [cluster.name, apiVersion, kind].join('|');
    if (this.asked.has(key) || this.stopping.signal.aborted) return;
    this.asked.add(key);
    this.waiting += 1;
    this.ask(cluster, apiVersion, kind).then(isAnswered => {
      this.waiting -= 1;
      if (!isAnswered) this.asked.delete(key);
      if (!this.stopping.signal.aborted) this.onChange();
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

  private async ask(
    cluster: Cluster,
    apiVersion: string,
    kind: string,
  ): Promise<boolean> {
    const { signal } = this.stopping;
    try {
      const served = await cluster.findKind(apiVersion, kind, signal);
      if (!served) return false;
      const { hasStatus } = served;
      const others = this.known.get(cluster.name) ?? [];
      this.known.set(cluster.name, [
        ...others,
        { apiVersion, kind, hasStatus },
      ]);
      return true;
    } catch {
      // The list of the same kind reports what is wrong; without an answer a
      // kind is taken to have a status.
      return false;
    }
  }
}
