import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { EventSource } from './EventSource';
import { ObjectEvent } from './ObjectEvent';
import { readEvent, subjectOf } from './readEvent';

/** More than anybody reads about one object. */
const MAX_EVENTS = 20;
/** What says the same is merged, so more are kept than are given. */
const MAX_KEPT = 60;

function nameKey(kind: string, namespace: string | undefined, name: string) {
  return `${kind}|${namespace ?? ''}|${name}`;
}

/** Under which two Events say the same. */
function sayingOf(event: ObjectEvent): string {
  const { type, reason, message, container = '', reportedBy = '' } = event;
  return JSON.stringify([type, reason, message, container, reportedBy]);
}

function timeOf({ lastSeen }: ObjectEvent): number {
  const time = Date.parse(lastSeen ?? '');
  return Number.isFinite(time) ? time : 0;
}

/** The newest first; the same order however they were given. */
function byTime(a: ObjectEvent, b: ObjectEvent): number {
  return (
    timeOf(b) - timeOf(a) ||
    b.count - a.count ||
    sayingOf(a).localeCompare(sayingOf(b), 'en-US')
  );
}

/** What says the same is one event: counts add up, the latest time stands. */
function merge(events: ObjectEvent[]): ObjectEvent[] {
  const bySaying = new Map<string, ObjectEvent>();
  for (const event of events) {
    const key = sayingOf(event);
    const known = bySaying.get(key);
    const count = event.count + (known?.count ?? 0);
    const latest = known && timeOf(known) > timeOf(event) ? known : event;
    bySaying.set(key, { ...latest, count });
  }
  return [...bySaying.values()].sort(byTime);
}

/** One Event served by two APIs is one; the one that has seen more stands. */
function once(events: KubernetesObject[]): ObjectEvent[] {
  const byUid = new Map<string, ObjectEvent>();
  const nameless: ObjectEvent[] = [];
  for (const object of events) {
    const event = readEvent(object);
    const { uid } = object.metadata;
    if (uid === undefined) {
      nameless.push(event);
      continue;
    }
    const known = byUid.get(uid);
    if (!known || byTime(event, known) < 0) byUid.set(uid, event);
  }
  return [...byUid.values(), ...nameless];
}

function newest(events: KubernetesObject[]): ObjectEvent[] {
  return merge(once(events)).slice(0, MAX_EVENTS);
}

/** The same one, in whatever order they came. */
function oldest(events: Iterable<KubernetesObject>): KubernetesObject {
  const [first] = [...events]
    .map(object => ({ object, event: readEvent(object) }))
    .sort(
      (a, b) =>
        byTime(b.event, a.event) ||
        (String(a.object.metadata.uid) < String(b.object.metadata.uid)
          ? -1
          : 1),
    );
  return first.object;
}

/** Adds to, or takes from, the Events that a map holds under a key. */
class EventsByKey {
  private readonly events = new Map<string, Set<KubernetesObject>>();

  add(key: string, event: KubernetesObject): void {
    const known = this.events.get(key);
    if (!known) {
      this.events.set(key, new Set([event]));
      return;
    }
    known.add(event);
    if (known.size > MAX_KEPT) known.delete(oldest(known));
  }

  remove(key: string, event: KubernetesObject): void {
    const known = this.events.get(key);
    known?.delete(event);
    if (known?.size === 0) this.events.delete(key);
  }

  get(key: string): KubernetesObject[] {
    return [...(this.events.get(key) ?? [])];
  }
}

/**
 * The Events of a cluster by the object that they are about: by its uid, or by
 * kind, namespace and name where the Event, or whoever asks, does not know the
 * uid. Of each object the newest few are kept.
 *
 * @public
 */
export class EventIndex implements EventSource {
  static of(events: KubernetesObject[]): EventIndex {
    const index = new EventIndex();
    for (const event of events) index.add(event);
    return index;
  }

  private readonly byUid = new EventsByKey();
  private readonly byName = new EventsByKey();

  add(event: KubernetesObject): void {
    const { uid, kind, namespace, name } = subjectOf(event);
    if (uid) this.byUid.add(uid, event);
    if (kind && name) this.byName.add(nameKey(kind, namespace, name), event);
  }

  remove(event: KubernetesObject): void {
    const { uid, kind, namespace, name } = subjectOf(event);
    if (uid) this.byUid.remove(uid, event);
    if (kind && name) this.byName.remove(nameKey(kind, namespace, name), event);
  }

  /**
   * What is said of an object, the newest first, at most 20. What says the same
   * is merged. An object of that name with another uid is another one.
   */
  about({ kind, metadata }: KubernetesObject): ObjectEvent[] {
    const { uid, namespace, name } = metadata;
    const named = this.byName.get(nameKey(kind, namespace, name));
    if (!uid) return newest(named);
    const vague = named.filter(event => !subjectOf(event).uid);
    return newest([...this.byUid.get(uid), ...vague]);
  }

  /** The same of an object that is known by its name alone. */
  aboutNamed(
    kind: string,
    namespace: string | undefined,
    name: string,
  ): ObjectEvent[] {
    return newest(this.byName.get(nameKey(kind, namespace, name)));
  }
}
