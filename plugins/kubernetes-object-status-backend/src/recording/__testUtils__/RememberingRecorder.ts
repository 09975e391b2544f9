import {
  IsThere,
  KnownTemplate,
  Noticed,
  Rollout,
  RolloutRecorder,
  WatchedSince,
} from '../Rollout';

/** A recorder that remembers in memory what it is told, and fails when a test says so. */
export class RememberingRecorder implements RolloutRecorder {
  /** `begin web, db`, `notice web 2`: in order, with the image's tag. */
  readonly calls: string[] = [];
  readonly noticed: Rollout[] = [];
  /** What was watched each time that it changed. */
  readonly watched: WatchedSince[][] = [];
  /** Decides what fails; by default nothing does. */
  fails: (rollout: Rollout) => boolean = () => false;
  /** What it was told last of what is there. */
  isThere: IsThere | undefined;
  private waiting: Array<() => void> = [];

  async begin(rollouts: Rollout[]): Promise<Noticed[]> {
    this.failFor(rollouts);
    const names = rollouts.map(({ workload }) => workload.metadata.name);
    this.add(`begin ${names.sort().join(', ')}`);
    return rollouts.map(() => ({ type: 'Known' }));
  }

  async notice(rollout: Rollout): Promise<Noticed> {
    this.failFor([rollout]);
    this.noticed.push(rollout);
    this.add(`notice ${rollout.workload.metadata.name} ${rollout.version}`);
    return { type: 'Opened', executionId: `of ${rollout.version}` };
  }

  async watch(_cluster: string, entities: WatchedSince[]): Promise<void> {
    this.watched.push(entities);
  }

  async forget(isThere: IsThere): Promise<void> {
    this.isThere = isThere;
  }

  async refresh(seen: KnownTemplate[]): Promise<void> {
    const counted = seen.map(
      ({ workload: { metadata } }) => `${metadata.name} ${metadata.generation}`,
    );
    this.add(`refresh ${counted.sort().join(', ')}`);
  }

  /** Waits until so many calls succeeded. */
  async until(count: number): Promise<void> {
    while (this.calls.length < count) {
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
  }

  private failFor(rollouts: Rollout[]): void {
    if (rollouts.some(this.fails)) throw new Error('the database is away');
  }

  private add(call: string): void {
    this.calls.push(call);
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
