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

/** An Event as it is compared with others. */
interface Said {
  event: ObjectEvent;
  /** Milliseconds by the cluster's clock; 0 where it does not say. */
  time: number;
  /** Two with the same say the same. */
  saying: string;
}

/** Objects are never changed, so each is read once. */
const read = new WeakMap<KubernetesObject, Said>();

function saidBy(object: KubernetesObject): Said {
  const known = read.get(object);
  if (known) return known;
  const event = readEvent(object);
  const { type, reason, message, container = '', reportedBy = '' } = event;
  const time = Date.parse(event.lastSeen ?? '');
  const said = {
    event,
    time: Number.isFinite(time) ? time : 0,
    saying: [type, reason, message, container, reportedBy].join('\n'),
  };
  read.set(object, said);
  return said;
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The newest first; the same order however they were given. */
function byTime(a: Said, b: Said): number {
  return (
    b.time - a.time ||
    b.event.count - a.event.count ||
    byText(a.saying, b.saying)
  );
}

/** What says the same is one event: counts add up, the latest time stands. */
function merge(all: Said[]): ObjectEvent[] {
  const bySaying = new Map<string, Said>();
  for (const said of all) {
    const known = bySaying.get(said.saying);
    const count = said.event.count + (known?.event.count ?? 0);
    const latest = known && known.time > said.time ? known : said;
    const event = { ...latest.event, count };
    bySaying.set(said.saying, { ...latest, event });
  }
  return [...bySaying.values()].sort(byTime).map(({ event }) => event);
}

/** One Event served by two APIs is one; the one that has seen more stands. */
function once(events: KubernetesObject[]): Said[] {
  const byUid = new Map<string, Said>();
  const nameless: Said[] = [];
  for (const object of events) {
    const said = saidBy(object);
    const { uid } = object.metadata;
    const known = uid === undefined ? undefined : byUid.get(uid);
    if (uid === undefined) nameless.push(said);
    else if (!known || byTime(said, known) < 0) byUid.set(uid, said);
  }
  return [...byUid.values(), ...nameless];
}

function newest(events: KubernetesObject[]): ObjectEvent[] {
  return merge(once(events)).slice(0, MAX_EVENTS);
}

/** The same one, in whatever order they came. */
function oldest(events: Set<KubernetesObject>): KubernetesObject {
  return [...events].reduce((found, each) => {
    const { uid: foundUid = '' } = found.metadata;
    const { uid = '' } = each.metadata;
    const order = byTime(saidBy(found), saidBy(each)) || byText(foundUid, uid);
    return order < 0 ? each : found;
  });
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
