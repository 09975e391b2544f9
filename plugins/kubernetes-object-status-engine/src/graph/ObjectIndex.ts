import { kindKey } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { EventIndex } from './EventIndex';
import { isEvent } from './readEvent';
import { Siblings } from './Siblings';

const NODE = '/Node';
const DEFINITION = 'apiextensions.k8s.io/CustomResourceDefinition';
const AUTOSCALER = 'autoscaling/HorizontalPodAutoscaler';

function nameKey(key: string, namespace: string | undefined, name: string) {
  return `${key}|${namespace ?? ''}|${name}`;
}

function controllerOf({ metadata }: KubernetesObject): string | undefined {
  const owners = metadata.ownerReferences;
  if (!Array.isArray(owners)) return undefined;
  return owners.find(owner => owner?.controller === true)?.uid;
}

/**
 * The objects of one cluster, found by name and by owner without going through
 * all of them.
 *
 * Whoever sees a cluster change keeps one and tells it of each change: then a
 * look costs what its step costs, however many objects lie beside it. Objects
 * are taken as they are and never changed; a new version replaces the old one.
 *
 * @public
 */
export class ObjectIndex implements Iterable<KubernetesObject> {
  static of(objects: Iterable<KubernetesObject>): ObjectIndex {
    const index = new ObjectIndex();
    for (const object of objects) index.add(object);
    return index;
  }

  /** The cluster's nodes by name. @internal */
  readonly nodes = new Map<string, KubernetesObject>();
  /** Its HorizontalPodAutoscalers. @internal */
  readonly autoscalers = new Set<KubernetesObject>();
  /** Its CustomResourceDefinitions. @internal */
  readonly definitions = new Set<KubernetesObject>();
  /** Its Events, by what they are about. @internal */
  readonly events = new EventIndex();

  /** Several of one name: seen by two lists, or made anew; the one that came last stands. */
  private readonly byName = new Map<string, KubernetesObject[]>();
  private readonly byOwner = new Map<string, Siblings>();

  /** Adds an object. One that is there already under the same name stays, too. */
  add(object: KubernetesObject): void {
    const { apiVersion, kind, metadata } = object;
    const key = kindKey(apiVersion, kind);
    const name = nameKey(key, metadata.namespace, metadata.name);
    const namesakes = this.byName.get(name);
    if (namesakes) namesakes.push(object);
    else this.byName.set(name, [object]);
    if (key === NODE) this.nodes.set(metadata.name, object);
    if (key === AUTOSCALER) this.autoscalers.add(object);
    if (key === DEFINITION) this.definitions.add(object);
    if (isEvent(object)) this.events.add(object);
    const owner = controllerOf(object);
    if (owner === undefined) return;
    const siblings = this.byOwner.get(owner) ?? new Siblings();
    siblings.add(object);
    this.byOwner.set(owner, siblings);
  }

  /** Takes an object out: the very one that was added. */
  remove(object: KubernetesObject): void {
    const { apiVersion, kind, metadata } = object;
    const key = kindKey(apiVersion, kind);
    const name = nameKey(key, metadata.namespace, metadata.name);
    const others = this.byName.get(name)?.filter(each => each !== object) ?? [];
    if (others.length > 0) this.byName.set(name, others);
    else this.byName.delete(name);
    if (key === NODE) this.removeNode(object);
    if (key === AUTOSCALER) this.autoscalers.delete(object);
    if (key === DEFINITION) this.definitions.delete(object);
    if (isEvent(object)) this.events.remove(object);
    const owner = controllerOf(object);
    if (owner === undefined) return;
    const siblings = this.byOwner.get(owner);
    siblings?.remove(object);
    if (siblings?.isEmpty) this.byOwner.delete(owner);
  }

  /** All objects, each once for each time it was added. */
  *[Symbol.iterator](): Iterator<KubernetesObject> {
    for (const namesakes of this.byName.values()) yield* namesakes;
  }

  /** The object of a name, whatever version of its kind it is read in. */
  find(
    apiVersion: string,
    kind: string,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined {
    const key = nameKey(kindKey(apiVersion, kind), namespace, name);
    return this.byName.get(key)?.at(-1);
  }

  /** The objects whose controller has a uid, by creation and name. */
  controlledBy(uid: string): readonly KubernetesObject[] {
    return this.byOwner.get(uid)?.sorted ?? [];
  }

  private removeNode(node: KubernetesObject): void {
    const { name } = node.metadata;
    if (this.nodes.get(name) === node) this.nodes.delete(name);
  }
}
