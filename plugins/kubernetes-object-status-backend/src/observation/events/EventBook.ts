import { ListListener } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  EventIndex,
  KubernetesObject,
  ObjectEvent,
  subjectOf,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** Whose order in time says whether a scale-up stands. */
const TIMED = new Set(['TriggeredScaleUp', 'NotTriggerScaleUp']);

/** A step that explains its objects by the Events of a namespace. */
export interface EventReader {
  /** Whether what is said of an object is of use to it. */
  wants(subject: { uid?: string; kind?: string }): boolean;
  /** Something else is said than before. */
  onSaid(): void;
}

/** What is said, without what goes on counting. */
function words(events: ObjectEvent[]): string {
  return JSON.stringify(
    events.map(({ type, reason, message, container, lastSeen }) => [
      type,
      reason,
      message,
      container,
      TIMED.has(reason) ? lastSeen : undefined,
    ]),
  );
}

/**
 * The Events of one namespace, for all steps that show objects of it.
 *
 * Nothing hangs on it but explanations: where it cannot be read it is empty,
 * and no gap, proof or verdict knows of it.
 */
export class EventBook implements ListListener {
  private index = new EventIndex();
  private readonly events = new Map<string, KubernetesObject>();
  private readonly readers = new Set<EventReader>();

  /** What is said of objects of the namespace. */
  get said(): EventIndex {
    return this.index;
  }

  get hasReaders(): boolean {
    return this.readers.size > 0;
  }

  join(reader: EventReader): void {
    this.readers.add(reader);
  }

  leave(reader: EventReader): void {
    this.readers.delete(reader);
  }

  onListed(events: KubernetesObject[]): void {
    this.index = EventIndex.of(events);
    this.events.clear();
    for (const event of events) this.events.set(uidOf(event), event);
    for (const reader of this.readers) reader.onSaid();
  }

  onUpserted(event: KubernetesObject): void {
    this.change(event, () => {
      this.forget(event);
      this.events.set(uidOf(event), event);
      this.index.add(event);
    });
  }

  onDeleted(event: KubernetesObject): void {
    this.change(event, () => this.forget(event));
  }

  /** The list itself notes what is wrong; what was said stays until it is read again. */
  onTrouble(): void {}

  onObserved(): void {}

  private forget(event: KubernetesObject): void {
    const known = this.events.get(uidOf(event));
    if (known) this.index.remove(known);
    this.events.delete(uidOf(event));
  }

  /** Tells those who want to know, when it makes a difference to what is said. */
  private change(event: KubernetesObject, apply: () => void): void {
    const subject = subjectOf(event);
    const { kind = '', namespace, name = '' } = subject;
    const wanting = [...this.readers].filter(each => each.wants(subject));
    if (wanting.length === 0) {
      apply();
      return;
    }
    const before = words(this.index.aboutNamed(kind, namespace, name));
    apply();
    const after = words(this.index.aboutNamed(kind, namespace, name));
    if (before === after) return;
    for (const reader of wanting) reader.onSaid();
  }
}

function uidOf({ metadata }: KubernetesObject): string {
  return metadata.uid ?? '';
}
