import { Instant, Judgement } from '../judging/Judgement';
import { emptyMemory } from '../judging/Memory';
import { ObjectStatusCheck, withDefaults } from '../options';
import { HealthRules } from '../rules/own/HealthRules';
import { startStep } from '../stabilization/startStep';
import { StepEvent, StepOutcome } from '../stabilization/StepState';
import { nextTimer } from '../stabilization/timers';
import { lookAt, Step, StepChange, takeJudgement, tell } from '../step/lookAt';
import { AbstractWorld } from './AbstractWorld';
import { SimulateInput, SimulateResult, SimulationEvent } from './formats';
import { inOrder, looksOf } from './looksOf';
import { wellFormedEvents } from './wellFormedEvents';
import { World } from './World';

/** What a simulation is told beside its input, and who hears its looks. @public */
export interface SimulationHooks {
  /** `at` is in seconds since the start. */
  onJudged?(at: number, judgement: Judgement): void;
  /** The outcome with all that explains it; its instant is in milliseconds. */
  onConcluded?(outcome: StepOutcome): void;
  /** What judges in place of the engine's own rules; default: nothing. */
  rules?: HealthRules;
}

function namesIn(events: SimulationEvent[]): string[] {
  const names = events.flatMap(event => {
    if ('statuses' in event) return Object.keys(event.statuses);
    return 'gap' in event ? event.objects ?? [] : [];
  });
  return [...new Set(names)];
}

/** Of several that say whether something holds: `undefined` where one does not know. */
function allOf(given: Array<boolean | undefined>): boolean | undefined {
  if (given.length === 0) return undefined;
  if (given.includes(false)) return false;
  return given.includes(undefined) ? undefined : true;
}

function toMs(seconds: number): Instant {
  return Math.round(seconds * 1000);
}

/** A step in virtual time: it carries out effects at once and keeps the timeline. */
class Simulation {
  private readonly world: World;
  private readonly abstract: AbstractWorld;
  private readonly isAbstract: boolean;
  private readonly check: ObjectStatusCheck;
  private readonly timeline: SimulateResult['timeline'] = [];
  private step: Step;
  private judgeAt: Instant | undefined;

  constructor(
    private readonly input: SimulateInput,
    private readonly hooks: SimulationHooks,
  ) {
    this.check = withDefaults(input.objectStatusCheck);
    this.world = World.of(input);
    this.abstract = new AbstractWorld(namesIn(input.events));
    this.isAbstract = input.events.some(event => 'statuses' in event);
    this.step = { state: startStep(this.check, 0), memory: emptyMemory };
  }

  run(): SimulateResult {
    const byInstant = new Map<Instant, SimulationEvent[]>();
    for (const event of this.input.events) {
      const at = toMs(event.at);
      byInstant.set(at, [...(byInstant.get(at) ?? []), event]);
    }
    const instants = [...byInstant.keys()].sort((a, b) => a - b);
    const until =
      this.input.until === undefined ? Infinity : toMs(this.input.until);
    for (const at of instants.filter(each => each <= until)) {
      this.letPass(at, false);
      this.happen(at, byInstant.get(at) ?? []);
    }
    this.letPass(until, true);
    return this.result();
  }

  /** Everything that comes due before an instant. */
  private letPass(until: Instant, isInclusive: boolean): void {
    for (;;) {
      const due = this.nextDue();
      const isLast = due === undefined || due > until;
      if (isLast || (due === until && !isInclusive)) return;
      this.happen(due, []);
    }
  }

  private end(): Instant {
    return this.input.until === undefined ? Infinity : toMs(this.input.until);
  }

