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
 * How long a state has stood by its own time, in milliseconds: how `evaluate`
 * measures graces. Without an instant to measure to none has passed.
 */
export function stoodForMs(
  clusterTime: string | undefined,
  now: Instant | undefined,
): number {
  const began = Date.parse(clusterTime ?? '');
  if (now === undefined || !Number.isFinite(began)) return 0;
  return Math.max(0, now - began);
}
