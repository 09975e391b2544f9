import { LoggerService } from '@backstage/backend-plugin-api';
import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  HealthRules,
  Instant,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { LogReading } from '../evidence/LogReading';
import { Clock } from '../observation/Clock';
import { EventBooks } from '../observation/events/EventBooks';
import { Change, Mailbox } from '../observation/Mailbox';
import { StepLens } from '../observation/StepLens';
import { Wakeup } from '../observation/Wakeup';
import { AfterwatchStore, WatchedStep } from './AfterwatchStore';
import { AfterwatchOptions } from './options';
import { WatchProgress } from './WatchProgress';

/** Everything around a watched step. */
export interface AfterwatchWorld {
  clusters: Map<string, Cluster>;
  store: AfterwatchStore;
  clock: Clock;
  logger: LoggerService;
  options: AfterwatchOptions;
  /** What the clusters say of objects, shared by all steps. */
  events: EventBooks;
  /** What judges in place of the engine's own rules; default: nothing. */
  rules?: HealthRules;
  /** Reads what containers wrote, after it was written that they failed; default: nobody. */
  logs?: LogReading;
}

/** How watching ended in this process. */
export type WatchEnd = 'Over' | 'NotOurs' | 'Stopped';

/**
 * Watches one step after its Successful end, with the lists and the judge of
 * its observation, until its time is over.
 *
 * Unlike a verdict a note has to be proven by nothing: what was seen was seen,
 * and what was not seen says so in the end.
 */
export class AfterwatchObserver {
  private readonly wakeup: Wakeup;
  private readonly lens: StepLens;
  private readonly progress: WatchProgress;
  private readonly mailbox = new Mailbox();
  /** A look is due, whatever was heard. */
  private isLookDue = true;
  private isStopping = false;
  private takenOver: string[] = [];
  /** A write failed, and is tried again then. */
  private writeAgainAt: Instant | undefined;
  /** A look failed, and is tried again then. */
  private lookAgainAt: Instant | undefined;

  constructor(
    private readonly watched: WatchedStep,
    private readonly world: AfterwatchWorld,
  ) {
    const { clock, clusters, rules, events, logs } = world;
    this.wakeup = new Wakeup(clock);
    const areLogsOn = (cluster: string) => logs?.isOn(cluster) ?? false;
    this.progress = new WatchProgress(watched, rules, areLogsOn);
    const onChange = (change: Change) => {
      this.mailbox.add(change);
      this.wakeup.wake();
    };
    const { applied, afterwatch } = watched;
    const open = { applied, check: afterwatch.state.check };
    this.lens = new StepLens(open, clusters, {
      clock,
      onChange,
      rules,
      events,
      isShown: uid => this.progress.isShown(uid),
    });
    this.handOver(watched.takenOver);
  }

  /** R11: these objects are another execution's from now on. */
  handOver(ids: string[]): void {
    if (ids.length === 0) return;
    this.takenOver = ids;
    this.wakeup.wake();
  }

  stop(): void {
    this.isStopping = true;
    this.wakeup.wake();
  }

  /** The loop. It ends with the last write, or when it is stopped. */
  async run(): Promise<WatchEnd> {
    try {
      // Of what is over already nothing is to be seen.
      if (this.watched.until > this.world.clock.now()) {
        this.lens.start();
        await this.waitForFirstAnswers();
      } else {
        this.isLookDue = false;
      }
      while (!this.isStopping) {
        this.advance();
        const end = await this.write();
        if (end) return end;
        await this.rest();
      }
      return 'Stopped';
    } finally {
      this.lens.close();
    }
  }

  private async waitForFirstAnswers(): Promise<void> {
    const { clock, options } = this.world;
    const deadline = Math.min(
      clock.now() + options.firstAnswersMs,
      this.watched.until,
    );
    while (!this.isStopping && !this.lens.isAnswered) {
      if (clock.now() >= deadline) return;
      await this.wakeup.wait(deadline);
    }
  }

