import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { CommandError } from '../errors';
import { exitCodes } from '../exitCodes';
import { Host } from '../host/Host';
import { secondsBetween, durationText } from '../texts/durations';

/** Its turn did not come. @internal */
export class QueueTimeoutError extends CommandError {
  constructor(readonly waited: string) {
    super(
      `Still queued behind another execution after ${waited}. The deployment goes on; its outcome is not known here.`,
      exitCodes.inconclusive,
    );
  }
}

/** A portal that was restarted needs a while to see everything again. */
const overdueSeconds = 120;

/**
 * Ends a wait that leads nowhere: behind another execution for too long, or for a
 * portal that answers and does not decide. All of it on our own clock.
 *
 * @internal
 */
export class Patience {
  private readonly since: number;
  /** By step number: when it must have ended, with its timeout. */
  private readonly deadlines = new Map<number, number>();

  constructor(
    private readonly clock: Host['clock'],
    private readonly queueSeconds: number,
  ) {
    this.since = clock.elapsed();
  }

  /** @throws CommandError - exit code 6: the outcome is not known here */
  check(execution: Execution): void {
    const waited = (this.clock.elapsed() - this.since) / 1000;
    if (execution.state === 'Queued' && waited >= this.queueSeconds) {
      throw new QueueTimeoutError(durationText(waited));
    }
    for (const step of execution.steps) this.checkStep(step);
  }

  private checkStep(step: Execution['steps'][number]): void {
    const { number, name, startedAt, timeoutAt, outcome } = step;
    const seconds = secondsBetween(startedAt, timeoutAt);
    if (outcome !== undefined || seconds === undefined) return;
    const now = this.clock.elapsed();
    const deadline =
      this.deadlines.get(number) ?? now + (seconds + overdueSeconds) * 1000;
    this.deadlines.set(number, deadline);
    if (now < deadline) return;
    throw unknownOutcome(
      `The portal has not decided step ${number} "${name}" ${durationText(
        overdueSeconds,
      )} after its timeout.`,
    );
  }
}

function unknownOutcome(sentence: string): CommandError {
  return new CommandError(
    `${sentence} The deployment goes on; its outcome is not known here.`,
    exitCodes.inconclusive,
  );
}
