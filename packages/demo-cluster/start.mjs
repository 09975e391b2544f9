// Runs a demo cluster, a simulation of Kubernetes, in the foreground:
//   node packages/demo-cluster/start.mjs --dir DIR [--port N] [--resume] [--time-factor N] [--name NAME]
// Prints the administrator's kubeconfig and runs until SIGINT or SIGTERM, or
// until the process that started it over a channel or a pipe goes away.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const usage =
  'Usage: node packages/demo-cluster/start.mjs --dir DIR [--port N] [--resume] [--time-factor N] [--name NAME]';
const maxPort = 65_535;

const say = line => process.stderr.write(`${line}\n`);
const require = createRequire(import.meta.url);

function readArguments() {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      name: { type: 'string' },
      port: { type: 'string' },
      resume: { type: 'boolean', default: false },
      'time-factor': { type: 'string' },
    },
  });
  const timeFactor = Number(values['time-factor'] ?? 1);
  const port = Number(values.port ?? 0);
  if (!values.dir) throw new Error('--dir is missing');
  if (!(timeFactor > 0)) throw new Error('--time-factor must be above 0');
  if (!Number.isInteger(port) || port < 0 || port > maxPort) {
    throw new Error(`--port must be a number up to ${maxPort}`);
  }
  const { dir: directory, name, resume } = values;
  return { directory, name, port, resume, timeFactor };
}

/** Waits until somebody asks for the end, or nobody is left who wants the cluster. */
function untilEnd() {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
    if (process.channel) {
      process.once('disconnect', resolve);
      return;
    }
    // Of a terminal or of nothing at all the end says nothing about a parent.
    if (process.stdin.isTTY || !isPipe()) return;
    process.stdin.once('end', resolve);
    process.stdin.once('error', resolve);
    process.stdin.resume();
  });
}

function isPipe() {
  const { fstatSync } = require('node:fs');
  try {
    const stat = fstatSync(0);
    return stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}

async function runInForeground(options) {
  const end = untilEnd();
  require('@backstage/cli-node/config/nodeTransform.cjs');
  const { startDemoCluster } = require('./src/startDemoCluster.ts');
  const cluster = await startDemoCluster({ ...options, log: say });
  const { url, kubeconfig } = cluster;
  say(`Demo cluster ready at ${url}; it is a simulation of Kubernetes`);
  process.stdout.write(`${kubeconfig}\n`);
  process.send?.({ type: 'ready', url, kubeconfig });
  await end;
  say('Stopping the demo cluster');
  await cluster.stop();
  if (process.connected) process.disconnect();
  process.stdin.destroy();
}

function explain(error) {
  if (error.code === 'EADDRINUSE') {
    return 'The port is taken; choose another one with --port.';
  }
  return error.message;
}

let options;
try {
  options = readArguments();
} catch (error) {
  say(`${error.message}\n${usage}`);
  process.exit(2);
}
try {
  await runInForeground(options);
} catch (error) {
  say(explain(error));
  process.exit(1);
}
