import { EventEmitter } from 'node:events';

/** What a test says of an object. */
export interface ObjectFields {
  metadata: { name: string; uid: string; [field: string]: unknown };
  [field: string]: unknown;
}

interface FakeObject extends ObjectFields {
  metadata: { name: string; uid: string; resourceVersion: string };
}

interface FakeEvent {
  type: string;
  object: object;
}

/** The objects of a fake API server by the path of their list, with their history. */
export class FakeStore {
  /** Objects a page, whatever limit is asked for, when a test sets it. */
  maxPage = Infinity;
  readonly #lists = new Map<string, Map<string, FakeObject>>();
  readonly #history: Array<{
    path: string;
    version: number;
    event: FakeEvent;
  }> = [];
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #snapshots = new Map<
    string,
    { items: FakeObject[]; version: number }
  >();
  #version = 100;
  #compacted = 0;

  get resourceVersion(): string {
    return String(this.#version);
  }

  /** Adds or changes an object; gives it back with its resourceVersion. */
  put(path: string, name: string, uid = name, more: object = {}): FakeObject {
    const list = this.#list(path);
    const type = list.has(uid) ? 'MODIFIED' : 'ADDED';
    this.#version += 1;
    const object: FakeObject = {
      ...more,
      metadata: {
        ...(more as Partial<ObjectFields>).metadata,
        name,
        uid,
        resourceVersion: String(this.#version),
      },
    };
    list.set(uid, object);
    this.#record(path, { type, object });
    return object;
  }

  remove(path: string, uid: string): void {
    const last = this.#list(path).get(uid);
    if (!last) throw new Error(`${uid} is not in ${path}`);
    this.#list(path).delete(uid);
    this.#version += 1;
    const metadata = {
      ...last.metadata,
      resourceVersion: this.resourceVersion,
    };
    this.#record(path, { type: 'DELETED', object: { ...last, metadata } });
  }

  /** Sends a bookmark of the present resourceVersion to the list's watches. */
  bookmark(path: string): string {
    this.#version += 1;
    const { resourceVersion } = this;
    this.#events.emit(path, {
      type: 'BOOKMARK',
      object: { kind: 'Bookmark', metadata: { resourceVersion } },
    });
    return resourceVersion;
  }

  /**
   * Keeps back what happens from the watches that are open, as a cache that
   * lags does, until the function returned is called.
   */
  holdBack(path: string): () => void {
    const held: FakeEvent[] = [];
    const listeners = this.#events.listeners(path);
    this.#events.removeAllListeners(path);
    const hold = (event: FakeEvent) => held.push(event);
    this.#events.on(path, hold);
    return () => {
      this.#events.off(path, hold);
      for (const listener of listeners) {
        for (const event of held) listener(event);
        this.#events.on(path, listener as (event: FakeEvent) => void);
      }
    };
  }

  /** Forgets all history: watches and pages from before now answer 410. */
  compact(): void {
    this.#compacted = this.#version;
    this.#snapshots.clear();
  }

  /** Answers a list as an API server does. */
  list(path: string, query: URLSearchParams): { status: number; body: object } {
    const asked = Number(query.get('resourceVersion') ?? 0);
    if (asked > this.#version) return tooLarge;
    const token = query.get('continue');
    const snapshot = token
      ? this.#snapshots.get(token)
      : { items: [...this.#list(path).values()], version: this.#version };
    if (!snapshot) return { status: 410, body: gone('continue has expired') };
    const limit = Math.min(
      Number(query.get('limit')) || Infinity,
      this.maxPage,
    );
    const items = snapshot.items.slice(0, limit);
    const rest = snapshot.items.slice(limit);
    const metadata: Record<string, string> = {
      resourceVersion: String(snapshot.version),
    };
    if (rest.length > 0) {
      metadata.continue = `${path}@${snapshot.version}+${rest.length}`;
      this.#snapshots.set(metadata.continue, { ...snapshot, items: rest });
    }
    return { status: 200, body: { kind: 'List', metadata, items } };
  }

  /** Sends what happened since a resourceVersion, and what happens. */
  follow(
    path: string,
    since: string,
    send: (event: FakeEvent) => void,
  ): () => void {
    if (Number(since) < this.#compacted) {
      send({ type: 'ERROR', object: gone('too old resource version') });
      return () => {};
    }
    for (const past of this.#history) {
      if (past.path === path && past.version > Number(since)) send(past.event);
    }
    this.#events.on(path, send);
    return () => this.#events.off(path, send);
  }

  #record(path: string, event: FakeEvent): void {
    this.#history.push({ path, version: this.#version, event });
    this.#events.emit(path, event);
  }

  #list(path: string): Map<string, FakeObject> {
    const list = this.#lists.get(path) ?? new Map<string, FakeObject>();
    this.#lists.set(path, list);
    return list;
  }
}

/** A Status object of 410. */
export function gone(message: string): object {
  return { kind: 'Status', code: 410, reason: 'Expired', message };
}

const tooLarge = {
  status: 504,
  body: {
    kind: 'Status',
    code: 504,
    reason: 'Timeout',
    message: 'Timeout: Too large resource version',
    details: { causes: [{ reason: 'ResourceVersionTooLarge' }] },
  },
};
