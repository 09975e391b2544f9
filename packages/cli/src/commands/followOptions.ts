import { usageError } from '../errors';
import { Host } from '../host/Host';
import { parseDuration } from '../texts/durations';

/** How long somebody waits behind another execution who does not say. */
const defaultQueueTimeout = '10m';

/** Options of commands that follow an execution. @internal */
export interface FollowCommandOptions {
  queueTimeout?: string;
  progress: string;
  pollInterval?: string;
}

/** @throws CommandError - exit code 2 @internal */
export function readFollowOptions(
  { queueTimeout = defaultQueueTimeout, pollInterval }: FollowCommandOptions,
  host: Host,
): { pollMs: number; queueSeconds: number } {
  return {
    pollMs:
      pollInterval === undefined ? host.timing.pollMs : pollMsOf(pollInterval),
    queueSeconds: parseDuration('--queue-timeout', queueTimeout),
  };
}

function pollMsOf(pollInterval: string): number {
  const seconds = parseDuration('--poll-interval', pollInterval);
  if (seconds < 0.2 || seconds > 60) {
    throw usageError('--poll-interval must be between 200ms and 60s');
  }
  return seconds * 1000;
}
