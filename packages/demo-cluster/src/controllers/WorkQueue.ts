/** @internal */
export interface WorkQueueOptions {
  /**
   * Looks at a key. What it throws is tried again later, each time after twice
   * the pause.
   */
  work: (key: string) => void;
  /** Hears of what was thrown. */
  onFault: (key: string, error: unknown) => void;
  /** Pause after the first fault; Kubernetes' controllers take 5 ms. */
  firstPauseMs?: number;
  /** Longest pause; Kubernetes' controllers take 1,000 s. */
  longestPauseMs?: number;
}

/**
 * Keys that are to be looked at: one after the other, each at most once at a
 * time however often it was added, later on request, again after a fault.
 *
 * @internal
 */
export class WorkQueue {
  private readonly waiting = new Set<string>();
  private readonly later = new Map<
    string,
    { at: number; timer: NodeJS.Timeout }
  >();
  private readonly faults = new Map<string, number>();
  private turn: NodeJS.Immediate | undefined;
  private isLooking = false;
  private isStopped = false;

  constructor(private readonly options: WorkQueueOptions) {}

  add(key: string): void {
    if (this.isStopped) return;
    this.waiting.add(key);
    // What a look itself adds comes after what others heard of by it.
    if (!this.isLooking) this.awaitTurn();
  }

  /** Of several requests for a key the soonest counts: it can ask again. */
  addAfter(key: string, delayMs: number): void {
    if (this.isStopped) return;
    const at = performance.now() + delayMs;
    const before = this.later.get(key);
    if (before && before.at <= at) return;
    clearTimeout(before?.timer);
    const timer = setTimeout(() => {
      this.later.delete(key);
      this.add(key);
    }, delayMs);
    this.later.set(key, { at, timer });
  }

  stop(): void {
    this.isStopped = true;
    if (this.turn) clearImmediate(this.turn);
    for (const { timer } of this.later.values()) clearTimeout(timer);
    this.waiting.clear();
    this.later.clear();
  }

  private takeOne(): void {
    this.turn = undefined;
    const [key] = this.waiting;
    if (key === undefined) return;
    this.waiting.delete(key);
    this.isLooking = true;
    this.look(key);
    this.isLooking = false;
    if (this.waiting.size > 0) this.awaitTurn();
  }

  private awaitTurn(): void {
    if (this.isStopped) return;
    this.turn ??= setImmediate(() => this.takeOne());
  }

  private look(key: string): void {
    try {
      this.options.work(key);
      this.faults.delete(key);
    } catch (error) {
      const { firstPauseMs = 5, longestPauseMs = 1_000_000 } = this.options;
      const faults = this.faults.get(key) ?? 0;
      this.faults.set(key, faults + 1);
      const pauseMs = Math.min(firstPauseMs * 2 ** faults, longestPauseMs);
      this.addAfter(key, pauseMs);
      this.options.onFault(key, error);
    }
  }
}
