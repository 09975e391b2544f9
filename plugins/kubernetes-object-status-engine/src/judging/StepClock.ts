import { Instant } from './Judgement';

/**
 * How a rule asks about time.
 *
 * With memory (a step) it is the step's clock, and what counts is when *we*
 * first saw a state. Without memory (`evaluate`) durations run from the
 * object's own times to the given instant, and without one none has passed
 * (`semantics.md` section 2, "Memory and graces").
 */
export type StepClock =
  | { type: 'step'; now: Instant }
  | { type: 'evaluate'; now?: Instant };

/** Milliseconds from one cluster time to another; `undefined` unless both are times. */
export function clusterSpanMs(
  from: string | undefined,
  to: string | undefined,
): number | undefined {
  if (!from || !to) return undefined;
  const span = Date.parse(to) - Date.parse(from);
  return Number.isFinite(span) && span >= 0 ? span : undefined;
}

/**
 * How long a state has stood: since we saw it, or since its own time.
 * `Infinity` is never given; without an instant to measure to it is 0.
 */
export function stoodForMs(
  clock: StepClock,
  seenSince: Instant | undefined,
  clusterTime: string | undefined,
): number {
  if (clock.now === undefined) return 0;
  if (clock.type === 'step') {
    return seenSince === undefined ? 0 : clock.now - seenSince;
  }
  const began = clusterTime ? Date.parse(clusterTime) : NaN;
  return Number.isFinite(began) ? Math.max(0, clock.now - began) : 0;
}
