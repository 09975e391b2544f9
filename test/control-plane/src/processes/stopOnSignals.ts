import { constants } from 'node:os';

/** What has to be stopped before this process may go. */
const stops = new Set<() => Promise<void>>();
let isListening = false;
let isEnding = false;

/**
 * Has `stop` called when SIGINT or SIGTERM comes, the latest first, one after
 * the other; then this process exits with 128 and the signal's number. The
 * returned function takes that back.
 *
 * @internal
 */
export function stopOnSignals(stop: () => Promise<void>): () => void {
  stops.add(stop);
  if (!isListening) {
    isListening = true;
    process.on('SIGINT', exitOrderly);
    process.on('SIGTERM', exitOrderly);
  }
  return () => stops.delete(stop);
}

async function exitOrderly(signal: NodeJS.Signals): Promise<void> {
  // A second signal is from somebody who does not want to wait: exiting kills
  // every ManagedProcess.
  if (!isEnding) {
    isEnding = true;
    for (const stop of [...stops].reverse()) {
      // A stop that fails is followed by the exit, which kills what is left.
      await stop().catch(() => undefined);
    }
  }
  process.exit(128 + constants.signals[signal]);
}
