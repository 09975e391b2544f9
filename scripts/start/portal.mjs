import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { exitCodeOf } from '../child.mjs';

const readiness = '/.backstage/health/v1/readiness';
const stopMs = 15_000;
const require = createRequire(import.meta.url);

/**
 * Starts the portal's process: page and backend in one, or the dev server.
 *
 * It leads a process group of its own, because Backstage gives up its orderly stop when it gets a
 * second signal, and Ctrl-C would be one. `stop` sends the only one.
 *
 * @param {{ root: string, isDev: boolean, configs: string[], env: NodeJS.ProcessEnv }} options
 * @returns {{ pid: number, ended: Promise<number>, stop: () => void }} `ended` gives its exit code
 */
export function startPortal({ root, isDev, configs, env }) {
  const args = isDev ? devArguments(root) : singleArguments(root);
  for (const config of configs) args.push('--config', config);
  const child = spawn(process.execPath, args, {
    cwd: isDev ? root : join(root, 'packages', 'backend'),
    // Guest sign-in is for development only, says Backstage.
    env: { ...env, NODE_ENV: 'development' },
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    detached: true,
  });
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(exitCodeOf({ code, signal })));
  });
  return { pid: child.pid, ended, stop: () => stopGroup(child) };
}

const endWithParent = ['--require', require.resolve('./endWithParent.cjs')];

function singleArguments(root) {
  const transform = '@backstage/cli-node/config/nodeTransform.cjs';
  return [
    '--enable-source-maps',
    ...endWithParent,
    ...['--require', require.resolve(transform)],
    join(root, 'packages', 'backend', 'src', 'index.ts'),
  ];
}

function devArguments(root) {
  const cli = join('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli');
  const program = [...endWithParent, join(root, cli)];
  return [...program, 'repo', 'start', 'packages/app', 'packages/backend'];
}

function stopGroup(child) {
  child.kill('SIGTERM');
  const hard = setTimeout(() => killGroup(child.pid), stopMs);
  child.once('exit', () => clearTimeout(hard));
}

function killGroup(leader) {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Waits until the portal answers.
 *
 * @param {string[]} urls backend first; each must answer with success
 * @param {{ ended: Promise<number>, pollMs?: number }} portal
 * @returns {Promise<boolean>} `false` when the process ended before
 */
export async function waitUntilReady(urls, { ended, pollMs = 200 }) {
  let isOver = false;
  const over = ended.then(() => {
    isOver = true;
  });
  for (const url of urls) {
    while (!isOver && !(await answers(url)))
      await Promise.race([delay(pollMs), over]);
  }
  return !isOver;
}

/** Addresses that answer once the portal can be used. */
export function readyUrls({ backendUrl, pageUrl, isDev }) {
  const backend = `${backendUrl}${readiness}`;
  return isDev ? [backend, pageUrl] : [backend];
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    // Nobody listens yet, or does not answer yet: asked again until the process ends.
    return false;
  }
}
