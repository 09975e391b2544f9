import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Clock, startClock } from '../observation/Clock';
import { Wakeup } from '../observation/Wakeup';
import { composeNotification } from './composeNotification';
import {
  DueNotification,
  NotificationStore,
  ToldExecution,
} from './NotificationStore';

/** Time constants and bounds of telling owners; times in milliseconds. */
export interface NotificationOptions {
  /** After a failure it is tried again after so long, then after twice as long. */
  retryMs: number;
  /** But at least so often. */
  longestRetryMs: number;
  /** Tries of one notification; then nobody waits for it any more. */
  mostAttempts: number;
  /** Read at once. */
  batch: number;
}

/** Tried for about 12 h: 1, 2, 4 ... 64 min, then every hour. */
export const defaultNotificationOptions: NotificationOptions = {
  retryMs: 60_000,
  longestRetryMs: 3_600_000,
  mostAttempts: 18,
  batch: 20,
};

/** What the sender works with. */
export interface NotificationSenderOptions {
  store: NotificationStore;
  /** Absent: switched off, and what is to be told is dropped. */
  notifications?: Pick<NotificationService, 'send'>;
  logger: LoggerService;
  /** Address of the portal. */
  baseUrl: string;
  isProduction(environment: string): boolean;
  options?: Partial<NotificationOptions>;
  /** For tests. */
  clock?: Clock;
}

/** The portal has no notifications. Its service tells the status in its message alone. */
function isNotInstalled(error: unknown): boolean {
  return error instanceof Error && /\bstatus 404\b/.test(error.message);
}

/**
 * Tells owners what is to be told, at least once: what was not taken over is
 * tried again, also by the next process.
 */
export class NotificationSender {
  private readonly options: NotificationOptions;
  private wakeup: Wakeup | undefined;
  private isStopping = false;
  private loop: Promise<void> | undefined;
  private isMissing = false;

  constructor(private readonly deps: NotificationSenderOptions) {
    this.options = { ...defaultNotificationOptions, ...deps.options };
  }

  /** Begins with what an earlier process left. */
  async start(): Promise<void> {
    const clock = this.deps.clock ?? (await startClock(this.deps.store));
    this.wakeup = new Wakeup(clock);
    this.loop = this.run(clock, this.wakeup);
  }

  /** There may be something to tell. */
  nudge(): void {
    this.wakeup?.wake();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wakeup?.wake();
    await this.loop;
  }

  /** While nothing waits it has no timer. */
  private async run(clock: Clock, wakeup: Wakeup): Promise<void> {
    while (!this.isStopping) {
      let next: number | undefined;
      try {
        await this.tellDue();
        next = await this.deps.store.findNext();
      } catch (error) {
        this.deps.logger.warn(
          `What owners are to be told could not be read; trying again: ${error}`,
        );
        next = clock.now() + this.options.retryMs;
      }
      if (this.isStopping) return;
      await wakeup.wait(next);
    }
  }

  private async tellDue(): Promise<void> {
    const { store, notifications } = this.deps;
    if (!notifications) {
      await store.dropAll();
      return;
    }
    for (;;) {
      const due = await store.listDue(this.options.batch);
      for (const each of due) {
        if (this.isStopping) return;
        await this.tell(each, notifications);
      }
      if (due.length < this.options.batch) return;
    }
  }

  private async tell(
    due: DueNotification,
    notifications: Pick<NotificationService, 'send'>,
  ): Promise<void> {
    const { store } = this.deps;
    const told = await store.findExecution(due.executionId);
    try {
      if (told) await this.send(due, told, notifications);
      await store.settle(due);
    } catch (error) {
      await this.onFailure(due, error);
    }
  }

  /** Without an owner there is nobody to be told. */
  private async send(
    { topic }: DueNotification,
    told: ToldExecution,
    notifications: Pick<NotificationService, 'send'>,
  ): Promise<void> {
    const { baseUrl, isProduction } = this.deps;
    if (told.owners.length === 0) return;
    await notifications.send({
      recipients: { type: 'entity', entityRef: told.owners },
      payload: composeNotification(told, {
        topic,
        baseUrl,
        isProduction: isProduction(told.environment),
      }),
    });
  }

  private noteMissing(): void {
    if (this.isMissing) return;
    this.isMissing = true;
    this.deps.logger.info(
      'The portal has no notifications, so owners are told nothing: install the notifications backend, or set kubernetesObjectStatus.notifications.enabled to false',
    );
  }

  private async onFailure(due: DueNotification, error: unknown): Promise<void> {
    const { store, logger } = this.deps;
    const { retryMs, longestRetryMs, mostAttempts } = this.options;
    // Once may be a portal that is still starting.
    if (isNotInstalled(error) && due.attempts > 0) {
      this.noteMissing();
      await store.settle(due);
      return;
    }
    if (due.attempts + 1 >= mostAttempts) {
      logger.warn(
        `The owners of execution ${due.executionId} could not be told (${due.topic}), and it is not tried again: ${error}`,
      );
      await store.settle(due);
      return;
    }
    const delayMs = Math.min(retryMs * 2 ** due.attempts, longestRetryMs);
    if (due.attempts === 0) {
      logger.warn(
        `The owners of execution ${due.executionId} could not be told (${due.topic}); trying again: ${error}`,
      );
    }
    await store.postpone(due, delayMs);
  }
}
