import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../UsageError.mjs';

export const usage = `npm run -s demo -- COMMAND [options]
  deploy SERVICE         deploy to the demo cluster and wait for the verdict; exit code as of object-status wait
    --break BEHAVIOUR    in a way that goes wrong, or otherwise than usual
    --environment NAME   testing, staging or production (staging)
    --version VERSION    default: the next one
  status                 what runs in the demo cluster
  --list                 the services and the behaviours that --break takes
  --data-dir DIR         of the portal, if it was started with one (.data)`;

const definitions = {
  break: { type: 'string' },
  environment: { type: 'string', default: 'staging' },
  version: { type: 'string' },
  'data-dir': { type: 'string' },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};
const environments = ['testing', 'staging', 'production'];

/**
 * Reads what `npm run -s demo` is told.
 *
 * @param {string[]} args
 * @param {{ caller: string, root: string }} folders relative paths are meant from `caller`
 * @throws UsageError
 */
export function parseDemoOptions(args, { caller, root }) {
  const { values, positionals } = parse(args);
  const [command, service, ...more] = positionals;
  const dataDir = values['data-dir']
    ? resolve(caller, values['data-dir'])
    : resolve(root, '.data');
  if (values.help || (!command && !values.list)) return { command: 'help' };
  if (values.list) return { command: 'list' };
  if (command === 'status' && !service) return { command, dataDir };
  if (command !== 'deploy' || !service || more.length)
    throw new UsageError(
      `Unknown command "${positionals.join(
        ' ',
      )}". See: npm run -s demo -- --help`,
    );
  const { environment, version } = values;
  if (!environments.includes(environment))
    throw new UsageError(
      `--environment must be ${environments.join(', ')}, not "${environment}".`,
    );
  const behaviour = values.break ?? 'healthy';
  return { command, service, behaviour, environment, version, dataDir };
}

function parse(args) {
  try {
    return parseArgs({ args, options: definitions, allowPositionals: true });
  } catch (error) {
    const [sentence] = error.message.split('. ');
    throw new UsageError(`${sentence}. See: npm run -s demo -- --help`);
  }
}
