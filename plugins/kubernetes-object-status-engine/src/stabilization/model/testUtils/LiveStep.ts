import { emptyMemory } from '../../../judging/Memory';
import { ObjectStatusCheck } from '../../../options';
import { AbstractWorld } from '../../../simulation/AbstractWorld';
import { SimulationEvent } from '../../../simulation/formats';
import { looksOf } from '../../../simulation/looksOf';
import { Step, takeJudgement, tell } from '../../../step/lookAt';
import { startStep } from '../../startStep';
import { StepOutcome } from '../../StepState';

/**
 * A step as an observation lives it: told of one thing after the other, woken
 * when it asks for it, stored and read again in between. The cluster proves the
 * end of a window at once.
 */
export class LiveStep {
  private readonly world: AbstractWorld;
  private step: Step;
  /** What has happened at the present instant and was not looked at yet. */
  private happened: SimulationEvent[] = [];
  /** Milliseconds. */
  private now = 0;

  constructor(private readonly check: ObjectStatusCheck, names: string[]) {
    this.world = new AbstractWorld(names);
    this.step = { state: startStep(check, 0), memory: emptyMemory };
  }

  get outcome(): StepOutcome | undefined {
    return this.step.state.outcome;
  }

  happen(event: SimulationEvent): void {
    this.happened.push(event);
  }

  /** Ends the present instant and lets time pass: all that is due before the next one is done. */
  wait(seconds: number): void {
    this.endInstant();
    const until = this.now + seconds * 1000;
    for (;;) {
      const { wakeAt } = this.step.state;
      if (wakeAt === undefined || wakeAt >= until) break;
      this.now = wakeAt;
      this.endInstant();
    }
    this.now = until;
  }

  /** Another process goes on with it: it has the stored state and nothing else. */
  moveToAnotherProcess(): void {
    this.step = JSON.parse(JSON.stringify(this.step));
  }

  /** Looks once more, though nothing has happened. */
  lookAgain(): void {
    if (!this.world.isEmpty) this.look(true);
  }

  private endInstant(): void {
    const looks = looksOf(this.happened);
    this.happened = [];
    for (const events of looks) {
      const areUnchanged = events.map(event => this.enact(event));
      if (!this.world.isEmpty) this.look(!areUnchanged.includes(false));
    }
    this.tick();
  }

  /** Says whether what ends with it is as it was. */
  private enact(event: SimulationEvent): boolean {
    if ('statuses' in event) {
      this.world.set(event.statuses, event.fingerprint, event.revision);
    } else if ('cancel' in event) {
      const at = this.now;
      const cancel = { type: 'CancelRequested' as const, at, reason: 'jane' };
      this.step = tell(this.step, cancel).step;
    } else if ('gap' in event && event.gap === 'start') {
      this.world.startGap(event.objects);
    } else if ('gap' in event) {
      return !this.world.endGap(event.objects) || event.unchanged === true;
    }
    return true;
  }

  private look(isUnchanged: boolean): void {
    const at = this.now;
    const judgement = this.world.judge(this.check, at);
    const { state } = takeJudgement(this.step, judgement, {
      gapsOf: objects => (objects.length > 0 ? [{ since: at, objects }] : []),
      isUnchanged,
    });
    this.step = { ...this.step, state };
  }

  /** R2, R6: after everything that was seen at an instant, what is due at it. */
  private tick(): void {
    const at = this.now;
    this.step = tell(this.step, { type: 'Tick', at }).step;
    if (this.step.state.window?.proofAskedAt === undefined) return;
    this.step = tell(this.step, { type: 'EndProven', at }).step;
    this.step = tell(this.step, { type: 'Tick', at }).step;
  }
}
