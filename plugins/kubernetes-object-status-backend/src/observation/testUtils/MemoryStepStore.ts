import { OpenStep, StepKey, StepStore, StepWrite } from '../StepStore';

function keyOf({ executionId, step }: StepKey): string {
  return `${executionId}/${step}`;
}

/** Keeps steps in memory; fails when it is told to. */
export class MemoryStepStore implements StepStore {
  readonly writes: StepWrite[] = [];
  private readonly open = new Map<string, OpenStep>();
  private readonly faults: Error[] = [];

  constructor(private readonly clock: { now(): number }) {}

  add(step: OpenStep): void {
    this.open.set(keyOf(step), step);
  }

  cancel(key: StepKey, reason: string): void {
    const step = this.open.get(keyOf(key));
    if (step) this.add({ ...step, cancelRequested: { reason } });
  }

  /** The next writes fail with these, one after the other. */
  failWith(...errors: Error[]): void {
    this.faults.push(...errors);
  }

  async loadOpenSteps(): Promise<OpenStep[]> {
    return structuredClone([...this.open.values()]);
  }

  async write(write: StepWrite): Promise<void> {
    const fault = this.faults.shift();
    if (fault) throw fault;
    // As a database does: what is stored is not what is held.
    const stored = structuredClone(write);
    this.writes.push(stored);
    const step = this.open.get(keyOf(write));
    if (!step) return;
    if (stored.state.outcome) this.open.delete(keyOf(write));
    else
      this.add({
        ...step,
        saved: { state: stored.state, memory: stored.memory },
      });
  }

  async now(): Promise<number> {
    return this.clock.now();
  }

  /** Outcomes that were written, in order. */
  get outcomes(): string[] {
    return this.writes.flatMap(({ state }) => state.outcome?.outcome ?? []);
  }
}
