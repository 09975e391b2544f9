// npm start: the portal as one process. Options: npm start -- --help
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { UsageError } from './UsageError.mjs';
import { buildApp } from './start/appBuild.mjs';
import {
  pageUrl,
  portalConfiguration,
  portsOf,
} from './start/configuration.mjs';
import { readClusters } from './start/kubeconfig.mjs';
import { parseStartOptions, usage } from './start/options.mjs';
import { readyUrls, startPortal, waitUntilReady } from './start/portal.mjs';
import { requireFreePort } from './start/ports.mjs';
import { requireToken } from './start/token.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const staticConfig = join(root, 'app-config.yaml');
const say = line => process.stdout.write(`${line}\n`);

async function main() {
  const caller = process.env.INIT_CWD ?? process.cwd();
  const options = parseStartOptions(process.argv.slice(2), { caller, root });
  if (options.isHelpWanted) {
    say(usage);
    return 0;
  }
  const clusters = options.kubeconfig
    ? await readClusters(options.kubeconfig, options.contexts)
    : [];
  for (const port of portsOf(options)) await requireFreePort(port);
  if (options.isDemoWanted)
    say(
      'This version has no demo cluster: objects come from --kubeconfig only.',
    );
  await makeDataDir(options.dataDir);
  const given = process.env.OBJECT_STATUS_TOKEN;
  const { token, place } = await requireToken({
    dataDir: options.dataDir,
    given,
  });
  const generated = await writeConfiguration({ ...options, clusters });
  if (!options.isDev) await buildApp(root, { say });
  say(`Token for pipelines: ${place}`);
  return runPortal(options, {
    configs: [staticConfig, generated],
    env: {
      ...process.env,
      OBJECT_STATUS_TOKEN: token,
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    },
  });
}

async function makeDataDir(dataDir) {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new UsageError(`Data directory ${dataDir}: ${error.message}`);
  }
}

async function writeConfiguration(options) {
  const base = parse(await readFile(staticConfig, 'utf8'));
  const file = join(options.dataDir, 'app-config.generated.yaml');
  const head = '# Written by every `npm start`. Do not edit.\n';
  const text = head + stringify(portalConfiguration(base, options));
  // The mode of writeFile holds for new files only.
  await rm(file, { force: true });
  await writeFile(file, text, { mode: 0o600 });
  return file;
}

async function runPortal(options, { configs, env }) {
  say('Starting the portal');
  const portal = startPortal({ root, isDev: options.isDev, configs, env });
  let stoppedBy;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Several may come for one Ctrl-C, from the terminal and from Yarn.
      if (!stoppedBy) portal.stop();
      stoppedBy ??= signal;
    });
  }
  const page = pageUrl(options);
  const backendUrl = `http://localhost:${options.port}`;
  const urls = readyUrls({ backendUrl, pageUrl: page, isDev: options.isDev });
  if (await waitUntilReady(urls, portal)) say(`Portal ready at ${page}`);
  const exitCode = await portal.ended;
  if (stoppedBy) return 128 + constants.signals[stoppedBy];
  process.stderr.write(`The portal ended by itself (exit code ${exitCode}).\n`);
  return exitCode || 1;
}

main().then(
  exitCode => process.exit(exitCode),
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
