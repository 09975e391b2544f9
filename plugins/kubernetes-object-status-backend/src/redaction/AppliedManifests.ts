import { Manifest } from './redactManifest';

/** Manifests of one step, by the position of their applied object. */
type StepManifests = Map<number, Manifest>;

/**
 * Manifests of young steps, whole, in memory alone: the engine compares with
 * them (R8). What is stored is redacted, and that is what a restart leaves.
 *
 * Holds no Secret values: a Secret is reduced before it comes here.
 */
export class AppliedManifests {
  private readonly executions = new Map<
    string,
    { steps: Map<number, StepManifests>; bytes: number }
  >();
  private bytes = 0;

  /** `limit` is in bytes; beyond it the oldest executions lose theirs. */
  constructor(private readonly limit: number) {}

  /** Keeps the manifests of an execution's steps, by number and position. */
  keep(executionId: string, steps: Map<number, StepManifests>): void {
    this.forget(executionId);
    const bytes = sizeOf(steps);
    this.executions.set(executionId, { steps, bytes });
    this.bytes += bytes;
    // A Map goes through its keys in the order in which they came.
    for (const oldest of this.executions.keys()) {
      if (this.bytes <= this.limit) return;
      this.forget(oldest);
    }
  }

  /** Keeps those of one step beside what is kept of the others. */
  add(executionId: string, step: number, manifests: StepManifests): void {
    const known = this.executions.get(executionId)?.steps ?? [];
    this.keep(executionId, new Map([...known, [step, manifests]]));
  }

  /** What was kept for an execution is another's, which it became. */
  move(from: string, to: string): void {
    const kept = this.executions.get(from);
    this.forget(from);
    if (kept) this.keep(to, kept.steps);
    else this.forget(to);
  }

  find(
    executionId: string,
    step: number,
    position: number,
  ): Manifest | undefined {
    return this.executions.get(executionId)?.steps.get(step)?.get(position);
  }

  /** Called when the execution has finished, or was not recorded after all. */
  forget(executionId: string): void {
    const kept = this.executions.get(executionId);
    if (!kept) return;
    this.executions.delete(executionId);
    this.bytes -= kept.bytes;
  }

  /** How many executions have manifests in memory. */
  get size(): number {
    return this.executions.size;
  }
}

/** Two bytes a character: what a JavaScript text takes at most. */
function sizeOf(steps: Map<number, StepManifests>): number {
  return [...steps.values()]
    .flatMap(manifests => [...manifests.values()])
    .reduce((sum, manifest) => sum + 2 * JSON.stringify(manifest).length, 0);
}
