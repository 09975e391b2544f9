import { LoggerService } from '@backstage/backend-plugin-api';
import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  HealthRules,
  Instant,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Clock } from './Clock';
import { EventBooks } from './events/EventBooks';
import { LogReading } from '../evidence/LogReading';
import { EndProof } from './EndProof';
import { Change, Mailbox } from './Mailbox';
import { ObservationOptions } from './options';
import { StepLens } from './StepLens';
import { StepProgress } from './StepProgress';
import { endEvent, RequestedEnd, requestedEnd } from './RequestedEnd';
import { OpenStep, StepStore } from './StepStore';
import { Wakeup } from './Wakeup';

/** Everything around a step that its observation works with. */
export interface StepWorld {
  clusters: Map<string, Cluster>;
  store: StepStore;
  clock: Clock;
  logger: LoggerService;
  options: ObservationOptions;
  /** What the clusters say of objects, shared by all steps. */
  events: EventBooks;
  /** What judges in place of the engine's own rules; default: nothing. */
  rules?: HealthRules;
  /** Reads what containers wrote, after it was written that they failed; default: nobody. */
  logs?: LogReading;
}

/** How the observation of a step ended. */
export type ObservationEnd =
  | 'Concluded'
  | 'ConcludedByOther'
  | 'NotOurs'
  | 'Stopped';

