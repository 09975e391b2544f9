import { fingerprintChange } from '../judging/fingerprint';
import { Instant, Judgement } from '../judging/Judgement';
import { concludeWindow } from './conclude';
import {
  BrokenWindow,
  Effect,
  JudgedSummary,
  Reduction,
  StepState,
} from './StepState';
import { mayWindowEnd } from './timers';

/** Broken windows that are kept: enough to tell what it flaps between. */
const MOST_KEPT = 20;

/** A change of the step as an effect. */
export function transition(
  state: StepState,
  at: Instant,
  code: string,
  why: string,
): Effect {
  const { phase, judged } = state;
  const aggregate = judged?.aggregate;
  return {
    type: 'RecordTransition',
    transition: { at, phase, aggregate, code, why },
  };
}

function whyNow(judged: JudgedSummary): string {
  const [first] = judged.waitingFor;
  if (!first) {
    return judged.counted === 1
      ? 'the one object is successful'
      : `all ${judged.counted} objects are successful`;
  }
  return `${first.kind} ${first.name}: ${first.message}`;
}

/** R3: what closes the window, in words; `undefined` when nothing does. */
export function whatBreaks(
  state: StepState,
  judgement: Judgement,
  judged: JudgedSummary,
): string | undefined {
  const { window, judged: before } = state;
  if (!window || !before) return undefined;
  if (judgement.aggregate !== window.status) return whyNow(judged);
  if (judgement.judgedBy !== before.judgedBy) {
    return 'another version of the engine or of its rules judges now';
  }
  if (judgement.revision !== before.revision) {
    return 'a new revision of an applied object';
  }
  if (window.status === 'Successful') {
    return fingerprintChange(before.fingerprint, judgement.fingerprint);
  }
  const isSomeFailedThroughout = window.failedThroughout.some(id =>
    judgement.failed.includes(id),
  );
  return isSomeFailedThroughout
    ? undefined
    : 'no object has been failed throughout';
}

/** R1: opens a window at an instant; with window 0 the verdict stands at once (R4). */
export function openWindow(state: StepState, at: Instant): Reduction {
  const { judged, check } = state;
  const status = judged?.aggregate;
  if (!judged || (status !== 'Successful' && status !== 'Failed')) {
    return {
      state: { ...state, window: undefined, phase: 'Checking' },
      effects: [],
    };
  }
  const seconds = check.statusStabilizationTimeoutSeconds;
  const opened: StepState = {
    ...state,
    phase: 'Stabilizing',
    window: {
      status,
      since: at,
      until: at + seconds * 1000,
      failedThroughout: status === 'Failed' ? judged.failed : [],
    },
  };
  if (seconds === 0 && mayWindowEnd(opened)) return concludeWindow(opened, at);
  const why = `${status}, must last ${seconds} s: ${whyNow(judged)}`;
  return {
    state: opened,
    effects: [transition(opened, at, 'WindowOpened', why)],
  };
}

/** Closes the window and opens another where the aggregate asks for one (R3). */
export function restartWindow(
  state: StepState,
  at: Instant,
  why: string,
): Reduction {
  const { window } = state;
  if (!window) return openWindow(state, at);
  const broken: BrokenWindow = {
    status: window.status,
    since: window.since,
    at,
    why,
  };
  const closed: StepState = {
    ...state,
    window: undefined,
    phase: 'Checking',
    brokenWindows: [...state.brokenWindows, broken].slice(-MOST_KEPT),
  };
  const opened = openWindow(closed, at);
  return {
    state: opened.state,
    effects: [transition(closed, at, 'WindowClosed', why), ...opened.effects],
  };
}
