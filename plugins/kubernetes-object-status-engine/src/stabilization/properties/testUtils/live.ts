import { Instant } from '../../../judging/Judgement';
import { reduce } from '../../reduce';
import { startStep } from '../../startStep';
import { Effect, StepEvent, StepState } from '../../StepState';
import { StepStory } from './stepStories';

/** One event, and what it made of the step. */
export interface Lived {
  event: StepEvent;
  before: StepState;
  after: StepState;
  effects: Effect[];
}

export interface LiveOptions {
  /** Further instants at which it is ticked, though nothing is due. */
  ticks?: Instant[];
  /** Lets the state go from event to event as the JSON that would be stored. */
  isStored?: boolean;
}

/** Carries a story out as the observation of a step does. */
class Life {
  readonly log: Lived[] = [];
  private state: StepState;
  private answerAt: Instant | undefined;
  private askedAt: Instant | undefined;

  constructor(
    private readonly story: StepStory,
    private readonly options: LiveOptions,
  ) {
    this.state = startStep(story.check, 0, story.phase);
  }

  run(): Lived[] {
    const { events, endsAt } = this.story;
    const instants = [
      // The observation looks at the clock before it looks at anything else.
      0,
      ...events.map(({ at }) => at),
      ...(this.options.ticks ?? []),
    ];
    for (const at of [...new Set([...instants, endsAt])].sort(
      (a, b) => a - b,
    )) {
      this.letPass(at);
      for (const event of events.filter(each => each.at === at))
        this.tell(event);
      this.settle(at);
    }
    return this.log;
  }

  /** Everything that is due before an instant. */
  private letPass(until: Instant): void {
    for (;;) {
      const due = Math.min(
        this.state.wakeAt ?? Infinity,
        this.answerAt ?? Infinity,
      );
      if (due >= until) return;
      this.settle(due);
    }
  }

  /** The answer and the tick of an instant, after everything that was seen at it (R6). */
  private settle(at: Instant): void {
    if (this.answerAt !== undefined && this.answerAt <= at) {
      const isAsked = this.state.window?.proofAskedAt === this.askedAt;
      this.answerAt = undefined;
      if (isAsked) this.tell({ type: 'EndProven', at });
    }
    this.tell({ type: 'Tick', at });
    if (this.answerAt === at) this.settle(at);
  }

  private tell(event: StepEvent): void {
    const before = this.state;
    const { state, effects } = reduce(before, event);
    this.state = this.options.isStored
      ? JSON.parse(JSON.stringify(state))
      : state;
    this.log.push({ event, before, after: this.state, effects });
    const asked = this.state.window?.proofAskedAt;
    if (asked === undefined || this.state.outcome) {
      this.answerAt = undefined;
    } else if (asked !== this.askedAt || this.answerAt === undefined) {
      this.ask(asked, event.at);
    }
  }

  private ask(asked: Instant, now: Instant): void {
    if (asked === this.askedAt) return;
    this.askedAt = asked;
    const { latencyMs } = this.story;
    const answerAt = Math.max(now, asked + latencyMs);
    this.answerAt = Number.isFinite(answerAt) ? answerAt : undefined;
  }
}

/** Lives a story to its end; every event that the step was told, in order. */
export function live(story: StepStory, options: LiveOptions = {}): Lived[] {
  return new Life(story, options).run();
}
