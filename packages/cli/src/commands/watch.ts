import { findCiRun } from '../ci/ciSystems';
import { askPersistently } from '../connection/askPersistently';
import { Interrupted } from '../errors';
import { chooseProgress } from '../following/chooseProgress';
import { followExecution } from '../following/followExecution';
import { Console } from '../host/Console';
import { Host } from '../host/Host';
import { plainText } from '../texts/plainText';
import { explainError } from './explainError';
import { explainLoss } from './explainLoss';
import { FollowCommandOptions, readFollowOptions } from './followOptions';
import { Patience } from './Patience';
import { ReportOptions, reportResult } from './reportResult';
import {
  executionId,
  openClient,
  openConsole,
  PortalCommandOptions,
} from './Session';

/** Options of `watch` as the user gave them. @internal */
export interface WatchOptions
  extends PortalCommandOptions,
    ReportOptions,
    FollowCommandOptions {}

/**
 * Follows an execution that was recorded already until its outcome.
 *
 * @returns the exit code of the outcome
 * @internal
 */
export async function watch(
  reference: string,
  options: WatchOptions,
  host: Host,
): Promise<number> {
  const console = openConsole(host, options);
  const progress = chooseProgress(options.progress, host, console);
  const run = findCiRun(host.env);
  const { pollMs, queueSeconds } = readFollowOptions(options, host);
  const id = executionId(reference);
  const client = await openClient(host, options);
  const ask = askPersistently(host, (words, seconds) =>
    progress.onTrouble(words, seconds),
  );
  let url: string | undefined;
  try {
    ({ url } = await ask(signal => client.getExecution(id, { signal })));
    console.note(plainText(url));
    const patience = new Patience(host.clock, queueSeconds);
    const seen = await followExecution({
      id,
      client,
      ask,
      host,
      progress,
      pollMs,
      checkPatience: execution => patience.check(execution),
    });
    progress.end();
    return await reportResult(seen, { options, run, host, console });
  } catch (error) {
    progress.end();
    return endWithError(error, url, console);
  }
}

function endWithError(
  error: unknown,
  url: string | undefined,
  console: Console,
): number {
  // Before the first answer there is nothing to say of the deployment.
  const isEarly = url === undefined && error instanceof Interrupted;
  const loss = isEarly ? undefined : explainLoss(error, url);
  if (loss) {
    console.closing(loss.lines);
    return loss.exitCode;
  }
  const { lines, exitCode } = explainError(error);
  for (const line of lines) console.error(line);
  if (url !== undefined) console.error(plainText(url));
  return exitCode;
}
