import {
  ApiError,
  Comparison,
  Execution,
  ObjectStatusClient,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Ask, askOnce } from '../connection/Ask';
import { exitCodes } from '../exitCodes';
import { FollowedExecution } from '../following/followExecution';
import { fetchTransitions } from '../following/fetchTransitions';
import { ObjectTable } from '../following/ObjectTable';
import { Host } from '../host/Host';
import { plainText } from '../texts/plainText';
import { judgeExecution } from '../result/requirements';
import { writeResult } from './reportResult';
import {
  executionId,
  openClient,
  openConsole,
  PortalCommandOptions,
} from './Session';

/** @internal */
export interface ShowOptions extends PortalCommandOptions {
  exitCode?: boolean;
}

/**
 * Shows an execution as it is now.
 *
 * @returns 0, or with `--exit-code` that of its outcome
 * @internal
 */
export async function show(
  reference: string,
  options: ShowOptions,
  host: Host,
): Promise<number> {
  const console = openConsole(host, options);
  const id = executionId(reference);
  const client = await openClient(host, options);
  const ask = askOnce(host);
  const execution = await ask(signal => client.getExecution(id, { signal }));
  const table = new ObjectTable(id, client, ask);
  await table.refresh(execution);
  const seen: FollowedExecution = {
    execution,
    objects: table.rows(),
    transitions: await fetchTransitions(id, undefined, client, ask),
    lastGood: await fetchLastGood(execution, client, ask),
  };
  if (console.options.format === 'text') console.note(plainText(execution.url));
  writeResult(seen, console);
  if (!options.exitCode) return exitCodes.successful;
  return judgeExecution(execution, {}).exitCode;
}

/** Only what went wrong is held beside what went well. */
async function fetchLastGood(
  { id, outcome }: Execution,
  client: ObjectStatusClient,
  ask: Ask,
): Promise<Comparison | undefined> {
  if (outcome === undefined || outcome === 'Successful') return undefined;
  try {
    const dossier = await ask(signal => client.dossier(id, { signal }));
    return dossier.differenceToLastGood;
  } catch (error) {
    // A portal of an older version has no dossiers; the rest can be told.
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
