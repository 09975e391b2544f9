import { groupOf, kindKey } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { EventIndex } from './EventIndex';
import { ClusterView, ListView } from './ObjectGraph';
import { isEvent } from './readEvent';

function nameKey(key: string, namespace: string | undefined, name: string) {
  return `${key}|${namespace ?? ''}|${name}`;
}

function controllerOf(object: KubernetesObject) {
  const owners = object.metadata.ownerReferences ?? [];
  return owners.find(owner => owner.controller === true);
}

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
    const byName = new Map<string, KubernetesObject>();
    const byOwner = new Map<string, KubernetesObject[]>();
    const nodes = new Map<string, KubernetesObject>();
    const events = new EventIndex();
    for (const object of view.objects) {
      const key = kindKey(object.apiVersion, object.kind);
      const { name, namespace } = object.metadata;
      byName.set(nameKey(key, namespace, name), object);
      if (key === '/Node') nodes.set(name, object);
      if (isEvent(object)) events.add(object);
      const owner = controllerOf(object);
      if (!owner) continue;
      const siblings = byOwner.get(owner.uid);
      if (siblings) siblings.push(object);
      else byOwner.set(owner.uid, [object]);
    }
    return new ClusterIndex(view, byName, byOwner, nodes, events);
  }

  private constructor(
    readonly view: ClusterView,
    private readonly byName: Map<string, KubernetesObject>,
    private readonly byOwner: Map<string, KubernetesObject[]>,
    /** The cluster's nodes by name. */
    readonly nodes: ReadonlyMap<string, KubernetesObject>,
    /** Its Events, by what they are about. */
    readonly events: EventIndex,
  ) {}

  find(
    apiVersion: string,
    kind: string,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined {
    return this.byName.get(nameKey(kindKey(apiVersion, kind), namespace, name));
  }

  /** Children of an object, by creation and name. */
  childrenOf(owner: KubernetesObject): KubernetesObject[] {
    const { uid, namespace } = owner.metadata;
    if (!uid) return [];
    return (this.byOwner.get(uid) ?? [])
      .filter(child => !namespace || child.metadata.namespace === namespace)
      .sort(byCreationThenName);
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

function byCreationThenName(a: KubernetesObject, b: KubernetesObject): number {
  const created = (a.metadata.creationTimestamp ?? '').localeCompare(
    b.metadata.creationTimestamp ?? '',
    'en-US',
  );
  return created || a.metadata.name.localeCompare(b.metadata.name, 'en-US');
}
