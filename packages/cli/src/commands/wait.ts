import { NewExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { CiRun, findCiRun } from '../ci/ciSystems';
import { freshKey, naturalKey } from '../ci/idempotencyKey';
import { askPersistently } from '../connection/askPersistently';
import { usageError } from '../errors';
import { chooseProgress } from '../following/chooseProgress';
import { followExecution } from '../following/followExecution';
import { Console } from '../host/Console';
import { Host } from '../host/Host';
import { checkNumbers } from '../manifests/checkNumbers';
import { readManifests } from '../manifests/Manifest';
import { maxManifestBytes, readInputs } from '../manifests/readInput';
import { parseDuration } from '../texts/durations';
import { plainText } from '../texts/plainText';
import { BuiltRequest, buildRequest, RequestOptions } from './buildRequest';
import { explainError } from './explainError';
import { FollowCommandOptions, readFollowOptions } from './followOptions';
import { locateFault } from './locateFault';
import { giveUpTurn } from './giveUpTurn';
import { Patience, QueueTimeoutError } from './Patience';
import { ReportOptions, reportResult } from './reportResult';
import { openClient, openConsole, PortalCommandOptions } from './Session';
import { explainLoss } from './explainLoss';

/** Options of `wait` as the user gave them. @internal */
export interface WaitOptions
  extends PortalCommandOptions,
    ReportOptions,
    FollowCommandOptions {
  file: string[];
  entity?: string;
  environment?: string;
  cluster: string[];
  namespace?: string;
  /** The version that was deployed; `--version` of the program is another option. */
  version?: string;
  timeout?: string;
  stabilization?: string;
  step?: string;
  apply?: boolean;
  idempotencyKey?: string;
  new?: boolean;
}

const attached =
  'This is the execution that was recorded under the same key before; --new records another one.';
const adopted =
  'The portal had recorded this rollout by itself; its execution is this one now.';

/**
 * Records an execution for these manifests and waits for its outcome.
 *
 * @returns the exit code
 * @internal
 */
export async function wait(options: WaitOptions, host: Host): Promise<number> {
  const console = openConsole(host, options);
  const progress = chooseProgress(options.progress, host, console);
  const run = findCiRun(host.env);
  const { pollMs, queueSeconds } = readFollowOptions(options, host);
  const built = await readRequest(options, host, run);
  const client = await openClient(host, options);
  const ask = askPersistently(host, (words, seconds) =>
    progress.onTrouble(words, seconds),
  );
  // Made once: a request that is sent again must have the key that it had.
  const idempotencyKey = keyOf(options, built, run);
  let created: NewExecution | undefined;
  try {
    created = await ask(signal =>
      client.createExecution(built.request, {
        idempotencyKey,
        signal,
      }),
    );
    console.note(plainText(created.url));
    if (created.adopted) console.note(adopted);
    else if (!created.isNew) console.note(attached);
    const patience = new Patience(host.clock, queueSeconds);
    const seen = await followExecution({
      id: created.id,
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
    const hasTurn = options.queueTimeout !== undefined;
    const end =
      created && hasTurn && error instanceof QueueTimeoutError
        ? await giveUpTurn(error, { id: created.id, client, ask })
        : error;
    return endWithError(end, { created, built, console });
  }
}

async function readRequest(
  options: WaitOptions,
  host: Host,
  run: CiRun | undefined,
): Promise<BuiltRequest> {
  const given = requestOptions(options);
  const inputs = await readInputs(options.file, host, maxManifestBytes);
  const manifests = readManifests(inputs);
  if (manifests.length === 0) {
    const names = options.file.map(name => (name === '-' ? 'stdin' : name));
    const verb = names.length === 1 ? 'holds' : 'hold';
    throw usageError(
      `Nothing to verify: ${names.join(
        ', ',
      )} ${verb} no object (NothingToVerify)`,
    );
  }
  manifests.forEach(checkNumbers);
  const built = buildRequest(manifests, given, run);
  const bytes = Buffer.byteLength(JSON.stringify(built.request));
  if (bytes > maxManifestBytes) {
    const megabytes = (bytes / (1024 * 1024)).toFixed(1);
    throw usageError(
      `The manifests are ${megabytes} MiB as JSON, and the portal takes 10 MiB: split them into several steps`,
    );
  }
  return built;
}

function requestOptions(options: WaitOptions): RequestOptions {
  const { entity, timeout, stabilization } = options;
  if (entity !== undefined && !/^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/.test(entity)) {
    throw usageError(
      `--entity must be like component:default/checkout, not "${entity}"`,
    );
  }
  const name = entity?.slice(entity.lastIndexOf('/') + 1);
  return {
    entity,
    environment: options.environment,
    clusters: options.cluster,
    namespace: options.namespace,
    version: options.version,
    step: options.step ?? (name ? `Deploy ${name}` : 'Deploy'),
    apply: options.apply === true,
    timeoutSeconds: timeoutOf(timeout),
    waitsForTurn: options.queueTimeout !== undefined,
    stabilizationSeconds:
      stabilization === undefined
        ? undefined
        : parseDuration('--stabilization', stabilization),
  };
}

function timeoutOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  return text === 'none' ? null : parseDuration('--timeout', text);
}

function keyOf(
  options: WaitOptions,
  { request }: BuiltRequest,
  run: CiRun | undefined,
): string {
  if (options.idempotencyKey) return options.idempotencyKey;
  if (options.new || !run) return freshKey();
  return naturalKey(run, {
    step: request.steps?.[0]?.name ?? '',
    entityRef: options.entity,
    environment: options.environment,
    clusters: options.cluster,
    namespace: options.namespace,
  });
}

function endWithError(
  error: unknown,
  known: {
    created: NewExecution | undefined;
    built: BuiltRequest;
    console: Console;
  },
): number {
  const { created, built, console } = known;
  const loss = explainLoss(error, created?.url);
  if (loss) {
    console.closing(loss.lines);
    return loss.exitCode;
  }
  const { lines, exitCode } = explainError(error, fault =>
    locateFault(built, fault),
  );
  for (const line of lines) console.error(line);
  if (created) console.error(plainText(created.url));
  return exitCode;
}
