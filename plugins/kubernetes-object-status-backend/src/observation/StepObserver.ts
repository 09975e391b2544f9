import { LoggerService } from '@backstage/backend-plugin-api';
import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  emptyMemory,
  lookAt,
  startStep,
  Step,
  StepChange,
  StepEvent,
  tell,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Clock } from './Clock';
import { ObservationOptions } from './options';
import { proveEnd } from './proveEnd';
import { StepLens } from './StepLens';
import { OpenStep, StepStore } from './StepStore';
import { Wakeup } from './Wakeup';
import { WriteBuffer } from './WriteBuffer';

/** Everything around a step that its observation works with. */
export interface StepWorld {
  clusters: Map<string, Cluster>;
  store: StepStore;
  clock: Clock;
  logger: LoggerService;
  options: ObservationOptions;
}

/** How the observation of a step ended. */
export type ObservationEnd = 'Concluded' | 'Stopped' | 'NotOurs';

/**
 * Takes a step up where it was left. What happened meanwhile was not seen: a
 * gap since the last instant that was written (R9).
 */
function resume({ saved, startedAt, check }: OpenStep): Step {
  if (!saved)
    return { state: startStep(check, startedAt), memory: emptyMemory };
  const objects = Object.keys(saved.memory.continuity);
  const { at } = saved.state;
  const event: StepEvent = { type: 'GapStarted', at, since: at, objects };
  return objects.length > 0 ? tell(saved, event).step : saved;
}

/**
 * Observes one step until its outcome is written: looks, writes, proves the
 * end of windows, and waits for what comes next.
 */
export class StepObserver {
  private readonly wakeup: Wakeup;
  private readonly lens: StepLens;
  private readonly buffer: WriteBuffer;
  private step: Step;
  private cancel: string | undefined;
  private isStopping = false;
  private hasNews = true;
  private retryAt: number | undefined;
  /** When a grace of the judge ends. */
  private judgeAgainAt: number | undefined;

  constructor(
    private readonly open: OpenStep,
    private readonly world: StepWorld,
  ) {
    const { clock, clusters } = world;
    this.wakeup = new Wakeup(clock);
    this.buffer = new WriteBuffer(open);
    this.step = resume(open);
    this.cancel = open.cancelRequested?.reason;
    const applied = open.check.mode === 'none' ? [] : open.applied;
    this.lens = new StepLens(applied, clusters, clock, () => this.onNews());
  }

  /** Somebody asked for a cancel. */
  requestCancel(reason: string): void {
    this.cancel = reason;
    this.onNews();
  }

  stop(): void {
    this.isStopping = true;
    this.wakeup.wake();
  }

  /** The loop. It ends with the outcome's write, or when it is stopped. */
  async run(): Promise<ObservationEnd> {
    this.lens.open();
    try {
      await this.waitForFirstAnswers();
      while (!this.isStopping) {
        this.advance();
        const end = await this.write();
        if (end) return end;
        if (this.isProofWanted()) await this.prove();
        else await this.waitForNews();
      }
      return 'Stopped';
    } finally {
      this.lens.close();
    }
  }

  private onNews(): void {
    this.hasNews = true;
    this.wakeup.wake();
  }

  /** Lists that answer a moment later than others would look like a gap. */
  private async waitForFirstAnswers(): Promise<void> {
    const { clock, options } = this.world;
    const deadline = clock.now() + options.firstAnswersMs;
    while (!this.isStopping && !this.lens.isAnswered) {
      if (clock.now() >= deadline || this.cancel !== undefined) return;
      await this.wakeup.wait(deadline);
    }
  }

  /** Takes in everything that has happened up to now, in the order of R6. */
  private advance(): void {
    const at = this.world.clock.now();
    if (this.cancel !== undefined) {
      this.take(
        tell(this.step, { type: 'CancelRequested', at, reason: this.cancel }),
      );
    }
    const isGraceOver =
      this.judgeAgainAt !== undefined && this.judgeAgainAt <= at;
    if (this.hasNews || isGraceOver) this.look(at);
    this.take(tell(this.step, { type: 'Tick', at }));
  }

  private look(at: number): void {
    this.hasNews = false;
    const before = this.step.memory;
    const graph = { ...this.lens.graph(), applied: this.open.applied };
    const look = lookAt(this.step, graph, at);
    this.take(look);
    this.buffer.addLook(look.judgement, before);
    this.judgeAgainAt = look.judgement.wakeAt;
  }

  private take({ step, effects }: StepChange): void {
    this.step = step;
    this.buffer.addEffects(effects);
  }

  /** Writes what has changed; a write that fails is tried again with the next. */
  private async write(): Promise<ObservationEnd | undefined> {
    const { store, logger, clock, options } = this.world;
    const { outcome } = this.step.state;
    if (this.buffer.isEmpty && !outcome) return undefined;
    const { executionId, step } = this.open;
    try {
      await store.write(this.buffer.contents(this.step));
      this.buffer.clear();
      this.retryAt = undefined;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'OutcomeExistsError') return 'Concluded';
      if (name === 'FencedError') return 'NotOurs';
      this.retryAt = clock.now() + options.retryWriteMs;
      logger.warn(
        `Step ${step} of execution ${executionId} could not be written and is kept in memory; trying again: ${error}`,
      );
      return undefined;
    }
    return outcome ? 'Concluded' : undefined;
  }

  private isProofWanted(): boolean {
    return this.step.state.window?.proofAskedAt !== undefined && !this.hasNews;
  }

  /** R2: asks until the cluster shows what we have, or its time is over. */
  private async prove(): Promise<void> {
    const { clock, options } = this.world;
    const askedAt = this.step.state.window?.proofAskedAt ?? clock.now();
    const leftMs = askedAt + options.proofMs - clock.now();
    const proof = await proveEnd(this.step, this.lens, Math.max(leftMs, 1));
    // What arrived meanwhile counts before the proof (R6).
    if (this.hasNews) return;
    if (proof.type === 'Proven') {
      this.take(tell(this.step, { type: 'EndProven', at: clock.now() }));
      return;
    }
    const isOver = clock.now() >= askedAt + options.proofMs;
    if (!isOver) {
      await this.wakeup.wait(clock.now() + options.proofRetryMs);
      return;
    }
    for (const list of proof.lists) {
      list.doubt(askedAt);
      this.lens.reread(list);
    }
  }

  private async waitForNews(): Promise<void> {
    const { clock, options } = this.world;
    const instants = [
      this.step.state.wakeAt,
      this.judgeAgainAt,
      this.retryAt,
    ].filter((at): at is number => at !== undefined);
    const until = instants.length > 0 ? Math.min(...instants) : undefined;
    await this.wakeup.wait(until);
    if (!this.hasNews || this.cancel !== undefined) return;
    // Changes of one moment are one look.
    await new Promise<void>(resolve => {
      clock.after(options.gatherMs, resolve);
    });
  }
}
