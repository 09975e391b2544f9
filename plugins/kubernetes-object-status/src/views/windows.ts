import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** A time in which all was successful, and what ended it. @internal */
export interface HeldWindow {
  at: string;
  heldMs: number;
  /** In the server's words. */
  brokenBy: string;
}

/**
 * The windows of a step that were successful and broke, oldest first.
 *
 * @param transitions - of the execution, oldest first
 * @internal
 */
export function heldWindows(
  transitions: readonly Transition[],
  step: number,
): HeldWindow[] {
  const found: HeldWindow[] = [];
  let opened: Transition | undefined;
  for (const each of transitions) {
    if (each.step !== step || each.subject !== 'step') continue;
    if (each.reason === 'WindowOpened') {
      opened = each.status === 'Successful' ? each : undefined;
    } else if (each.reason === 'WindowClosed' && opened !== undefined) {
      const heldMs = Date.parse(each.at) - Date.parse(opened.at);
      found.push({ at: opened.at, heldMs, brokenBy: each.message });
      opened = undefined;
    }
  }
  return found;
}
