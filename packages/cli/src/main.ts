import { Interrupted } from './errors';
import { EndingSignal } from './exitCodes';
import { nodeHost } from './host/nodeHost';
import { runCli } from './runCli';

const endingSignals: EndingSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs the program as this process.
 *
 * The first signal lets the command say where the execution goes on; the second
 * one, and a reader that went away, end the process as usual.
 *
 * @param checkout - root of the checkout whose sources these are; absent when published
 * @public
 */
export async function main(checkout?: string): Promise<void> {
  const ending = new AbortController();
  for (const signal of endingSignals) {
    process.once(signal, () => ending.abort(new Interrupted(signal)));
  }
  process.stdout.on('error', endWithoutReader);
  process.stderr.on('error', endWithoutReader);
  const args = process.argv.slice(2);
  process.exitCode = await runCli(args, nodeHost(ending.signal, checkout));
}

/** `object-status ... | head`: nobody reads what is still to come. */
function endWithoutReader(error: Error & { code?: string }): void {
  if (error.code !== 'EPIPE') throw error;
}
