/** Hears that an execution was changed; what changed it reads for itself. */
export type ChangeListener = (executionId: string) => void;

/**
 * Tells within this process that an execution was changed. A hint and never
 * the truth: what another replica writes is not heard here, and whoever hangs
 * on it also looks at the rows now and then.
 */
export class ExecutionChanges {
  private readonly listeners = new Set<ChangeListener>();

  /** To be called after the commit. Returns at once and never throws. */
  tell(executionId: string): void {
    for (const listener of this.listeners) listener(executionId);
  }

  /**
   * Calls a listener, which must neither block nor throw, at every change; the
   * answer ends that.
   */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}
