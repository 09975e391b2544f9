/**
 * object-status: the command-line gate of Kubernetes Object Status.
 *
 * @packageDocumentation
 */
export { main } from './main';
export { runCli } from './runCli';
export { exitCodeOfOutcome, exitCodes, exitCodeOfSignal } from './exitCodes';
export type { EndingSignal } from './exitCodes';
export { defaultTiming } from './host/Host';
export type { Clock, Host, TextOutput, Timing } from './host/Host';
