import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { askOnce } from '../connection/Ask';
import { usageError } from '../errors';
import { exitCodes } from '../exitCodes';
import { Host } from '../host/Host';
import { plainText } from '../texts/plainText';
import { tableLines } from '../texts/table';
import { statusWord } from '../texts/words';
import { openClient, openConsole, PortalCommandOptions } from './Session';

/** @internal */
export interface ListOptions extends PortalCommandOptions {
  entity?: string;
  environment?: string;
  cluster?: string;
  namespace?: string;
  state?: string;
  outcome?: string;
  limit: string;
}

/**
 * Lists executions, newest first.
 *
 * @returns 0 when the portal answered
 * @internal
 */
export async function list(options: ListOptions, host: Host): Promise<number> {
  const console = openConsole(host, options);
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) {
    throw usageError('--limit must be a whole number from 1 to 500');
  }
  const client = await openClient(host, options);
  const { entity, environment, cluster, namespace, state, outcome } = options;
  const query = { environment, cluster, namespace, state, outcome, limit };
  const answer = await askOnce(host)(signal =>
    client.listExecutions({ ...query, entityRef: entity }, { signal }),
  );
  switch (console.options.format) {
    case 'json':
      console.json(answer);
      break;
    case 'ndjson':
      for (const item of answer.items) console.json(item);
      break;
    default:
      console.result(linesOf(answer.items));
      if (answer.items.length === 0) console.note('No execution matches.');
  }
  return exitCodes.successful;
}

function linesOf(items: ExecutionSummary[]): string[] {
  if (items.length === 0) return [];
  const rows = items.map(item => [
    plainText(item.id),
    statusWord(item.outcome ?? item.state),
    plainText(item.environment),
    plainText(item.entityRef ?? item.title ?? ''),
    plainText(item.version ?? ''),
    plainText(item.createdAt),
    plainText(item.causeCode ?? ''),
  ]);
  const heading = [
    'ID',
    'OUTCOME',
    'ENVIRONMENT',
    'ENTITY',
    'VERSION',
    'CREATED',
    'CAUSE',
  ];
  return tableLines([heading, ...rows]);
}
