import {
  Afterwatch,
  AfterwatchNote,
  startAfterwatch,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { AppliedObject, StepKey, StepWrite } from '../../observation/StepStore';
import { FencedError } from '../../database/errors';
import { Clock } from '../../observation/Clock';
import {
  AfterwatchStore,
  AfterwatchWrite,
  ListedWatch,
  WatchedStep,
} from '../AfterwatchStore';

interface Kept extends WatchedStep {
  isWatched: boolean;
}

/** What would come back from the database. */
function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** Keeps watched steps in memory; fails when it is told to. */
export class MemoryAfterwatchStore implements AfterwatchStore {
  readonly writes: AfterwatchWrite[] = [];
  isOwned = true;
  isDown = false;
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly clock: Clock) {}

  /** Begins with the write that ended a step. */
  begin(
    { executionId, step, state, memory }: StepWrite,
    applied: AppliedObject[],
    durationMs: number,
  ): void {
    const watch = startAfterwatch(state, durationMs);
    if (!watch) throw new Error('There is nothing to watch');
    this.kept.set(`${executionId}/${step}`, {
      ...{ executionId, step, applied, takenOver: [], isWatched: true },
      until: watch.until,
      afterwatch: stored({ state: watch, memory }),
    });
  }

  takeOver(executionId: string, ids: string[]): void {
    for (const each of this.kept.values()) {
      if (each.executionId === executionId) each.takenOver = ids;
    }
  }

  forget(executionId: string): void {
    for (const each of this.kept.values()) {
      if (each.executionId === executionId) each.isWatched = false;
    }
  }

  notesOf(executionId: string, step = 1): AfterwatchNote[] {
    return this.find(executionId, step).state.notes;
  }

  overOf(executionId: string, step = 1) {
    return this.find(executionId, step).state.over;
  }

  async list(): Promise<ListedWatch[]> {
    if (this.isDown) throw new Error('the database is down');
    return [...this.kept.values()]
      .filter(({ isWatched }) => isWatched)
      .map(({ executionId, step, until, takenOver }) => ({
        ...{ executionId, step, until, takenOver },
      }))
      .sort((one, other) => other.until - one.until);
  }

  async load(keys: StepKey[]): Promise<WatchedStep[]> {
    return keys.flatMap(({ executionId, step }) => {
      const kept = this.kept.get(`${executionId}/${step}`);
      return kept?.isWatched ? [stored(kept)] : [];
    });
  }

  async write(write: AfterwatchWrite): Promise<void> {
    if (this.isDown) throw new Error('the database is down');
    const { executionId, step, afterwatch } = write;
    if (!this.isOwned) throw new FencedError(executionId, step, ['prod']);
    this.writes.push(write);
    const kept = this.kept.get(`${executionId}/${step}`);
    if (!kept) return;
    kept.afterwatch = stored(afterwatch);
    kept.isWatched = afterwatch.state.over === undefined;
  }

  async now(): Promise<number> {
    return this.clock.now();
  }

  private find(executionId: string, step: number): Afterwatch {
    const kept = this.kept.get(`${executionId}/${step}`);
    if (!kept) throw new Error(`Step ${step} of ${executionId} is not kept`);
    return kept.afterwatch;
  }
}
