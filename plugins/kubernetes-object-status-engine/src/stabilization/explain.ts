import { CauseCode } from '../diagnosis/causeCodes';
import { Instant, MessageParams } from '../judging/Judgement';
import { ExplanationCode, explanationTexts } from '../texts/explanationTexts';
import { render } from '../texts/render';
import { ExplainedObject, Explanation, StepState, Takeover } from './StepState';

function explanation(
  code: ExplanationCode,
  params: MessageParams,
  objects: ExplainedObject[] = [],
  cause?: CauseCode,
): Explanation {
  const message = render(explanationTexts[code], params);
  return { code, params, message, objects, ...(cause && { cause }) };
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

function waitingFor(state: StepState): ExplainedObject[] {
  return state.judged?.waitingFor ?? [];
}

/** What failed, and what a setting takes for failed: paused, or telling nothing. */
function failedObjects(state: StepState): ExplainedObject[] {
  const waiting = waitingFor(state);
  const failed = waiting.filter(object => object.status === 'Failed');
  if (failed.length > 0) return failed;
  const taken = state.judged?.failed ?? [];
  return waiting.filter(({ id }) => taken.includes(id));
}

const UNREACHABLE: CauseCode = 'ClusterUnreachable';

/** The step's own sentences, in the order of the rules. */
export const explain = {
  /** R2, R4. */
  successful(state: StepState): Explanation {
    const windowSeconds = state.check.statusStabilizationTimeoutSeconds;
    if (state.judged?.counted === 0) return explanation('NothingApplied', {});
    return windowSeconds === 0
      ? explanation('DesiredStateReached', {})
      : explanation('Stable', { seconds: windowSeconds });
  },

  /** R2, R4, R5. */
  failed(state: StepState, code: 'FailedFor' | 'FailedAtTimeout'): Explanation {
    const objects = failedObjects(state);
    const [first] = objects;
    const params = {
      kind: first?.kind ?? 'An object',
      name: first?.name ?? '',
      detail: first?.message ?? 'failed',
    };
    return explanation(code, params, objects, first?.cause ?? 'NotKnown');
  },

  /** R5: Successful, but not for long enough. */
  notStabilized(state: StepState, at: Instant): Explanation {
    const window = state.check.statusStabilizationTimeoutSeconds;
    if (state.judged?.onlyLeavingMissing) {
      return explanation('NotStabilizedLeaving', {}, waitingFor(state));
    }
    const passed = state.window ? seconds(at - state.window.since) : 0;
    const isAccepted = state.check.onTimeoutWhileStabilizing === 'succeed';
    const code = isAccepted ? 'NotStabilized' : 'TimedOutStabilizing';
    return explanation(code, { seconds: passed, window });
  },

  /** R5: Successful now, but Failed since it first was. */
  unstable(state: StepState): Explanation {
    const last = state.brokenWindows.findLast(
      window => window.status === 'Successful',
    );
    const successes = state.successes;
    return explanation(
      'Unstable',
      {
        count: successes,
        window: state.check.statusStabilizationTimeoutSeconds,
        detail: last?.why ?? 'it failed in between',
      },
      [],
      'Unstable',
    );
  },

  /** R5. */
  timedOut(state: StepState, at: Instant): Explanation {
    const objects = waitingFor(state);
    const passed = seconds(at - state.startedAt);
    if (state.phase === 'Applying')
      return explanation(
        'TimedOutApplying',
        { seconds: passed },
        [],
        'NotApplied',
      );
    if (!state.judged)
      return explanation('TimedOutUnseen', { seconds: passed });
    const params = {
      count: state.judged.counted - state.judged.successful,
      counted: state.judged.counted,
      seconds: passed,
    };
    return explanation(
      'TimedOutWaiting',
      params,
      objects,
      objects[0]?.cause ?? 'NotKnown',
    );
  },

  /** R7. */
  tooOld(state: StepState, days: number): Explanation {
    return explanation('TimedOutTooOld', { days }, waitingFor(state));
  },

  /** R7, R10. */
  blind(state: StepState): Explanation {
    const ids = Object.keys(state.gaps);
    if (ids.length === 0) return explanation('Unproven', {}, [], UNREACHABLE);
    const objects = waitingFor(state).filter(object => ids.includes(object.id));
    const names = objects.map(({ kind, name }) => `${kind} ${name}`).join(', ');
    const cause = objects[0]?.cause ?? UNREACHABLE;
    const params = { count: ids.length, objects: names || ids.join(', ') };
    return explanation('Blind', params, objects, cause);
  },

  unreachableWhileApplying(): Explanation {
    return explanation('UnreachableWhileApplying', {}, [], UNREACHABLE);
  },

  /** R13. */
  notVerified(): Explanation {
    return explanation('NotVerified', {});
  },

  /** R11. */
  cancelled(detail: string): Explanation {
    return explanation('Cancelled', { detail });
  },

  /** R11: by hands that no execution is known of. */
  superseded(detail: string): Explanation {
    const params = { detail, by: 'unknown' };
    return explanation('Superseded', params, [], 'ChangedByOther');
  },

  /** R11: by another execution. */
  takenOver({ executionId, title, object }: Takeover): Explanation {
    return explanation('TakenOver', { executionId, title, object });
  },

  /** R15. */
  applyFailed(
    cause: 'ApplyRefused' | 'ApplyConflict' | 'NotPermitted',
    detail: string,
  ): Explanation {
    return explanation(cause, { detail }, [], cause);
  },
};
