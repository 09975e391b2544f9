import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../UsageError.mjs';
import { parseDatabaseUrl } from './database.mjs';

export const usage = `npm start -- [options]
  --port N            where the portal listens (7007)
  --data-dir DIR      database, token and generated configuration (.data)
  --kubeconfig FILE   observe the cluster of this kubeconfig's current context
  --context NAME ...  observe these contexts of it instead
  --database URL      PostgreSQL instead of SQLite in DIR: postgresql://user:password@host:port/name
  --no-demo           without the demo cluster
  --dev               dev server with reload, page on port 3000`;

const definitions = {
  port: { type: 'string', default: '7007' },
  'data-dir': { type: 'string' },
  kubeconfig: { type: 'string' },
  context: { type: 'string', multiple: true, default: [] },
  database: { type: 'string' },
  'no-demo': { type: 'boolean', default: false },
  dev: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

/**
 * Reads the options of `npm start`.
 *
 * @param {string[]} args
 * @param {{ caller: string, root: string }} folders relative paths are meant from `caller`
 * @throws UsageError - an unknown option or an impossible value
 */
export function parseStartOptions(args, { caller, root }) {
  const { values, contexts } = parse(args);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65535)
    throw new UsageError(`--port must be 1 to 65535, not "${values.port}".`);
  if (contexts.length && !values.kubeconfig)
    throw new UsageError('--context needs --kubeconfig FILE.');
  return {
    port,
    dataDir: values['data-dir']
      ? resolve(caller, values['data-dir'])
      : resolve(root, '.data'),
    kubeconfig: values.kubeconfig && resolve(caller, values.kubeconfig),
    contexts,
    database:
      values.database === undefined
        ? undefined
        : parseDatabaseUrl(values.database),
    isDemoWanted: !values['no-demo'],
    isDev: values.dev,
    isHelpWanted: values.help,
  };
}

function parse(args) {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      options: definitions,
      allowPositionals: true,
      tokens: true,
    });
  } catch (error) {
    // The rest of its message explains how to pass text that begins with a dash.
    const [sentence] = error.message.split('. ');
    throw new UsageError(`${sentence}. See: npm start -- --help`);
  }
  return { values: parsed.values, contexts: contextsOf(parsed.tokens) };
}

// `--context a b` and `--context a --context b` mean the same.
function contextsOf(tokens) {
  const contexts = [];
  let isAfterContext = false;
  for (const token of tokens) {
    if (token.kind === 'option') {
      isAfterContext = token.name === 'context';
      if (isAfterContext) contexts.push(token.value);
    } else if (token.kind === 'positional') {
      if (!isAfterContext)
        throw new UsageError(`Unknown argument "${token.value}".`);
      contexts.push(token.value);
    }
  }
  return [...new Set(contexts)];
}
