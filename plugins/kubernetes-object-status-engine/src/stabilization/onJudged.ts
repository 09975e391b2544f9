import { AggregateStatus, Instant, Judgement } from '../judging/Judgement';
import {
  Effect,
  EventOf,
  JudgedSummary,
  Reduction,
  StepState,
} from './StepState';
import { summarizeJudgement } from './summarizeJudgement';
import { unchanged } from './unchanged';
import { openWindow, restartWindow, transition, whatBreaks } from './window';

/** R5: notes when it was first Successful, how often, and whether it has been Failed since. */
export function withSuccesses(
  state: StepState,
  before: AggregateStatus | undefined,
  at: Instant,
): StepState {
  const { firstSuccessfulAt, successes } = state;
  const aggregate = state.judged?.aggregate;
  if (aggregate === 'Failed' && firstSuccessfulAt !== undefined) {
    return { ...state, failedSinceSuccessful: true };
  }
  if (aggregate !== 'Successful' || before === 'Successful') return state;
  return {
    ...state,
    successes: successes + 1,
    firstSuccessfulAt: firstSuccessfulAt ?? at,
  };
}

/** R1, R3, R4: what a look at the objects makes of a step. */
export function onJudged(
  state: StepState,
  { at, judgement }: EventOf<'Judged'>,
): Reduction {
  const judged = summarizeJudgement(judgement);
  // What is seen while applying is what was there before.
  if (state.phase === 'Applying') return unchanged({ ...state, judged });
  const before = state.judged?.aggregate;
  const next = withSuccesses({ ...state, judged }, before, at);
  const made = recreated(next, at, judgement);
  const reduction = byJudgement(state, next, { at, judgement, judged });
  return { ...reduction, effects: [...made, ...reduction.effects] };
}

/** R16: what is there again under another uid is told; that it restarts the window is R3. */
function recreated(
  state: StepState,
  at: Instant,
  judgement: Judgement,
): Effect[] {
  return (judgement.recreated ?? []).map(id => {
    const row = judgement.objects.find(each => each.id === id);
    const why = `${row?.kind} ${row?.name} was deleted and made again`;
    return transition(state, at, 'Recreated', why);
  });
}

/** R3: what a judgement does to the window. */
function byJudgement(
  state: StepState,
  next: StepState,
  look: { at: Instant; judgement: Judgement; judged: JudgedSummary },
): Reduction {
  const { at, judgement, judged } = look;
  const why = whatBreaks(state, judgement, judged);
  if (why !== undefined) return restartWindow(next, at, why);
  if (!state.window) return openWindow(next, at);
  const failedThroughout = state.window.failedThroughout.filter(id =>
    judgement.failed.includes(id),
  );
  return unchanged({ ...next, window: { ...state.window, failedThroughout } });
}
