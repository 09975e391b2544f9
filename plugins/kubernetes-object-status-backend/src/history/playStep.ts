import {
  HealthRules,
  Instant,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { PastEvent } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { StepProgress } from '../observation/StepProgress';
import { OpenStep, StepWrite } from '../observation/StepStore';
import { PastWorld } from './PastWorld';

/** The events of a past execution; those that a step has played are gone from it. */
export class PastEvents {
  constructor(private readonly left: PastEvent[]) {}

  get nextAt(): Instant | undefined {
    const [first] = this.left;
    return first && Date.parse(first.at);
  }

  /** Everything up to an instant. */
  takeUntil(at: Instant): PastEvent[] {
    const later = this.left.findIndex(event => Date.parse(event.at) > at);
    return this.left.splice(0, later === -1 ? this.left.length : later);
  }
}

/** What a step of the past is played with. */
export interface PastPlay {
  world: PastWorld;
  events: PastEvents;
  cancelled?: { at: Instant; reason: string };
  /** Later than this nothing has happened yet. */
  until: Instant;
  rules?: HealthRules;
}

function earliest(...instants: Array<Instant | undefined>) {
  const known = instants.filter((at): at is Instant => at !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/**
 * Plays a step in virtual time until it has an outcome, with the same reducer
 * and the same writes as an observed one; a cluster of the past answers at once
 * (R2), and after the last event it stays as it is. Ends without an outcome
 * when none has come yet.
 */
export function* playStep(
  open: OpenStep,
  { world, events, cancelled, until, rules }: PastPlay,
): Generator<StepWrite> {
  const progress = new StepProgress(open, open.startedAt, rules);
  let at: Instant | undefined = open.startedAt;
  let isFirst = true;
  while (at !== undefined && at <= until && !progress.isOver) {
    if (cancelled && cancelled.at <= at) {
      const { reason } = cancelled;
      progress.tell({ type: 'CancelRequested', at, reason });
    }
    const news = events.takeUntil(at);
    for (const event of news) world.apply(event);
    const isGraceOver = (progress.judgeAgainAt ?? Infinity) <= at;
    if (isFirst || news.length > 0 || isGraceOver) {
      if (!progress.isOver) progress.look(world.graph(open.applied), at, true);
    }
    isFirst = false;
    progress.elapse(at);
    if (progress.proofAskedAt !== undefined) {
      progress.tell({ type: 'EndProven', at });
      progress.elapse(at);
    }
    if (!progress.buffer.isEmpty) {
      yield progress.buffer.next(progress.step);
      progress.buffer.confirm();
    }
    const cancelAt: Instant | undefined =
      cancelled && cancelled.at > at ? cancelled.at : undefined;
    at = earliest(
      events.nextAt,
      progress.tickAt,
      progress.judgeAgainAt,
      cancelAt,
    );
  }
}
