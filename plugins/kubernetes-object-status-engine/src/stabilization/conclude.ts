import { Instant, Warning } from '../judging/Judgement';
import { explain } from './explain';
import {
  Explanation,
  OutcomeName,
  Reduction,
  StepOutcome,
  StepState,
} from './StepState';
import { MAX_AGE_MS } from './timers';

interface Ending {
  outcome: OutcomeName;
  explanation: Explanation;
  stabilized?: boolean;
  verified?: boolean;
  warnings?: Warning[];
}

/** Ends a step, once and for all (R12). */
export function conclude(
  state: StepState,
  at: Instant,
  ending: Ending,
): Reduction {
  const outcome: StepOutcome = {
    outcome: ending.outcome,
    at,
    stabilized: ending.stabilized ?? false,
    verified: ending.verified ?? state.judged?.verified ?? false,
    explanation: ending.explanation,
    warnings: [...(ending.warnings ?? []), ...(state.judged?.warnings ?? [])],
  };
  const ended: StepState = { ...state, at, phase: 'Finished', outcome };
  return {
    state: ended,
    effects: [
      {
        type: 'RecordTransition',
        transition: {
          at,
          phase: 'Finished',
          aggregate: state.judged?.aggregate,
          code: outcome.outcome,
          why: outcome.explanation.message,
        },
      },
      { type: 'Conclude', outcome },
    ],
  };
}

/** R2, R4: the window has lasted and its end is proven. */
export function concludeWindow(state: StepState, at: Instant): Reduction {
  const isSuccess = state.window?.status === 'Successful';
  return conclude(state, at, {
    outcome: isSuccess ? 'Successful' : 'Failed',
    explanation: isSuccess
      ? explain.successful(state)
      : explain.failed(state, 'FailedFor'),
    stabilized: true,
  });
}

function concludeBlind(state: StepState, at: Instant): Reduction {
  const hasProvenFailure = (state.judged?.failed ?? []).some(
    id => state.gaps[id] === undefined,
  );
  if (hasProvenFailure) {
    const explanation = explain.failed(state, 'FailedAtTimeout');
    return conclude(state, at, { outcome: 'Failed', explanation });
  }
  const explanation = explain.blind(state);
  return conclude(state, at, { outcome: 'Inconclusive', explanation });
}

function concludeUnstabilized(state: StepState, at: Instant): Reduction {
  if (state.failedSinceSuccessful) {
    const explanation = explain.unstable(state);
    return conclude(state, at, { outcome: 'TimedOut', explanation });
  }
  const isAccepted = state.check.onTimeoutWhileStabilizing === 'succeed';
  const message = 'old pods were still leaving';
  const warnings: Warning[] = state.judged?.onlyLeavingMissing
    ? [{ code: 'StillTerminating', params: {}, message }]
    : [];
  return conclude(state, at, {
    outcome: isAccepted ? 'Successful' : 'TimedOut',
    explanation: explain.notStabilized(state, at),
    warnings,
  });
}

/** R5, R10: the time is over. */
export function concludeTimeout(state: StepState, at: Instant): Reduction {
  const isBlind = Object.keys(state.gaps).length > 0;
  if (state.phase === 'Applying') {
    return conclude(state, at, {
      outcome: isBlind ? 'Inconclusive' : 'TimedOut',
      explanation: isBlind
        ? explain.unreachableWhileApplying()
        : explain.timedOut(state, at),
    });
  }
  // A proof that never came is blindness too (R2).
  const isUnproven = state.window?.proofAskedAt !== undefined;
  if (isBlind || isUnproven) return concludeBlind(state, at);
  const { judged } = state;
  if (judged?.aggregate === 'Failed') {
    const explanation = explain.failed(state, 'FailedAtTimeout');
    return conclude(state, at, { outcome: 'Failed', explanation });
  }
  if (judged?.aggregate === 'Successful' || judged?.onlyLeavingMissing) {
    return concludeUnstabilized(state, at);
  }
  const explanation = explain.timedOut(state, at);
  return conclude(state, at, { outcome: 'TimedOut', explanation });
}

/** R7: an hour without seeing anything. */
export function concludeBlindness(state: StepState, at: Instant): Reduction {
  return concludeBlind(state, at);
}

/** R7: older than any step may get. */
export function concludeMaxAge(state: StepState, at: Instant): Reduction {
  const days = MAX_AGE_MS / (24 * 3_600_000);
  const explanation = explain.tooOld(state, days);
  return conclude(state, at, { outcome: 'TimedOut', explanation });
}

/** R13: nothing is verified. */
export function concludeUnverified(state: StepState, at: Instant): Reduction {
  return conclude(state, at, {
    outcome: 'Successful',
    verified: false,
    explanation: explain.notVerified(),
  });
}
