import { execFile } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../UsageError.mjs';
import { supervise } from './supervise.mjs';

/** What the demo cluster is called, in configuration, kubeconfig and on every page. */
export const demoName = 'demo';

/** Where a data directory keeps the demo cluster's certificates, kubeconfig and logs. */
export const demoFolder = dataDir => join(dataDir, 'demo');

/**
 * Starts the demo cluster as a child process and keeps it running on one address.
 *
 * @param {{ root: string, dataDir: string, tell: (line: string) => void }} options
 * @returns {Promise<{ url: string, kubeconfig: string, stop: () => Promise<void> }>}
 * @throws Error - it cannot be started; says what to do
 */
export async function startDemoCluster({ root, dataDir, tell }) {
  const folder = demoFolder(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const program = join(root, 'packages', 'demo-cluster', 'start.mjs');
  const demo = supervise({
    name: 'The demo cluster',
    // The portal knows one address and one CA of it: a later start has to have the same.
    argumentsOf: before => [
      ...[program, '--dir', folder],
      ...(before ? ['--resume', '--port', new URL(before.url).port] : []),
    ],
    logFile: join(folder, 'cluster.log'),
    env: withoutToken(process.env),
    tell,
  });
  try {
    const { url, kubeconfig } = await demo.ready;
    return { url, kubeconfig, stop: demo.stop };
  } catch (error) {
    throw new Error(`${error.message} Without it: npm start -- --no-demo`, {
      cause: error,
    });
  }
}

/**
 * Starts the pipelines of the demo, which deploy to the demo cluster and report to the portal.
 *
 * @param {{ root: string, dataDir: string, kubeconfig: string, portalUrl: string, token: string, tell: (line: string) => void }} options
 * @returns {{ stop: () => Promise<void> }}
 */
export function startDemoPipelines(options) {
  const { root, dataDir, kubeconfig, portalUrl, token, tell } = options;
  const program = join(root, 'packages', 'demo-cluster', 'pipelines.mjs');
  const pipelines = supervise({
    name: 'The demo pipelines',
    argumentsOf: () => [
      ...[program, '--kubeconfig', kubeconfig],
      ...['--portal', portalUrl],
    ],
    logFile: join(demoFolder(dataDir), 'pipelines.log'),
    env: { ...process.env, OBJECT_STATUS_TOKEN: token },
    tell,
  });
  // The portal is of use without them.
  pipelines.ready.catch(error => tell(error.message));
  return { stop: pipelines.stop };
}

/**
 * Gives the file with what the demo deployed in the weeks before, and writes it when it is not there:
 * played in virtual time, so it takes seconds. Without it the demo has no past.
 *
 * @param {{ root: string, dataDir: string, tell: (line: string) => void }} options
 * @returns {Promise<string | undefined>}
 */
export async function providePast({ root, dataDir, tell }) {
  const folder = demoFolder(dataDir);
  const file = join(folder, 'past.ndjson');
  try {
    await access(file);
    return file;
  } catch {
    // It is the first start with this data directory.
  }
  const program = join(root, 'packages', 'demo-cluster', 'past.mjs');
  const args = [program, '--out', file];
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await promisify(execFile)(process.execPath, args, {
      env: withoutToken(process.env),
    });
    return file;
  } catch (error) {
    tell(`The demo starts without a past: ${error.stderr || error.message}`);
    return undefined;
  }
}

/**
 * Makes sure that each cluster has a name of its own, so that nothing of the demo is taken for real.
 *
 * @param {{ fixed: { name: string }[], contexts: { name: string }[], isDemoWanted: boolean }} clusters
 *   `fixed` those of app-config.yaml, `contexts` those of --kubeconfig
 * @throws UsageError
 */
export function requireDistinctNames({ fixed, contexts, isDemoWanted }) {
  const known = new Set(fixed.map(({ name }) => name));
  if (isDemoWanted && known.has(demoName))
    throw new UsageError(
      `app-config.yaml has a cluster "${demoName}", which is the demo cluster's name: rename it there, or start with --no-demo.`,
    );
  for (const { name } of contexts) {
    if (isDemoWanted && name === demoName)
      throw new UsageError(
        `Context "${demoName}" has the name of the demo cluster: rename it (kubectl config rename-context ${demoName} NAME), or start with --no-demo.`,
      );
    if (known.has(name))
      throw new UsageError(
        `Context "${name}" has the name of a cluster in app-config.yaml: rename one of them.`,
      );
  }
}

// The demo cluster has no use for the key to the portal.
function withoutToken(environment) {
  const rest = { ...environment };
  delete rest.OBJECT_STATUS_TOKEN;
  return rest;
}
