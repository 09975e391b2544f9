/**
 * Where several cases wait for one another: the last to come does what has to
 * be done once for all of them.
 */
export class Meeting {
  private readonly expected: Set<string>;
  private readonly over: Promise<void>;
  private end: (outcome: Promise<void>) => void = () => undefined;
  private hasSomebody = false;
  private isHeld = false;

  constructor(names: string[], private readonly once: () => Promise<void>) {
    this.expected = new Set(names);
    this.over = new Promise(resolve => {
      this.end = resolve;
    });
  }

  /** Resolves when all have come, or will not come any more, and it is done. */
  async come(name: string): Promise<void> {
    this.hasSomebody = true;
    this.leave(name);
    await this.over;
  }

  /** The others do not wait for this one, any more or at all; idempotent. */
  leave(name: string): void {
    this.expected.delete(name);
    const isComplete = this.hasSomebody && this.expected.size === 0;
    if (!isComplete || this.isHeld) return;
    this.isHeld = true;
    this.end(this.once());
  }
}
