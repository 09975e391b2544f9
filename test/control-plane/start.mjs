// Runs a real control plane in the foreground, to try the product with:
//   node test/control-plane/start.mjs [--dir DIR] [--time-factor N]
// Prints the administrator's kubeconfig and runs until SIGINT or SIGTERM.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { GoMissingError, requireBinaries } from './binaries.mjs';

const usage =
  'Usage: node test/control-plane/start.mjs [--dir DIR] [--time-factor N]';

const say = line => process.stderr.write(`${line}\n`);
const require = createRequire(import.meta.url);

function readArguments() {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, 'time-factor': { type: 'string' } },
  });
  const timeFactor = Number(values['time-factor'] ?? 1);
  if (timeFactor > 0) return { directory: values.dir, timeFactor };
  throw new Error('--time-factor must be a number above 0');
}

async function runInForeground(options) {
  const binaries = await requireBinaries(say);
  require('@backstage/cli-node/config/nodeTransform.cjs');
  const { startControlPlane, stopOnSignals } = require('./src/index.ts');
  const plane = await startControlPlane({ ...options, binaries });
  stopOnSignals(async () => say('Stopping the control plane'));
  say(`Control plane ready at ${plane.url}, logs in ${plane.directory}`);
  process.stdout.write(`${plane.kubeconfig}\n`);
  const sentence = await plane.broken;
  await plane.stop();
  throw new Error(sentence);
}

try {
  let options;
  try {
    options = readArguments();
  } catch (error) {
    say(`${error.message}\n${usage}`);
    process.exit(2);
  }
  await runInForeground(options);
} catch (error) {
  say(error.message);
  process.exitCode = error instanceof GoMissingError ? 3 : 1;
}
