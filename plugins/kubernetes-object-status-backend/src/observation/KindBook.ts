import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  KindView,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { isNamespacedKind } from '../executions/KindScopes';

/** What a cluster told of a kind. */
interface Told extends Pick<KindView, 'hasStatus'> {
  /** Of a custom resource, where it may be read. */
  definition?: KubernetesObject;
}

/** What the clusters of a step tell of its kinds. */
export class KindBook {
  private readonly known = new Map<string, KindView[]>();
  /** Kinds that were answered, or are asked for now. */
  private readonly asked = new Set<string>();
  private readonly stopping = new AbortController();
  private waiting = 0;

  /** `onChange` gets what is to be applied before the next look. */
  constructor(
    private readonly onChange: (apply: () => void) => void,
    private readonly onDefinition: (
      cluster: string,
      definition: KubernetesObject,
    ) => void,
  ) {}

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
        if (!served) return;
        const { definition, hasStatus } = served;
        this.note(cluster.name, { apiVersion, kind, hasStatus });
        if (definition) this.onDefinition(cluster.name, definition);
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
  ): Promise<Told | undefined> {
    const { signal } = this.stopping;
    try {
      const served = await cluster.findKind(apiVersion, kind, signal);
      if (!served) return undefined;
      const { hasStatus, resource } = served;
      const isBuiltIn = isNamespacedKind(apiVersion, kind) !== undefined;
      const definition = isBuiltIn
        ? undefined
        : await findDefinition(cluster, resource, apiVersion, signal);
      return { hasStatus, definition };
    } catch {
      // The list of the same kind reports what is wrong; without an answer a
      // kind is taken to have a status.
      return undefined;
    }
  }
}

/**
 * R8: by what the items of a custom resource's lists are told, its definition
 * says. It is read once and not watched; who may not read it compares by the
 * usual keys, and lists without any as a whole.
 */
async function findDefinition(
  cluster: Cluster,
  resource: string,
  apiVersion: string,
  signal: AbortSignal,
): Promise<KubernetesObject | undefined> {
  const [group] = apiVersion.split('/');
  const name = `${resource}.${group}`;
  const kind = 'CustomResourceDefinition';
  const definition = { apiVersion: 'apiextensions.k8s.io/v1', kind, name };
  try {
    return await cluster.findObject(definition, signal);
  } catch {
    return undefined;
  }
}
