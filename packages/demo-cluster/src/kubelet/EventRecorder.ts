import { EventSink } from './KubeletClient';
import { Pod } from './Pod';
import { ContainerRecord } from './PodRecord';

/** @internal */
export interface KubeletEvent {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  container?: ContainerRecord;
}

/**
 * Records a kubelet's events about one pod. The same event again raises the
 * count of the first, as client-go's recorder does.
 *
 * @internal
 */
export class EventRecorder {
  private readonly counts = new Map<string, { name: string; count: number }>();
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly sink: EventSink, private readonly pod: Pod) {}

  /** Writes are in order and nobody waits for them. */
  record(event: KubeletEvent): void {
    const at = new Date();
    // An event that cannot be written is lost, as a kubelet's is: its
    // namespace is going away, or the API server is.
    this.last = this.last.then(() => this.write(event, at)).catch(() => {});
  }

  private async write(event: KubeletEvent, at: Date): Promise<void> {
    const { namespace } = this.pod.metadata;
    const key = [event.reason, event.message, event.container?.name].join('\n');
    const before = this.counts.get(key);
    const now = secondsOf(at);
    if (before) {
      before.count += 1;
      await this.sink.changeEvent(namespace, before.name, {
        count: before.count,
        lastTimestamp: now,
      });
      return;
    }
    const name = this.newName(at);
    this.counts.set(key, { name, count: 1 });
    await this.sink.createEvent(namespace, this.describe(event, name, now));
  }

  private newName(at: Date): string {
    const unique = `${at.getTime().toString(16)}${this.counts.size}`;
    return `${this.pod.metadata.name}.${unique}`;
  }

  private describe(event: KubeletEvent, name: string, now: string) {
    const { metadata, spec } = this.pod;
    return {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name, namespace: metadata.namespace },
      involvedObject: {
        apiVersion: 'v1',
        kind: 'Pod',
        namespace: metadata.namespace,
        name: metadata.name,
        uid: metadata.uid,
        ...(event.container && { fieldPath: fieldPathOf(event.container) }),
      },
      type: event.type,
      reason: event.reason,
      message: event.message,
      count: 1,
      firstTimestamp: now,
      lastTimestamp: now,
      source: { component: 'kubelet', host: spec.nodeName },
      reportingComponent: 'kubelet',
      reportingInstance: spec.nodeName,
    };
  }
}

function fieldPathOf({ type, name }: ContainerRecord): string {
  const list = type === 'main' ? 'containers' : 'initContainers';
  return `spec.${list}{${name}}`;
}

function secondsOf(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