  private advance(): void {
    const { progress } = this;
    if (progress.isOver) return;
    const at = this.world.clock.now();
    this.handOverIfAsked(at);
    this.lookIfDue(at);
    progress.elapse(at);
  }

  /** Looks at once: where nothing is left it is over. */
  private handOverIfAsked(at: Instant): void {
    if (!this.hasTakenOver) return;
    this.progress.handOver(this.takenOver, at);
    this.isLookDue = true;
  }

  /** Looks when there is news, when a grace is over, or when a look failed. */
  private lookIfDue(at: Instant): void {
    const { lookAgainAt, progress } = this;
    if (lookAgainAt !== undefined && at < lookAgainAt) return;
    if (this.isLookDue || lookAgainAt !== undefined) {
      this.isLookDue = false;
      this.mailbox.applyAll();
      this.look(at);
      return;
    }
    let newestAt = this.mailbox.applyBatch();
    while (newestAt !== undefined && !progress.isOver) {
      this.look(newestAt);
      newestAt = this.mailbox.applyBatch();
    }
    const { wakeAt } = progress;
    const isDue = wakeAt !== undefined && wakeAt <= at;
    if (isDue && wakeAt < this.watched.until && !progress.isOver) this.look(at);
  }

  private look(at: Instant): void {
    const { logger, options } = this.world;
    try {
      this.progress.look(this.lens.graph(), at);
      this.lens.forgetDeleted();
      this.lookAgainAt = undefined;
    } catch (error) {
      logger.error(
        `The objects of ${this.name} could not be judged after its end; they are looked at again later: ${error}`,
      );
      this.progress.goBlind();
      this.lookAgainAt = at + options.retryLookMs;
    }
  }

  /** Writes what has changed; what failed stays and is tried again after a while. */
  private async write(): Promise<WatchEnd | undefined> {
    const { store, logger, clock, options, logs } = this.world;
    const { writeAgainAt, progress } = this;
    if (writeAgainAt !== undefined && clock.now() < writeAgainAt) {
      return undefined;
    }
    try {
      for (let next = progress.next(); next; next = progress.next()) {
        await store.write(next);
        progress.confirm();
        logs?.ask(next.captures ?? []);
      }
      this.writeAgainAt = undefined;
      return progress.isOver ? 'Over' : undefined;
    } catch (error) {
      if (error instanceof Error && error.name === 'FencedError') {
        return 'NotOurs';
      }
      this.writeAgainAt = clock.now() + options.retryWriteMs;
      logger.warn(
        `What came after the end of ${this.name} could not be written and is kept in memory; trying again: ${error}`,
      );
      return undefined;
    }
  }

  /** The one wait of the loop: until something is due, or it is stopped. */
  private async rest(): Promise<void> {
    while (!this.isStopping) {
      const dueAt = this.dueAt();
      if (dueAt !== undefined && dueAt <= this.world.clock.now()) return;
      await this.wakeup.wait(dueAt);
    }
  }

  private dueAt(): Instant | undefined {
    const { progress, mailbox, writeAgainAt, lookAgainAt } = this;
    const { clock, options } = this.world;
    if (progress.isOver) return writeAgainAt;
    if (this.hasTakenOver) return clock.now();
    const gatheredAt =
      mailbox.since === undefined
        ? undefined
        : mailbox.since + options.gatherMs;
    const known = [
      lookAgainAt ?? gatheredAt,
      lookAgainAt === undefined ? progress.wakeAt : undefined,
      this.watched.until,
      writeAgainAt,
    ].filter((at): at is Instant => at !== undefined);
    return Math.min(...known);
  }

  private get hasTakenOver(): boolean {
    return this.takenOver.some(id => !this.progress.isTakenOver(id));
  }

  private get name(): string {
    const { executionId, step } = this.watched;
    return `step ${step} of execution ${executionId}`;
  }
}