  private nextDue(): Instant | undefined {
    if (this.step.state.outcome) return undefined;
    const timer = nextTimer(this.step.state);
    // Without an end nobody waits for the days that a step may last at most.
    const isEndless = timer?.type === 'MaxAge' && this.end() === Infinity;
    const instants = [isEndless ? undefined : timer?.at, this.judgeAt];
    const known = instants.filter((at): at is Instant => at !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }

  private happen(at: Instant, events: SimulationEvent[]): void {
    const isGraceOver = this.judgeAt !== undefined && this.judgeAt <= at;
    if (this.isAbstract) {
      for (const together of looksOf(events)) this.enact(at, together);
    } else {
      this.enact(at, inOrder(events));
    }
    if (isGraceOver && events.length === 0) this.look(at);
    this.take(tell(this.step, { type: 'Tick', at }));
    this.prove(at);
  }

  /** Changes the world, then looks at it. */
  private enact(at: Instant, events: SimulationEvent[]): void {
    const areUnchanged = events.flatMap(event => this.enactOne(at, event));
    if (events.length > 0) this.look(at, allOf(areUnchanged));
  }

  /** For the end of a gap it says whether all is as it was, `undefined` where that is not known. */
  private enactOne(
    at: Instant,
    event: SimulationEvent,
  ): Array<boolean | undefined> {
    if ('cancel' in event) {
      this.tellOf({ type: 'CancelRequested', at, reason: 'cancelled' });
    } else if ('statuses' in event) {
      const { statuses, fingerprint, revision } = event;
      this.abstract.set(statuses, fingerprint, revision);
    } else if ('gap' in event && event.gap === 'start') {
      this.world.startGap(event.objects);
      this.abstract.startGap(event.objects);
    } else if ('gap' in event) {
      this.world.endGap(event.objects);
      const { unchanged } = event;
      if (!this.isAbstract) return [unchanged];
      // An abstract object has no version that could tell: what is not said is not known.
      return this.abstract.endGap(event.objects) ? [unchanged ?? false] : [];
    } else if ('objects' in event) {
      this.world.set(event.objects);
    } else {
      this.world.upsert(event.upsert ?? []);
      this.world.delete(event.delete ?? []);
    }
    return [];
  }

  private look(at: Instant, isUnchanged?: boolean): void {
    if (this.step.state.outcome) return;
    if (this.isAbstract && this.abstract.isEmpty) return;
    const judgement = this.isAbstract
      ? this.lookAtStatuses(at, isUnchanged ?? true)
      : this.lookAtObjects(at, isUnchanged);
    this.judgeAt = judgement.wakeAt;
    this.hooks.onJudged?.(at / 1000, judgement);
  }

  private lookAtStatuses(at: Instant, isUnchanged: boolean): Judgement {
    const judgement = this.abstract.judge(this.check, at);
    const { state, effects } = takeJudgement(this.step, judgement, {
      gapsOf: objects => (objects.length > 0 ? [{ since: at, objects }] : []),
      isUnchanged,
    });
    this.take({ step: { ...this.step, state }, effects });
    return judgement;
  }

  private lookAtObjects(
    at: Instant,
    isUnchanged: boolean | undefined,
  ): Judgement {
    const { rules } = this.hooks;
    const look = lookAt(this.step, this.world.graph(), at, {
      isUnchanged,
      rules,
    });
    this.take(look);
    return look.judgement;
  }

  private tellOf(event: StepEvent): void {
    this.take(tell(this.step, event));
  }

  /** In a simulation the cluster answers at once (R2). */
  private prove(at: Instant): void {
    if (this.step.state.window?.proofAskedAt === undefined) return;
    this.tellOf({ type: 'EndProven', at });
    this.tellOf({ type: 'Tick', at });
  }

  private take({ step, effects }: StepChange): void {
    this.step = step;
    for (const effect of effects) {
      if (effect.type === 'Conclude') this.hooks.onConcluded?.(effect.outcome);
      if (effect.type !== 'RecordTransition') continue;
      const { at, aggregate, phase, why, code } = effect.transition;
      this.timeline.push({
        at: at / 1000,
        aggregate,
        phase,
        why: `${code}: ${why}`,
      });
    }
  }

  private result(): SimulateResult {
    const { outcome } = this.step.state;
    return {
      id: this.input.id,
      outcome: outcome?.outcome ?? null,
      at: outcome ? outcome.at / 1000 : null,
      stabilized: outcome?.stabilized ?? false,
      verified: outcome?.verified ?? false,
      timeline: this.timeline,
    };
  }
}

/** `simulate`, with a hook for every look. @public */
export function simulateWith(
  input: SimulateInput,
  hooks: SimulationHooks,
): SimulateResult {
  const events = wellFormedEvents(input.events);
  return new Simulation({ ...input, events }, hooks).run();
}

/**
 * Runs the stabilization engine in virtual time over given objects, or over
 * abstract statuses. Source: `api.md` section 3.
 *
 * @public
 */
export function simulate(input: SimulateInput): SimulateResult {
  return simulateWith(input, {});
}
