// Measures: node test/benchmarks/run.mjs NAME [--full] [--json]
//
// The result goes to stdout, as text or JSON, progress to stderr. Exit codes: 0 measured, whether
// goals are met or not; 2 an unknown name or option, or something that is needed is missing; 1 the
// benchmark broke.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const sources = join(import.meta.dirname, 'src');
const say = line => process.stderr.write(`${line}\n`);

/** Whatever has a folder of its own. */
function findNames() {
  return readdirSync(sources)
    .filter(name => /^b\d+$/.test(name))
    .filter(name => existsSync(join(sources, name, 'index.ts')))
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

class UsageError extends Error {}

function readArguments(args) {
  const names = findNames();
  const usage = `Usage: npm run benchmark -- NAME [--full] [--json]; NAME is one of ${names.join(
    ', ',
  )}.`;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { full: { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const [name, ...others] = positionals;
    if (name === undefined || others.length > 0) throw new UsageError(usage);
    if (!names.includes(name)) {
      throw new UsageError(`There is no benchmark ${name}. ${usage}`);
    }
    return { name, isFull: values.full === true, isJson: values.json === true };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${error.message.split('. ')[0]}. ${usage}`);
  }
}

async function main(args) {
  const { name, isFull, isJson } = readArguments(args);
  // The engine is TypeScript source: it is compiled while it is loaded.
  require('@backstage/cli-node/config/nodeTransform.cjs');
  const { measure, toText } = require('./src/measure.ts');
  const { benchmark } = require(join(sources, name, 'index.ts'));
  const result = await measure(benchmark, { isFull, say });
  const text = isJson ? JSON.stringify(result, null, 2) : toText(result);
  process.stdout.write(`${text}\n`);
}

await main(process.argv.slice(2)).catch(error => {
  const isExpected =
    error instanceof UsageError || error.name === 'MissingError';
  say(isExpected ? error.message : error.stack);
  process.exitCode = isExpected ? 2 : 1;
});
