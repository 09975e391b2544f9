// Plays with the demo cluster of a running portal: npm run -s demo -- --help
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './UsageError.mjs';
import { exitCodeOf } from './child.mjs';
import { findDemo, noDemo } from './demo/findDemo.mjs';
import { parseDemoOptions, usage } from './demo/options.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
// Shorter than a pipeline would choose, so that what hangs is seen to end.
const timeout = ['--timeout', '90s'];
const say = line => process.stdout.write(`${line}\n`);
const tell = line => process.stderr.write(`${line}\n`);

async function main() {
  const caller = process.env.INIT_CWD ?? process.cwd();
  const options = parseDemoOptions(process.argv.slice(2), { caller, root });
  switch (options.command) {
    case 'help':
      say(usage);
      return 0;
    case 'list':
      list(requireDemo());
      return 0;
    case 'status':
      return onDemo(options, showStatus);
    default:
      return onDemo(options, deploy);
  }
}

// Its sources are TypeScript and take a moment to load: not for --help.
function requireDemo() {
  require('@backstage/cli-node/config/nodeTransform.cjs');
  return require('../packages/demo-cluster/src/pipelines/index.ts');
}

function list({ behaviours, demoServices }) {
  say('Services');
  for (const { name, team } of demoServices) say(line(name, `of ${team}`));
  say('Behaviours, for --break');
  for (const { name, description } of behaviours) say(line(name, description));
}

const line = (name, words) => `  ${name.padEnd(24)}${words}`;

/** Does something with the demo of the options' data directory. */
async function onDemo(options, work) {
  const found = await findDemo(options.dataDir, process.env);
  const demo = requireDemo();
  try {
    const access = await demo.readKubeconfig(found.kubeconfig);
    const cluster = new demo.DemoClusterClient(demo.httpsExchange(access));
    return await work(options, { ...found, demo, cluster });
  } catch (error) {
    const isGone =
      error.code === 'ENOENT' || error.name === 'ClusterUnreachableError';
    throw isGone ? noDemo(options.dataDir) : error;
  }
}

async function showStatus(options, { demo, cluster, kubeconfig }) {
  const rows = await demo.readStatus(cluster);
  say('Demo cluster (simulated)');
  for (const { service, environment, version, ready, behaviour } of rows)
    say(
      `  ${service.padEnd(16)}${environment.padEnd(12)}${version.padEnd(
        9,
      )}${ready.padEnd(14)}${behaviour}`,
    );
  say(`kubectl --kubeconfig ${kubeconfig} get pods --all-namespaces`);
  return 0;
}

async function deploy(options, { demo, cluster, portalUrl, token }) {
  const { environment } = options;
  const service = demo.requireService(options.service);
  const behaviour = demo.requireBehaviour(options.behaviour);
  const target = { service, environment };
  const portal = demo.openPortal(portalUrl, token ?? '');
  const version =
    options.version ?? (await demo.readNextVersion(portal, target));
  const examples = join(root, 'examples', 'demo');
  const manifests = await demo.readManifests(examples, service.name);
  tell(`Simulated: ${service.name} ${version} to ${environment}`);
  tell(`${behaviour.name}: ${behaviour.description}`);
  const plan = { ...target, version, behaviour };
  const applied = await demo.deployService(cluster, manifests, plan);
  return waitForVerdict(applied, {
    env: { OBJECT_STATUS_URL: portalUrl, OBJECT_STATUS_TOKEN: token },
    args: [
      ...['--entity', demo.entityRefOf(service)],
      ...['--environment', environment, '--version', version],
      ...['--cluster', 'demo', '--namespace', demo.namespaceOf(target)],
    ],
  });
}

/** As a pipeline does it, by the command line: what it prints and its exit code are the answer. */
async function waitForVerdict(applied, { env, args }) {
  const program = join(root, 'packages', 'cli', 'bin', 'object-status');
  const child = spawn(
    process.execPath,
    [program, 'wait', '--file', '-', '--new', ...timeout, ...args],
    {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'inherit', 'inherit'],
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  const items = applied.map(({ live }) => live);
  const list = { apiVersion: 'v1', kind: 'List', items };
  child.stdin.on('error', () => {
    // It ended without reading: its own words and exit code say why.
  });
  child.stdin.end(JSON.stringify(list));
  const [code, signal] = await once(child, 'exit');
  return exitCodeOf({ code, signal });
}

main().then(
  exitCode => process.exit(exitCode),
  error => {
    tell(error.message);
    // 1 is only ever a verdict.
    process.exit(
      error instanceof UsageError || error.name === 'UnknownNameError' ? 2 : 6,
    );
  },
);
