import { KeptLogTail } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Capture } from '../evidence/Capture';
import { LogOf } from './LiveLogs';

/** The newest tail of a container that was kept. */
export function keptLog(
  captures: Capture[],
  { container, previous }: LogOf,
): KeptLogTail | undefined {
  return captures
    .flatMap(({ logs }) => logs)
    .filter(log => log.container === container && log.previous === previous)
    .reduce<KeptLogTail | undefined>(
      (newest, log) =>
        newest && newest.capturedAt > log.capturedAt ? newest : log,
      undefined,
    );
}
