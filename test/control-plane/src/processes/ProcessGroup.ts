import { ManagedProcess, ProcessOptions } from './ManagedProcess';

/**
 * Processes that need each other, started one after the other and stopped in
 * reverse order.
 *
 * @internal
 */
export class ProcessGroup {
  readonly processes: ManagedProcess[] = [];
  /** Resolves with a sentence when a process ends that nobody stopped. */
  readonly broken: Promise<string>;
  private reportBroken: (sentence: string) => void = () => undefined;
  private stopping: Promise<void> | undefined;

  constructor() {
    this.broken = new Promise(resolve => {
      this.reportBroken = resolve;
    });
  }

  /** @throws Error - it cannot be started, or the group is being stopped */
  async start(options: ProcessOptions): Promise<ManagedProcess> {
    if (this.stopping)
      throw new Error(`${options.name} is not started: stopped`);
    const started = await ManagedProcess.start(options);
    this.processes.push(started);
    started.ended.then(async () => {
      if (!this.stopping) this.reportBroken(await started.describeEnd());
    });
    return started;
  }

  /**
   * Waits for `work`, but no longer than every process runs.
   *
   * @throws Error - a process ended first; quotes the end of its log
   */
  async whileRunning<T>(work: Promise<T>): Promise<T> {
    return Promise.race([
      work,
      this.broken.then(sentence => Promise.reject(new Error(sentence))),
    ]);
  }

  stop(): Promise<void> {
    this.stopping ??= this.stopInReverse();
    return this.stopping;
  }

  private async stopInReverse(): Promise<void> {
    for (const started of [...this.processes].reverse()) await started.stop();
  }
}