/** The earliest of some instants; `undefined` without any. */
function earliest(...instants: Array<Instant | undefined>) {
  const known = instants.filter((at): at is Instant => at !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/**
 * Observes one step until its outcome is written: looks, writes, has the end of
 * windows proven, and waits for what comes next.
 *
 * O1: a look has the instant at which its newest news came, so that gathering
 * moves no verdict, and every version of every object is looked at.
 * O2: nothing but the clock decides when the loop goes on; news only brings
 * that instant nearer.
 * O3: after the outcome nothing is looked at any more (R12), only written.
 */
export class StepObserver {
  private readonly wakeup: Wakeup;
  private readonly lens: StepLens;
  private readonly progress: StepProgress;
  private readonly mailbox = new Mailbox();
  /** The first look is due, whatever was heard. */
  private isFirstLookDue = true;
  private proof: EndProof | undefined;
  private end: RequestedEnd | undefined;
  private isStopping = false;
  /** A write failed, and is tried again then. */
  private writeAgainAt: Instant | undefined;
  /** A look failed, and is tried again then. */
  private lookAgainAt: Instant | undefined;

  constructor(
    private readonly open: OpenStep,
    private readonly world: StepWorld,
  ) {
    const { clock, clusters, rules, events, logs } = world;
    this.wakeup = new Wakeup(clock);
    const areLogsOn = (cluster: string) => logs?.isOn(cluster) ?? false;
    this.progress = new StepProgress(open, clock.now(), rules, areLogsOn);
    this.end = requestedEnd(open);
    const onChange = (change: Change) => {
      this.mailbox.add(change);
      this.wakeup.wake();
    };
    this.lens = new StepLens(open, clusters, {
      clock,
      onChange,
      rules,
      events,
      isShown: uid => this.progress.isShown(uid),
    });
  }

  /** Somebody asked for a cancel, or another execution took the step over. */
  requestEnd(end: RequestedEnd): void {
    this.end ??= end;
    this.wakeup.wake();
  }

  stop(): void {
    this.isStopping = true;
    this.wakeup.wake();
  }

  /** The loop. It ends with the outcome's write, or when it is stopped. */
  async run(): Promise<ObservationEnd> {
    try {
      this.lens.start();
      await this.waitForFirstAnswers();
      while (!this.isStopping) {
        this.advance();
        const end = await this.write();
        if (end) return end;
        await this.rest();
      }
      return 'Stopped';
    } finally {
      this.dropProof();
      this.lens.close();
    }
  }

  /**
   * Lists that answer a moment later than others would look like a gap. Ends
   * before the step's time is over, so that a cluster that never answers is
   * known to be what it waited for (R10).
   */
  private async waitForFirstAnswers(): Promise<void> {
    const { clock, options } = this.world;
    const { check, startedAt } = this.open;
    const seconds = check.stepExecutionTimeoutSeconds ?? Infinity;
    const deadline = Math.min(
      clock.now() + options.firstAnswersMs,
      startedAt + seconds * 1000 - options.gatherMs,
    );
    while (!this.isStopping && !this.lens.isAnswered) {
      if (clock.now() >= deadline || this.end) return;
      await this.wakeup.wait(deadline);
    }
  }

  /** Takes in everything that has happened up to now, in the order of R6. */
  private advance(): void {
    if (this.progress.isOver) return;
    const at = this.world.clock.now();
    if (this.end) this.progress.tell(endEvent(this.end, at));
    this.lookIfDue(at);
    this.checkProof(at);
    this.progress.elapse(at);
    this.beginProof(at);
  }

  /** Looks when there is news, when a grace is over, or when a look failed. */
  private lookIfDue(at: Instant): void {
    // What is there while a step is being applied says nothing of it (R1).
    if (this.open.isApplying) return;
    const { lookAgainAt, progress } = this;
    if (lookAgainAt !== undefined && at < lookAgainAt) return;
    // Nothing hangs on what came before the first look or after the outcome,
    // and what came while the step was blind its continuity tells (R9).
    const isOnlyNowOfUse = this.isFirstLookDue || progress.isOver;
    if (isOnlyNowOfUse || lookAgainAt !== undefined) {
      this.isFirstLookDue = false;
      this.mailbox.applyAll();
      this.look(at);
      return;
    }
    this.lookAtNews();
    const { judgeAgainAt } = progress;
    const isGraceOver = judgeAgainAt !== undefined && judgeAgainAt <= at;
    if (isGraceOver && !progress.isOver) this.look(judgeAgainAt);
  }

  /** O1: batch by batch, each at the instant at which its newest came. */
  private lookAtNews(): void {
    while (this.lookAgainAt === undefined && !this.progress.isOver) {
      const newestAt = this.mailbox.applyBatch();
      if (newestAt === undefined) return;
      this.look(newestAt);
    }
  }

  private look(at: Instant): void {
    const { logger, options } = this.world;
    try {
      this.progress.look(this.lens.graph(), at, this.lens.isWhole);
      this.lens.forgetDeleted();
      this.lookAgainAt = undefined;
    } catch (error) {
      logger.error(
        `The objects of ${this.name} could not be judged; they are looked at again later: ${error}`,
      );
      this.progress.goBlind(at);
      this.lookAgainAt = at + options.retryLookMs;
    }
  }

  /** R2: begins to ask once the window has ended. */
  private beginProof(at: Instant): void {
    const askedAt = this.progress.proofAskedAt;
    if (askedAt === undefined || this.proof) return;
    this.proof = new EndProof(askedAt, {
      ...this.world,
      lens: this.lens,
      onAnswer: () => this.wakeup.wake(),
    });
    this.checkProof(at);
  }

  /** R2: what arrived before the answer has been looked at (R6). */
  private checkProof(at: Instant): void {
    const { proof, progress } = this;
    if (!proof) return;
    if (progress.proofAskedAt !== proof.askedAt) {
      this.dropProof();
      return;
    }
    const result = proof.check(progress.step, at);
    if (result.type === 'Open') return;
    this.dropProof();
    if (result.type === 'Proven') {
      progress.tell({ type: 'EndProven', at: proof.askedAt });
      return;
    }
    // The watch vouched for them until the question; if it knows better it says so.
    for (const list of result.lists) list.doubt(proof.askedAt);
    // Before they are read again: what is read then ends a gap (R9).
    this.look(at);
    for (const list of result.lists) this.lens.reread(list);
  }

  private dropProof(): void {
    this.proof?.close();
    this.proof = undefined;
  }

  /** Writes what has changed; what failed stays and is tried again after a while. */
  private async write(): Promise<ObservationEnd | undefined> {
    const { store, logger, clock, options, logs } = this.world;
    const { buffer, step, isOver } = this.progress;
    const isHeld =
      this.writeAgainAt !== undefined && clock.now() < this.writeAgainAt;
    if (isHeld || buffer.isEmpty) return undefined;
    try {
      // B1: one that was tried before goes first, as it was.
      while (!buffer.isEmpty) {
        const next = buffer.next(step);
        await store.write(next);
        buffer.confirm();
        logs?.ask(next.captures ?? []);
      }
      this.writeAgainAt = undefined;
      return isOver ? 'Concluded' : undefined;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'OutcomeExistsError') return 'ConcludedByOther';
      if (name === 'FencedError') return 'NotOurs';
      // It is taken up again as it is now.
      if (name === 'RenewedError') return 'Stopped';
      this.writeAgainAt = clock.now() + options.retryWriteMs;
      logger.warn(
        `${this.name} could not be written and is kept in memory; trying again: ${error}`,
      );
      return undefined;
    }
  }

  /** The one wait of the loop: until something is due (O2), or it is stopped. */
  private async rest(): Promise<void> {
    while (!this.isStopping) {
      const dueAt = this.dueAt();
      if (dueAt !== undefined && dueAt <= this.world.clock.now()) return;
      await this.wakeup.wait(dueAt);
    }
  }

  private dueAt(): Instant | undefined {
    const { progress, mailbox, proof, writeAgainAt, lookAgainAt } = this;
    if (progress.isOver) return writeAgainAt;
    if (this.end) return this.world.clock.now();
    const gatheredAt =
      mailbox.since === undefined
        ? undefined
        : mailbox.since + this.world.options.gatherMs;
    // A look that failed is not tried again for news alone.
    const lookAt = lookAgainAt ?? earliest(gatheredAt, progress.judgeAgainAt);
    return earliest(lookAt, progress.tickAt, proof?.dueAt, writeAgainAt);
  }

  private get name(): string {
    const { executionId, step } = this.open;
    return `Step ${step} of execution ${executionId}`;
  }
}
