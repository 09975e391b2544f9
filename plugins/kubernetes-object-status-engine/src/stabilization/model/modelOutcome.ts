import { withDefaults } from '../../options';
import { SimulateInput } from '../../simulation/formats';
import { OutcomeName } from '../StepState';
import { inOrder, looksUntil, ModelHistory, ModelLook } from './modelLooks';

/** What the contract says of a timeline; seconds, `null` while it runs on. */
export interface ModelOutcome {
  outcome: OutcomeName | null;
  at: number | null;
  stabilized: boolean;
}

const HOUR_SECONDS = 3600;

/**
 * The outcome of an abstract timeline by definition: the first instant at
 * which one of the rules R1 to R11 ends the step.
 *
 * Nothing can end it but at an event, a window's length after one, at the
 * timeout or after an hour of blindness, so these instants are tried in turn,
 * each by recomputing the whole history up to it.
 *
 * Readings of `semantics.md` where the page leaves something open:
 * - R2: the end is proven at once when no counted object is in a gap.
 * - R7: `limits.stepMaxAge` is the backend's; here such a step runs on.
 *   Blindness is unbroken while any counted object is in a gap, be it another
 *   one than before (as in R10).
 * - R9: a gap in which something changed restarts a window on `Failed` too.
 * - `until`: what happens at that very instant still happens.
 */
export function modelOutcome(input: SimulateInput): ModelOutcome {
  const history: ModelHistory = {
    events: inOrder(input.events),
    check: withDefaults(input.objectStatusCheck),
  };
  for (const at of instantsOf(history, input.until ?? Infinity)) {
    const outcome = outcomeAt(history, at);
    if (outcome) return outcome;
  }
  return { outcome: null, at: null, stabilized: false };
}

function instantsOf({ events, check }: ModelHistory, until: number): number[] {
  const instants = events.flatMap(({ at }) => [
    at,
    at + check.statusStabilizationTimeoutSeconds,
    at + HOUR_SECONDS,
  ]);
  if (check.stepExecutionTimeoutSeconds !== null) {
    instants.push(check.stepExecutionTimeoutSeconds);
  }
  return [...new Set(instants)]
    .filter(at => at <= until)
    .sort((left, right) => left - right);
}

/** R6: the order in which an instant's rules are asked. */
function outcomeAt(
  history: ModelHistory,
  at: number,
): ModelOutcome | undefined {
  return (
    cancelledAt(history, at) ??
    firstVerdictAt(history, at) ??
    endOfWindowAt(history, looksUntil(history, at), at) ??
    timeoutAt(history, at) ??
    endOfPatienceAt(history, at)
  );
}

function cancelledAt({ events }: ModelHistory, at: number) {
  const isCancelled = events.some(
    event => event.at === at && 'cancel' in event,
  );
  return isCancelled ? ended('Cancelled', at) : undefined;
}

/** R4: with window 0 a verdict stands before the next event is looked at. */
function firstVerdictAt(
  history: ModelHistory,
  at: number,
): ModelOutcome | undefined {
  if (history.check.statusStabilizationTimeoutSeconds > 0) return undefined;
  const looks = looksUntil(history, at);
  return looks
    .map((look, position) =>
      look.at === at
        ? endOfWindowAt(history, looks.slice(0, position + 1), at)
        : undefined,
    )
    .find(outcome => outcome !== undefined);
}

/** R1, R2, R3, R9. */
function endOfWindowAt(
  { check }: ModelHistory,
  looks: ModelLook[],
  at: number,
): ModelOutcome | undefined {
  const last = looks.at(-1);
  if (!last) return undefined;
  const { aggregate } = last;
  if (aggregate !== 'Successful' && aggregate !== 'Failed') return undefined;

  const window = looks.slice(startOfWindow(looks));
  const until = window[0].at + check.statusStabilizationTimeoutSeconds;
  if (at < until) return undefined;
  const isProven =
    aggregate === 'Successful'
      ? last.blind.length === 0
      : failedThroughout(window).some(object => !last.blind.includes(object));
  return isProven ? { outcome: aggregate, at, stabilized: true } : undefined;
}

/** Position of the look with which the last look's window began. */
function startOfWindow(looks: ModelLook[]): number {
  const start = looks.findLastIndex((_, position) => isBreak(looks, position));
  return looks[start].aggregate === 'Failed'
    ? startOfSameTrouble(looks, start)
    : start;
}

/** R3: a window on Failed restarts where nothing has been Failed throughout. */
function startOfSameTrouble(looks: ModelLook[], from: number): number {
  let start = from;
  for (let position = from; position < looks.length; position += 1) {
    const soFar = looks.slice(start, position + 1);
    if (failedThroughout(soFar).length === 0) start = position;
  }
  return start;
}

function isBreak(looks: ModelLook[], position: number): boolean {
  const look = looks[position];
  const before = looks.at(position - 1);
  if (position === 0 || !before) return true;
  return (
    look.aggregate !== before.aggregate ||
    look.revision !== before.revision ||
    look.endsChangedGap ||
    (look.aggregate === 'Successful' && hasOtherFingerprint(look, before))
  );
}

function hasOtherFingerprint(look: ModelLook, before: ModelLook): boolean {
  return (
    look.fingerprint !== before.fingerprint ||
    look.objects.length !== before.objects.length
  );
}

function failedThroughout(looks: ModelLook[]): string[] {
  return looks[0].failed.filter(object =>
    looks.every(look => look.failed.includes(object)),
  );
}

/** R5, R10. */
function timeoutAt(
  history: ModelHistory,
  at: number,
): ModelOutcome | undefined {
  const { check } = history;
  if (at !== check.stepExecutionTimeoutSeconds) return undefined;
  const looks = looksUntil(history, at);
  const last = looks.at(-1);
  if (!last) return ended('TimedOut', at);

  if (last.blind.length > 0) return endedBlind(last, at);
  if (last.aggregate === 'Failed') return ended('Failed', at);
  const isGood =
    last.aggregate === 'Successful' &&
    !hasFailedAfterSuccess(looks) &&
    check.onTimeoutWhileStabilizing === 'succeed';
  return ended(isGood ? 'Successful' : 'TimedOut', at);
}

function hasFailedAfterSuccess(looks: ModelLook[]): boolean {
  const first = looks.findIndex(({ aggregate }) => aggregate === 'Successful');
  return looks.slice(first).some(({ aggregate }) => aggregate === 'Failed');
}

/** R7: an hour of unbroken blindness where no timeout is set ends as in R10. */
function endOfPatienceAt(
  history: ModelHistory,
  at: number,
): ModelOutcome | undefined {
  if (history.check.stepExecutionTimeoutSeconds !== null) return undefined;
  const looks = looksUntil(history, at);
  const last = looks.at(-1);
  const lastSight = looks.findLastIndex(({ blind }) => blind.length === 0);
  const since = looks.at(lastSight + 1);
  if (!last || !since || lastSight === looks.length - 1) return undefined;
  return at >= since.at + HOUR_SECONDS ? endedBlind(last, at) : undefined;
}

function endedBlind({ failed, blind }: ModelLook, at: number): ModelOutcome {
  const isProvenFailed = failed.some(object => !blind.includes(object));
  return ended(isProvenFailed ? 'Failed' : 'Inconclusive', at);
}

function ended(outcome: OutcomeName, at: number): ModelOutcome {
  return { outcome, at, stabilized: false };
}
