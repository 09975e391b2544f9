import { expired } from './refusals';
import { deepFreeze } from './freeze';
import { KubernetesObject, RegistryEvent } from './Registry';

/** A change with what was there before it, so that it can be taken back. @internal */
export interface LoggedEvent extends RegistryEvent {
  resourceVersion: number;
  /** Plural name and group of the kind, as the kinds' table has it. */
  resource: string;
  previous?: KubernetesObject;
}

/** A change to write. @internal */
export interface StoreChange {
  resource: string;
  type: RegistryEvent['type'];
  object: KubernetesObject;
}

type Objects = Map<string, KubernetesObject>;

const keyOf = (namespace: string | undefined, name: string) =>
  `${namespace ?? ''}/${name}`;

const byKey = ([one]: [string, unknown], [other]: [string, unknown]) =>
  one < other ? -1 : 1;

/**
 * Objects of all kinds at every version that the bounded log still reaches.
 *
 * One number rises with every change and is the resourceVersion of all of them.
 *
 * @internal
 */
export class ObjectStore {
  readonly #objects = new Map<string, Objects>();
  readonly #log: LoggedEvent[] = [];
  readonly #undelivered: LoggedEvent[] = [];
  readonly #listeners = new Set<(event: LoggedEvent) => void>();
  readonly #maxEvents: number;
  #resourceVersion: number;
  /** Changes up to this one are not in the log any more. */
  #forgotten: number;
  #isDelivering = false;

  constructor(maxEvents: number, firstResourceVersion: number) {
    this.#maxEvents = maxEvents;
    this.#resourceVersion = firstResourceVersion;
    this.#forgotten = firstResourceVersion;
  }

  get resourceVersion(): number {
    return this.#resourceVersion;
  }

  get(
    resource: string,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined {
    return this.#objects.get(resource)?.get(keyOf(namespace, name));
  }

  list(resource: string, namespace?: string): KubernetesObject[] {
    return sorted(this.#objects.get(resource) ?? new Map(), namespace);
  }

  /** Everything there is, of all kinds. */
  all(): Array<{ resource: string; object: KubernetesObject }> {
    return [...this.#objects].flatMap(([resource, objects]) =>
      [...objects.values()].map(object => ({ resource, object })),
    );
  }

  /**
   * The list as it was at that version.
   *
   * @throws StatusError - 410, the log does not reach back so far
   */
  listAt(
    resource: string,
    resourceVersion: number,
    namespace?: string,
  ): KubernetesObject[] {
    const objects = new Map(this.#objects.get(resource) ?? []);
    const later = this.eventsAfter(resourceVersion);
    for (const { resource: changed, object, previous } of later.reverse()) {
      if (changed !== resource) continue;
      const key = keyOf(object.metadata.namespace, object.metadata.name);
      if (previous) objects.set(key, previous);
      else objects.delete(key);
    }
    return sorted(objects, namespace);
  }

  /**
   * The changes after that version, oldest first.
   *
   * @throws StatusError - 410, the log does not reach back so far
   */
  eventsAfter(resourceVersion: number): LoggedEvent[] {
    if (resourceVersion < this.#forgotten) {
      throw expired(
        `too old resource version: ${resourceVersion} (${this.#forgotten})`,
      );
    }
    const first = this.#log.findIndex(
      event => event.resourceVersion > resourceVersion,
    );
    return first < 0 ? [] : this.#log.slice(first);
  }

  /** Forgets the log, as a server does that compacts its history. */
  compact(): void {
    this.#forgotten = this.#resourceVersion;
    this.#log.length = 0;
  }

  /** Stores a change, gives it its resourceVersion and tells the listeners. */
  write({ resource, type, object }: StoreChange): KubernetesObject {
    this.#resourceVersion += 1;
    const resourceVersion = this.#resourceVersion;
    const stored = deepFreeze({
      ...object,
      metadata: {
        ...object.metadata,
        resourceVersion: String(resourceVersion),
      },
    });
    const objects = this.#objects.get(resource) ?? new Map();
    this.#objects.set(resource, objects);
    const key = keyOf(stored.metadata.namespace, stored.metadata.name);
    const previous = objects.get(key);
    if (type === 'DELETED') objects.delete(key);
    else objects.set(key, stored);
    this.#publish({
      resource,
      resourceVersion,
      type,
      object: stored,
      previous,
    });
    return stored;
  }

  subscribe(listener: (event: LoggedEvent) => void): () => void {
    // A wrapper of its own, so that one function may listen twice.
    const own = (event: LoggedEvent) => listener(event);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  #publish(event: LoggedEvent): void {
    this.#log.push(event);
    // Trimmed by a tenth at once: moving the whole log at each change is slow.
    if (this.#log.length > this.#maxEvents * 1.1) {
      const dropped = this.#log.splice(0, this.#log.length - this.#maxEvents);
      this.#forgotten = dropped[dropped.length - 1].resourceVersion;
    }
    this.#undelivered.push(event);
    this.#deliver();
  }

  // A listener that writes must not overtake: the others hear the first change first.
  #deliver(): void {
    if (this.#isDelivering) return;
    this.#isDelivering = true;
    const failures: unknown[] = [];
    for (
      let event = this.#undelivered.shift();
      event;
      event = this.#undelivered.shift()
    ) {
      for (const listener of [...this.#listeners]) {
        try {
          listener(event);
        } catch (error) {
          // Kept from the others, and given to the writer when all have heard.
          failures.push(error);
        }
      }
    }
    this.#isDelivering = false;
    if (failures.length > 0) throw failures[0];
  }
}

function sorted(objects: Objects, namespace?: string): KubernetesObject[] {
  return [...objects]
    .filter(
      ([, { metadata }]) =>
        namespace === undefined || metadata.namespace === namespace,
    )
    .sort(byKey)
    .map(([, object]) => object);
}
