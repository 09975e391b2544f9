import { KindName, Registry } from '../registry/Registry';
import { Metadata } from '../objects/metadata';
import { toMicroTimestamp, toTimestamp } from '../objects/time';

/** What a component says of an object. @internal */
export interface ComponentEvent {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
}

interface Recorded {
  name: string;
  count: number;
  /** Of the message, for those that are combined. */
  messages: Set<string>;
}

/** As client-go's recorder: more messages than this of one kind are combined. */
const similarAtMost = 10;
/** Objects whose events are remembered; the ones heard of longest ago go. */
const rememberedObjects = 2_000;

/**
 * Records the events of one component in process. The same event again raises
 * the count of the first; many that differ in their messages alone are
 * combined into one.
 *
 * @internal
 */
export class ObjectEvents {
  private readonly known = new Map<string, Map<string, Recorded>>();
  private written = 0;

  constructor(
    private readonly registry: Registry,
    private readonly component: string,
    private readonly now: () => Date,
  ) {}

  record(object: KindName & { metadata: Metadata }, event: ComponentEvent) {
    try {
      this.write(object, event);
    } catch {
      // An event that cannot be written is lost, as Kubernetes' are: its
      // namespace is going away.
    }
  }

  private write(
    object: KindName & { metadata: Metadata },
    { type, reason, message }: ComponentEvent,
  ): void {
    const events = this.eventsOf(object.metadata.uid);
    const group = this.groupOf(events, `${type}\n${reason}`);
    group.messages.add(message);
    const isCombined = group.messages.size > similarAtMost;
    const key = isCombined
      ? `${type}\n${reason}`
      : `${type}\n${reason}\n${message}`;
    const text = isCombined
      ? `(combined from similar events): ${message}`
      : message;
    const before = isCombined ? group : events.get(key);
    if (before && before.count > 0 && this.raise(object, before, text)) return;
    const name = this.newName(object);
    const recorded = before ?? { name, count: 0, messages: new Set() };
    events.set(key, Object.assign(recorded, { name, count: 1 }));
    this.create(object, name, { type, reason, message: text });
  }

  private eventsOf(uid: string): Map<string, Recorded> {
    const events = this.known.get(uid) ?? new Map<string, Recorded>();
    this.known.delete(uid);
    this.known.set(uid, events);
    if (this.known.size > rememberedObjects) {
      const [oldest] = this.known.keys();
      this.known.delete(oldest);
    }
    return events;
  }

  private groupOf(events: Map<string, Recorded>, key: string): Recorded {
    const group = events.get(key) ?? {
      name: '',
      count: 0,
      messages: new Set<string>(),
    };
    events.set(key, group);
    return group;
  }

  /** Says whether the event was still there. */
  private raise(
    { metadata }: { metadata: Metadata },
    recorded: Recorded,
    message: string,
  ): boolean {
    const event = this.registry.get({
      apiVersion: 'v1',
      kind: 'Event',
      namespace: metadata.namespace,
      name: recorded.name,
    });
    if (!event) return false;
    recorded.count += 1;
    this.registry.update({
      ...event,
      message,
      count: recorded.count,
      lastTimestamp: toTimestamp(this.now()),
    });
    return true;
  }

  private newName({ metadata }: { metadata: Metadata }): string {
    this.written += 1;
    const unique = this.now().getTime() * 1_000 + (this.written % 1_000);
    return `${metadata.name}.${unique.toString(16)}`;
  }

  private create(
    { apiVersion, kind, metadata }: KindName & { metadata: Metadata },
    name: string,
    event: ComponentEvent,
  ): void {
    this.registry.create({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name, namespace: metadata.namespace },
      involvedObject: {
        apiVersion,
        kind,
        namespace: metadata.namespace,
        name: metadata.name,
        uid: metadata.uid,
        resourceVersion: metadata.resourceVersion,
      },
      ...event,
      ...this.origin(),
    });
  }

  private origin(): Record<string, unknown> {
    const at = this.now();
    // The scheduler writes through the newer events API, which has no source
    // and one precise instant.
    if (this.component === 'default-scheduler') {
      return {
        source: {},
        eventTime: toMicroTimestamp(at),
        action: 'Scheduling',
        reportingComponent: this.component,
        reportingInstance: this.component,
      };
    }
    return {
      source: { component: this.component },
      count: 1,
      firstTimestamp: toTimestamp(at),
      lastTimestamp: toTimestamp(at),
      reportingComponent: this.component,
      reportingInstance: '',
    };
  }
}
