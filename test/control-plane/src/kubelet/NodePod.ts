import { setTimeout as delay } from 'node:timers/promises';
import { ApiClient, ApiError } from '../api/ApiClient';
import { PodBehaviour } from './behaviour';
import { EventRecorder } from './EventRecorder';
import { Pod } from './Pod';
import { PodContext } from './PodContext';
import { ContainerRecord, newPodRecord, PodRecord } from './PodRecord';
import { podStatus } from './podStatus';
import { runPod } from './runPod';
import { evictPod, stopPod } from './stopPod';

/** @internal */
export interface NodePodOptions {
  client: ApiClient;
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
    const { uid } = this.pod.metadata;
    await this.send({
      method: 'PATCH',
      path: `${this.path()}/status`,
      contentType: 'application/strategic-merge-patch+json',
      // With its uid, a pod that came later under the same name is left alone.
      body: { metadata: { uid }, status },
    });
  }

  private async remove(): Promise<void> {
    await this.send({
      method: 'DELETE',
      path: this.path(),
      body: {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        gracePeriodSeconds: 0,
        preconditions: { uid: this.pod.metadata.uid },
      },
    });
  }

  private async send(
    request: Parameters<ApiClient['request']>[0],
  ): Promise<void> {
    try {
      await this.options.client.request({
        ...request,
        signal: this.work.signal,
      });
    } catch (error) {
      if (this.work.signal.aborted || isGone(error)) return;
      this.options.onFault(error);
    }
  }

  private path(): string {
    const { namespace, name } = this.pod.metadata;
    return `/api/v1/namespaces/${namespace}/pods/${name}`;
  }

  private follow(work: Promise<void>): void {
    work.catch(error => {
      if (error instanceof Error && error.name === 'AbortError') return;
      this.options.onFault(error);
    });
  }
}

/** Not there any more, or another pod under its name. */
function isGone(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.status === 404 || error.status === 409;
}
