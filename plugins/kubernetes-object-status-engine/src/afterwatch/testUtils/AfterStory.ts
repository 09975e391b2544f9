import { Instant } from '../../judging/Judgement';
import { emptyMemory } from '../../judging/Memory';
import { ObjectStatusCheck, withDefaults } from '../../options';
import { startStep } from '../../stabilization/startStep';
import { lookAt, Step, tell } from '../../step/lookAt';
import { Built, graphOf, ListStates, Reference } from '../../testUtils';
import { AfterwatchNote, AfterwatchState } from '../AfterwatchState';
import { elapseAfterwatch, handOver } from '../endAfterwatch';
import { Afterwatch, lookAfter } from '../lookAfter';
import { startAfterwatch } from '../startAfterwatch';

/** What happens to a step after its Successful end; seconds since that. */
export type Later = { at: number } & (
  | { objects: Built[]; deleted?: Built[]; lists?: ListStates }
  | { handOver: string[] }
  | { over: true }
);

/** A step with its end, and what is told of it afterwards. */
export interface AfterSettings {
  /** All that is there when the step begins, and at its end. */
  given: Built[];
  applied?: Reference[];
  check?: Partial<ObjectStatusCheck>;
  durationSeconds?: number;
}

/** The window of the steps of these stories. */
export const windowSeconds = 10;

function finish(settings: AfterSettings): Step {
  const check = withDefaults({
    statusStabilizationTimeoutSeconds: windowSeconds,
    ...settings.check,
  });
  const { given, applied } = settings;
  const graph = graphOf({ at: 0, objects: given }, { applied }, given);
  let step: Step = { state: startStep(check, 0), memory: emptyMemory };
  step = lookAt(step, graph, 0).step;
  const end = check.statusStabilizationTimeoutSeconds * 1000;
  for (const type of ['Tick', 'EndProven', 'Tick'] as const) {
    step = tell(step, { type, at: end }).step;
  }
  return step;
}

function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** A step that ended Successful, and what was noted since. */
export class AfterStory {
  readonly step: Step;
  private afterwatch: Afterwatch;
  private readonly everything: Built[];

  constructor(private readonly settings: AfterSettings, later: Later[]) {
    this.step = finish(settings);
    const seconds = settings.durationSeconds ?? 600;
    const state = startAfterwatch(this.step.state, seconds * 1000);
    if (!state) throw new Error('The step has nothing to watch');
    this.afterwatch = { state, memory: this.step.memory };
    this.everything = [
      ...settings.given,
      ...later.flatMap(each => ('objects' in each ? each.objects : [])),
    ];
    for (const each of later) this.happen(each);
  }

  get state(): AfterwatchState {
    return this.afterwatch.state;
  }

  get notes(): AfterwatchNote[] {
    return this.state.notes;
  }

  /** Seconds since the step's end. */
  since(at: Instant): number {
    return (at - this.state.endedAt) / 1000;
  }

  /** Lets every grace come due that ends before. */
  private passUntil(at: Instant, look: (at: Instant) => void): void {
    for (;;) {
      const due = this.state.wakeAt;
      if (due === undefined || due >= at || due >= this.state.until) return;
      look(due);
      if (this.state.wakeAt === due) return;
    }
  }

  private last: Extract<Later, { objects: Built[] }> | undefined;

  private happen(later: Later): void {
    const at = this.state.endedAt + later.at * 1000;
    this.passUntil(at, due => {
      if (this.last) this.look({ ...this.last, deleted: [] }, due);
    });
    if ('over' in later) {
      this.update(elapseAfterwatch(this.state, at));
    } else if ('handOver' in later) {
      this.update(handOver(this.state, later.handOver, at));
    } else {
      this.last = later;
      this.look(later, at);
    }
  }

  private update(state: AfterwatchState): void {
    this.afterwatch = { ...this.afterwatch, state };
  }

  /** As from the database, and the same once more: looking is repeatable. */
  private look(later: Extract<Later, { objects: Built[] }>, at: Instant): void {
    const { applied } = this.settings;
    const { objects, deleted, lists } = later;
    const look = { at: at / 1000, objects, deleted, lists };
    const graph = graphOf(look, { applied }, this.everything);
    const before = stored(this.afterwatch);
    const { afterwatch } = lookAfter(before, graph, at);
    const again = lookAfter(stored(this.afterwatch), graph, at).afterwatch;
    if (JSON.stringify(again) !== JSON.stringify(afterwatch)) {
      throw new Error(`The look at ${at} gives something else again`);
    }
    if (JSON.stringify(before) !== JSON.stringify(this.afterwatch)) {
      throw new Error(`The look at ${at} changed what it was given`);
    }
    this.afterwatch = stored(afterwatch);
  }
}
