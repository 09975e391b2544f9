import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** A window that did not last. @internal */
export interface BrokenWindow {
  step: number;
  at: string;
  /** What broke it, in the server's words. */
  why: string;
}

/** How long a page tells of it. */
const toldMs = 10_000;

/**
 * The last window that broke, among recorded changes.
 *
 * @param transitions - oldest first
 * @internal
 */
export function lastBroken(
  transitions: readonly Transition[],
): BrokenWindow | undefined {
  const closed = transitions.filter(
    ({ subject, reason }) => subject === 'step' && reason === 'WindowClosed',
  );
  const last = closed.at(-1);
  return last && { step: last.step, at: last.at, why: last.message };
}

/**
 * The broken window of a step while it is news.
 *
 * @param now - milliseconds on the server's clock
 * @internal
 */
export function freshlyBroken(
  broken: BrokenWindow | undefined,
  step: number,
  now: number,
): BrokenWindow | undefined {
  if (broken?.step !== step) return undefined;
  return now - Date.parse(broken.at) < toldMs ? broken : undefined;
}
