import { StoredObject } from './StoredObject';

/** What an event did to the store. @internal */
export type StoreChange =
  | { type: 'Upserted'; object: StoredObject }
  | { type: 'Deleted'; object: StoredObject };

/**
 * The objects of one list by uid, since the uid is the identity: one that was
 * deleted and recreated under its name is two objects.
 *
 * @internal
 */
export class ObjectStore {
  readonly #byUid = new Map<string, StoredObject>();
  readonly #uidByName = new Map<string, string>();

  get(uid: string): StoredObject | undefined {
    return this.#byUid.get(uid);
  }

  all(): StoredObject[] {
    return [...this.#byUid.values()];
  }

  uids(): Iterable<string> {
    return this.#byUid.keys();
  }

  /** Whether an object of this resourceVersion is in it. */
  holds(resourceVersion: string): boolean {
    return this.all().some(
      ({ metadata }) => metadata.resourceVersion === resourceVersion,
    );
  }

  /** Takes a complete list. */
  replace(objects: StoredObject[]): void {
    this.#byUid.clear();
    this.#uidByName.clear();
    for (const object of objects) this.#put(object);
  }

  /** The deletion of a predecessor of the same name comes first. */
  upsert(object: StoredObject): StoreChange[] {
    const changes: StoreChange[] = [];
    const predecessor = this.#uidByName.get(nameOf(object));
    if (predecessor !== undefined && predecessor !== object.metadata.uid) {
      const gone = this.#byUid.get(predecessor);
      if (gone) changes.push(...this.delete(gone));
    }
    this.#put(object);
    changes.push({ type: 'Upserted', object });
    return changes;
  }

  /** Takes an object out; nothing happens when its uid is not known. */
  delete(object: StoredObject): StoreChange[] {
    const { uid } = object.metadata;
    if (!this.#byUid.delete(uid)) return [];
    if (this.#uidByName.get(nameOf(object)) === uid) {
      this.#uidByName.delete(nameOf(object));
    }
    return [{ type: 'Deleted', object }];
  }

  #put(object: StoredObject): void {
    this.#byUid.set(object.metadata.uid, object);
    this.#uidByName.set(nameOf(object), object.metadata.uid);
  }
}

function nameOf({ metadata }: StoredObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}
