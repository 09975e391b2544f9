import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** The stabilization window of a running step. @internal */
export type WindowClock =
  | { type: 'applying' }
  | { type: 'closed' }
  | {
      type: 'open';
      status: string;
      elapsedMs: number;
      lengthMs: number;
      endsAt: string;
      ticks: Ticks;
    }
  /** Its end is reached; the cluster is asked whether it is true (R2). */
  | { type: 'awaitingProof'; status: string; lengthMs: number; ticks: Ticks };

/** A window cut into parts that fill one after the other. @internal */
export interface Ticks {
  count: number;
  filled: number;
}

/** The step's execution timeout. @internal */
export type TimeoutClock =
  | { type: 'unlimited' }
  | { type: 'running'; elapsedMs: number; lengthMs: number; leftMs: number }
  /** More than 80 % of it is gone. */
  | { type: 'ending'; elapsedMs: number; lengthMs: number; leftMs: number };

/** @internal */
export interface StepClocks {
  window: WindowClock;
  timeout: TimeoutClock;
}

/**
 * The two clocks of a step that runs; `undefined` when none of them does.
 *
 * @param now - milliseconds on the server's clock
 * @internal
 */
export function clocksOf(
  step: StepExecution,
  now: number,
): StepClocks | undefined {
  if (step.state === 'Queued' || step.state === 'Finished') return undefined;
  return { window: windowClock(step, now), timeout: timeoutClock(step, now) };
}

/**
 * How much of a step's window is over, 0 to 1; `undefined` without one.
 *
 * @param now - milliseconds on the server's clock
 * @internal
 */
export function windowShare(
  step: StepExecution,
  now: number,
): { status: string; share: number } | undefined {
  if (step.state !== 'Stabilizing' || !step.window) return undefined;
  const { status, since, until } = step.window;
  const lengthMs = span(since, until);
  if (lengthMs === 0) return { status, share: 1 };
  const elapsedMs = clamp(now - Date.parse(since), lengthMs);
  return { status, share: elapsedMs / lengthMs };
}

function windowClock(step: StepExecution, now: number): WindowClock {
  if (step.state === 'Applying') return { type: 'applying' };
  if (step.window === undefined) return { type: 'closed' };
  const { status, since, until } = step.window;
  const lengthMs = span(since, until);
  const elapsedMs = clamp(now - Date.parse(since), lengthMs);
  const ticks = ticksOf(elapsedMs, lengthMs);
  if (elapsedMs >= lengthMs) {
    return { type: 'awaitingProof', status, lengthMs, ticks };
  }
  return { type: 'open', status, elapsedMs, lengthMs, endsAt: until, ticks };
}

/** One for each tenth; of less than 10 s one for each second. */
function ticksOf(elapsedMs: number, lengthMs: number): Ticks {
  const seconds = Math.floor(lengthMs / 1_000);
  const count = Math.min(10, Math.max(1, seconds));
  if (lengthMs === 0) return { count, filled: count };
  return { count, filled: Math.floor((elapsedMs / lengthMs) * count) };
}

function timeoutClock(step: StepExecution, now: number): TimeoutClock {
  const { startedAt, timeoutAt } = step;
  if (startedAt === undefined || timeoutAt === undefined) {
    return { type: 'unlimited' };
  }
  const lengthMs = span(startedAt, timeoutAt);
  const elapsedMs = clamp(now - Date.parse(startedAt), lengthMs);
  const leftMs = lengthMs - elapsedMs;
  const type = elapsedMs > 0.8 * lengthMs ? 'ending' : 'running';
  return { type, elapsedMs, lengthMs, leftMs };
}

function span(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from));
}

/** The reader's clock may be off; a clock never shows more than there is. */
function clamp(elapsed: number, length: number): number {
  return Math.min(Math.max(0, elapsed), length);
}
