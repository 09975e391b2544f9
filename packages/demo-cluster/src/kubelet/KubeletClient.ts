/** Names a pod; a later one under the same name is another pod. @internal */
export interface PodReference {
  namespace: string;
  name: string;
  uid: string;
}

/** Hears what happens to the pods of every node. @internal */
export interface PodHandlers {
  /** All that are there; whichever is not among them is gone. First, and after a relist. */
  onListed(pods: unknown[]): void;
  onChanged(pod: unknown): void;
  onDeleted(uid: string): void;
}

/** Where the events of a component are written. @internal */
export interface EventSink {
  /** @throws Error - it is not written */
  createEvent(namespace: string, event: Record<string, unknown>): Promise<void>;
  /** @throws Error - it is not written */
  changeEvent(
    namespace: string,
    name: string,
    change: Record<string, unknown>,
  ): Promise<void>;
}

/**
 * What the scripted kubelet needs of an API server.
 *
 * Two stand behind it: one talks HTTPS to a real API server, one writes into
 * the demo cluster's registry; so the same code drives the pods of both.
 *
 * @internal
 */
export interface KubeletClient extends EventSink {
  /** Lists and follows pods until the signal is aborted; never rejects. */
  followPods(handlers: PodHandlers, signal: AbortSignal): Promise<void>;
  /**
   * Merges into the status as a strategic merge patch does: conditions by their
   * type, `null` takes away. Nothing happens where the pod is gone.
   *
   * @throws Error - it is not written although the pod is there
   */
  writeStatus(
    pod: PodReference,
    status: Record<string, unknown>,
    signal: AbortSignal,
  ): Promise<void>;
  /**
   * Takes the pod away without grace. Nothing happens where it is gone.
   *
   * @throws Error - it is still there
   */
  removePod(pod: PodReference, signal: AbortSignal): Promise<void>;
}
