import { ContainerRecord, PodRecord } from './PodRecord';

/** What a pod's script may do; time and the API server are behind it. @internal */
export interface PodContext {
  readonly record: PodRecord;
  /** `namespace/name/uid` as kubelet's messages name a pod. */
  readonly fullName: string;
  /** Gives the pod its sandbox, and with it an address. */
  createSandbox(): void;
  /** The present time as Kubernetes writes it. */
  now(): string;
  /**
   * Waits so many seconds of the script.
   *
   * @throws AbortError - the script is over: the pod is deleted or evicted
   */
  sleep(seconds: number): Promise<void>;
  /** Writes the pod's status as it is now; writes keep their order. */
  report(): Promise<void>;
  /** Records an event about the pod or one of its containers. */
  event(
    type: 'Normal' | 'Warning',
    reason: string,
    message: string,
    container?: ContainerRecord,
  ): void;
}
