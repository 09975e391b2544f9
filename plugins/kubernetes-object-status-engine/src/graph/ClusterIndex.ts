import { groupOf, kindKey } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { EventSource } from './EventSource';
import { ClusterView, ListView } from './ObjectGraph';
import { ObjectIndex } from './ObjectIndex';

/** The list of a cluster that holds a kind in a namespace; one of the whole cluster holds all. */
export function listIn(
  { lists }: Pick<ClusterView, 'lists'>,
  apiVersion: string,
  kind: string,
  namespace: string | undefined,
): ListView | undefined {
  const group = groupOf(apiVersion);
  return lists.find(
    list =>
      list.kind === kind &&
      groupOf(list.apiVersion) === group &&
      (list.namespace === undefined || list.namespace === namespace),
  );
}

/**
 * One cluster's objects, found by name and by owner.
 *
 * A child hangs on its controller's uid alone, and only where Kubernetes allows
 * it: in the owner's namespace, or anywhere when the owner is cluster-scoped.
 */
export class ClusterIndex {
  static of(view: ClusterView): ClusterIndex {
    const { objects } = view;
    const isPlain = Array.isArray(objects);
    return new ClusterIndex(view, isPlain ? ObjectIndex.of(objects) : objects);
  }

  private constructor(
    readonly view: ClusterView,
    private readonly objects: ObjectIndex,
  ) {}

  /** The cluster's nodes by name. */
  get nodes(): ReadonlyMap<string, KubernetesObject> {
    return this.objects.nodes;
  }

  /** Its HorizontalPodAutoscalers. */
  get autoscalers(): Iterable<KubernetesObject> {
    return this.objects.autoscalers;
  }

  /** Its CustomResourceDefinitions. */
  get definitions(): Iterable<KubernetesObject> {
    return this.objects.definitions;
  }

  /** Its Events, by what they are about. */
  get events(): EventSource {
    return this.view.events ?? this.objects.events;
  }

  find(
    apiVersion: string,
    kind: string,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined {
    return this.objects.find(apiVersion, kind, namespace, name);
  }

  /** Children of an object, by creation and name. */
  childrenOf(owner: KubernetesObject): KubernetesObject[] {
    const { uid, namespace } = owner.metadata;
    if (!uid) return [];
    return this.objects
      .controlledBy(uid)
      .filter(child => !namespace || child.metadata.namespace === namespace);
  }

  /** The list that holds a kind in a namespace. */
  listOf(
    apiVersion: string,
    kind: string,
    namespace: string | undefined,
  ): ListView | undefined {
    return listIn(this.view, apiVersion, kind, namespace);
  }

  /** Whether we may see a kind in a namespace at all, in a gap or not. */
  isVisible(apiVersion: string, kind: string, namespace?: string): boolean {
    const state = this.listOf(apiVersion, kind, namespace)?.state;
    return state === 'Observed' || state === 'Gap';
  }

  hasStatus(apiVersion: string, kind: string): boolean | undefined {
    const key = kindKey(apiVersion, kind);
    return this.view.kinds?.find(
      known => kindKey(known.apiVersion, known.kind) === key,
    )?.hasStatus;
  }
}
