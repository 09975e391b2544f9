import { toShown } from '../kinds/eventFaces';
import { requireKind } from '../kinds/findKind';
import { createObject } from './createObject';
import { deleteObject } from './deleteObject';
import { ObjectStore } from './ObjectStore';
import { reactToChange } from './reactions/reactToChange';
import {
  KindName,
  KubernetesObject,
  NewObject,
  ObjectKey,
  Registry,
  RegistryEvent,
} from './Registry';
import {
  DeleteOptions,
  RegistryContext,
  WriteOptions,
} from './RegistryContext';
import { updateObject, updateStatus } from './updateObject';

/** How a registry is made. @internal */
export interface MemoryRegistryOptions {
  /** How many changes are remembered; a watch from before them is answered with 410. Default 10,000. */
  maxEvents?: number;
  /** The resourceVersion to begin above. Default 1. */
  firstResourceVersion?: number;
  /** Default: the machine's clock. */
  now?: () => Date;
}

const defaultMaxEvents = 10_000;
const firstNamespaces = [
  'default',
  'kube-node-lease',
  'kube-public',
  'kube-system',
];

/** The demo cluster's registry: everything in memory, gone with the process. @internal */
export class MemoryRegistry implements Registry {
  /** For lists at a version and watches; writing goes through the methods. */
  readonly store: ObjectStore;
  readonly #context: RegistryContext;

  constructor(options: MemoryRegistryOptions = {}) {
    this.store = new ObjectStore(
      options.maxEvents ?? defaultMaxEvents,
      options.firstResourceVersion ?? 1,
    );
    const now = options.now ?? (() => new Date());
    this.#context = { store: this.store, now };
    this.store.subscribe(event => reactToChange(this.#context, event));
    for (const name of firstNamespaces) {
      this.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    }
  }

  get(key: ObjectKey): KubernetesObject | undefined {
    const kind = requireKind(key);
    const namespace = kind.namespaced ? key.namespace ?? 'default' : undefined;
    const found = this.store.get(kind.storedAs, namespace, key.name);
    return found && toShown(found, key.apiVersion);
  }

  list(
    name: KindName,
    options: { namespace?: string } = {},
  ): KubernetesObject[] {
    return this.store
      .list(requireKind(name).storedAs, options.namespace)
      .map(object => toShown(object, name.apiVersion));
  }

  create(object: NewObject, options?: WriteOptions): KubernetesObject {
    const created = createObject(this.#context, object, options);
    return toShown(created, object.apiVersion);
  }

  update(object: NewObject, options?: WriteOptions): KubernetesObject {
    const updated = updateObject(this.#context, object, options);
    return toShown(updated, object.apiVersion);
  }

  updateStatus(object: NewObject, options?: WriteOptions): KubernetesObject {
    const updated = updateStatus(this.#context, object, options);
    return toShown(updated, object.apiVersion);
  }

  delete(key: ObjectKey, options?: DeleteOptions): KubernetesObject {
    const deleted = deleteObject(this.#context, key, options);
    return toShown(deleted, key.apiVersion);
  }

  subscribe(listener: (event: RegistryEvent) => void): () => void {
    return this.store.subscribe(({ type, object }) =>
      listener({ type, object }),
    );
  }
}
