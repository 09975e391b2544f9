// npm start: the portal as one process. Options: npm start -- --help
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { UsageError } from './UsageError.mjs';
import { withLock } from './lock.mjs';
import { parentsOf, watchParents } from './watchParents.mjs';
import { buildApp } from './start/appBuild.mjs';
import {
  backendUrl,
  pageUrl,
  portalConfiguration,
  portsOf,
} from './start/configuration.mjs';
import { databaseVariable, requireDatabase } from './start/database.mjs';
import {
  providePast,
  requireDistinctNames,
  startDemoCluster,
  startDemoPipelines,
} from './start/demo.mjs';
import { readClusters } from './start/kubeconfig.mjs';
import { parseStartOptions, usage } from './start/options.mjs';
import { readyUrls, startPortal, waitUntilReady } from './start/portal.mjs';
import { requireFreePort } from './start/ports.mjs';
import { requireToken } from './start/token.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const staticConfig = join(root, 'app-config.yaml');
const say = line => process.stdout.write(`${line}\n`);
const tell = line => process.stderr.write(`${line}\n`);

async function main() {
  const caller = process.env.INIT_CWD ?? process.cwd();
  const options = parseStartOptions(process.argv.slice(2), { caller, root });
  if (options.isHelpWanted) {
    say(usage);
    return 0;
  }
  // A killed `run.mjs` can pass nothing on: its loss is taken for the signal that it did not send.
  watchParents(parentsOf(process), () => process.kill(process.pid, 'SIGTERM'));
  const base = parse(await readFile(staticConfig, 'utf8'));
  const contexts = options.kubeconfig
    ? await readClusters(options.kubeconfig, options.contexts)
    : [];
  const fixed = base.kubernetesObjectStatus?.clusters ?? [];
  requireDistinctNames({ ...options, fixed, contexts });
  for (const port of portsOf(options)) await requireFreePort(port);
  if (options.database) await requireDatabase(options.database);
  await makeDataDir(options.dataDir);
  return withLock(
    join(options.dataDir, 'portal.lock'),
    () => start(base, { ...options, contexts, root }),
    { onWait: holder => refuseDataDir(options.dataDir, holder) },
  );
}

// Two portals would write to one database and to one demo's files.
function refuseDataDir(dataDir, holder) {
  throw new UsageError(
    `Data directory ${dataDir} is in use by the portal of process ${holder}: end that, or choose another with --data-dir.`,
  );
}

async function start(base, options) {
  const given = process.env.OBJECT_STATUS_TOKEN;
  const { token, place } = await requireToken({
    dataDir: options.dataDir,
    given,
  });
  const { dataDir, isDemoWanted } = options;
  // It takes less time than the build beside it.
  const past = isDemoWanted ? providePast({ root, dataDir, tell }) : undefined;
  if (!options.isDev) await buildApp(root, { say });
  const demo = isDemoWanted
    ? await startDemoCluster({ root, dataDir, tell })
    : undefined;
  try {
    const generated = await writeConfiguration(base, {
      ...options,
      demo: demo && { ...demo, past: await past },
    });
    say(`Token for pipelines: ${place}`);
    if (demo) say(`Demo cluster (simulated), kubeconfig: ${demo.kubeconfig}`);
    return await runPortal(options, {
      configs: [staticConfig, generated],
      token,
      demo,
    });
  } finally {
    await demo?.stop();
  }
}

async function makeDataDir(dataDir) {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new UsageError(`Data directory ${dataDir}: ${error.message}`);
  }
}

async function writeConfiguration(base, options) {
  const file = join(options.dataDir, 'app-config.generated.yaml');
  const head = '# Written by every `npm start`. Do not edit.\n';
  const text = head + stringify(portalConfiguration(base, options));
  // The mode of writeFile holds for new files only.
  await rm(file, { force: true });
  await writeFile(file, text, { mode: 0o600 });
  return file;
}

async function runPortal(options, { configs, token, demo }) {
  say('Starting the portal');
  const env = {
    ...process.env,
    OBJECT_STATUS_TOKEN: token,
    ...(options.database && { [databaseVariable]: options.database.href }),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  };
  const portal = startPortal({ root, isDev: options.isDev, configs, env });
  // They set up their services while the portal starts, and begin when it answers.
  const pipelines =
    demo &&
    startDemoPipelines({
      ...{ root, dataDir: options.dataDir, kubeconfig: demo.kubeconfig },
      ...{ portalUrl: backendUrl(options), token, tell },
    });
  let stoppedBy;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Several may come for one Ctrl-C, from the terminal and from Yarn.
      if (!stoppedBy) portal.stop();
      stoppedBy ??= signal;
    });
  }
  const page = pageUrl(options);
  const urls = readyUrls({
    backendUrl: backendUrl(options),
    pageUrl: page,
    isDev: options.isDev,
  });
  if (await waitUntilReady(urls, portal)) say(`Portal ready at ${page}`);
  const exitCode = await portal.ended;
  await pipelines?.stop();
  if (stoppedBy) return 128 + constants.signals[stoppedBy];
  tell(`The portal ended by itself (exit code ${exitCode}).`);
  return exitCode || 1;
}

main().then(
  exitCode => process.exit(exitCode),
  error => {
    tell(error.message);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
