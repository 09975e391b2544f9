import { askOnce } from '../connection/Ask';
import { exitCodes } from '../exitCodes';
import { Host } from '../host/Host';
import { subjectOf } from '../result/subject';
import { plainText } from '../texts/plainText';
import { statusWord } from '../texts/words';
import {
  executionId,
  openClient,
  openConsole,
  PortalCommandOptions,
} from './Session';

/** @internal */
export interface CancelOptions extends PortalCommandOptions {
  reason?: string;
}

/**
 * Cancels an execution; a finished one stays what it is.
 *
 * @returns 0 when the portal took it
 * @internal
 */
export async function cancel(
  reference: string,
  options: CancelOptions,
  host: Host,
): Promise<number> {
  const console = openConsole(host, options);
  const id = executionId(reference);
  const client = await openClient(host, options);
  const execution = await askOnce(host)(signal =>
    client.cancel(id, options.reason, { signal }),
  );
  if (console.options.format !== 'text') {
    console.json(execution);
    return exitCodes.successful;
  }
  const { outcome, url } = execution;
  const word = outcome === undefined ? 'Cancelling' : statusWord(outcome);
  console.result([`${word}: ${subjectOf(execution)}`, plainText(url)]);
  return exitCodes.successful;
}
