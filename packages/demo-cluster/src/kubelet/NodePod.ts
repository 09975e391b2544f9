import { setTimeout as delay } from 'node:timers/promises';
import { PodBehaviour } from './behaviour';
import { EventRecorder } from './EventRecorder';
import { KubeletClient, PodReference } from './KubeletClient';
import { Pod } from './Pod';
import { PodContext } from './PodContext';
import { ContainerRecord, newPodRecord, PodRecord } from './PodRecord';
import { podStatus } from './podStatus';
import { runPod } from './runPod';
import { evictPod, stopPod } from './stopPod';

/** @internal */
export interface NodePodOptions {
  client: KubeletClient;
  pod: Pod;
  behaviour: PodBehaviour;
  /** What a second of the script takes, in seconds. */
  timeFactor: number;
  newPodIp: () => string;
  /** Hears of writes that failed although the pod is there. */
  onFault: (error: unknown) => void;
}

/**
 * A pod on its node: plays its script, writes its status, stops it.
 *
 * @internal
 */
export class NodePod implements PodContext {
  readonly record: PodRecord;
  readonly fullName: string;
  private readonly events: EventRecorder;
  /** Aborted when the script is over; sleeps end with it. */
  private readonly script = new AbortController();
  /** Aborted when nothing more is to be done at all. */
  private readonly work = new AbortController();
  private sleepUntil: AbortSignal = this.script.signal;
  private lastWrite: Promise<void> = Promise.resolve();
  private pod: Pod;
  private isStopping = false;

  constructor(private readonly options: NodePodOptions) {
    this.pod = options.pod;
    const { namespace, name, uid } = this.pod.metadata;
    this.fullName = `${name}_${namespace}(${uid})`;
    this.record = newPodRecord(this.pod, this.now());
    this.events = new EventRecorder(options.client, this.pod);
  }

  /** Begins the script. */
  run(): void {
    const { evict } = this.options.behaviour;
    this.follow(runPod(this, this.options.behaviour));
    if (evict) this.follow(this.evictAfter(evict.after));
  }

  /** Takes the pod as it is now; a deletion timestamp ends the script. */
  update(pod: Pod): void {
    this.pod = pod;
    if (pod.metadata.deletionTimestamp === undefined || this.isStopping) return;
    this.isStopping = true;
    this.follow(this.stop());
  }

  /** Does nothing more: the pod is gone, or the kubelet is. */
  abandon(): void {
    this.script.abort();
    this.work.abort();
  }

  now(): string {
    return `${new Date().toISOString().slice(0, 19)}Z`;
  }

  createSandbox(): void {
    this.record.podIp = this.options.newPodIp();
  }

  async sleep(seconds: number): Promise<void> {
    const milliseconds = seconds * 1000 * this.options.timeFactor;
    await delay(milliseconds, undefined, { signal: this.sleepUntil });
  }

  report(): Promise<void> {
    // Taken now and written in turn, so that no state is left out when two
    // containers change at once.
    const status = podStatus(
      this.record,
      this.pod.metadata.generation,
      this.now(),
    );
    this.lastWrite = this.lastWrite.then(() => this.write(status));
    return this.lastWrite;
  }

  event(
    type: 'Normal' | 'Warning',
    reason: string,
    message: string,
    container?: ContainerRecord,
  ): void {
    this.events.record({ type, reason, message, container });
  }

  private async evictAfter(seconds: number): Promise<void> {
    await this.sleep(seconds);
    this.script.abort();
    const { evict } = this.options.behaviour;
    if (evict) await evictPod(this, evict);
  }

  private async stop(): Promise<void> {
    this.script.abort();
    this.sleepUntil = this.work.signal;
    await stopPod(this, this.options.behaviour);
    await this.lastWrite;
    await this.remove();
  }

  private async write(status: Record<string, unknown>): Promise<void> {
    if (this.work.signal.aborted) return;
    await this.faultless(
      this.options.client.writeStatus(
        this.reference(),
        status,
        this.work.signal,
      ),
    );
  }

  private async remove(): Promise<void> {
    await this.faultless(
      this.options.client.removePod(this.reference(), this.work.signal),
    );
  }

  private async faultless(writing: Promise<void>): Promise<void> {
    try {
      await writing;
    } catch (error) {
      if (this.work.signal.aborted) return;
      this.options.onFault(error);
    }
  }

  private reference(): PodReference {
    const { namespace, name, uid } = this.pod.metadata;
    return { namespace, name, uid };
  }

  private follow(work: Promise<void>): void {
    work.catch(error => {
      if (error instanceof Error && error.name === 'AbortError') return;
      this.options.onFault(error);
    });
  }
}
