import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The page is built first, on a busy machine in minutes. */
const patienceMs = 6 * 60_000;
const pauseMs = 250;
/** The portal itself takes up to 15 s for an orderly end. */
const stopMs = 20_000;

/**
 * Starts the portal the way a user does, on a free port and with fresh data,
 * and gives it when it answers.
 *
 * @throws Error - it ended or was not ready in time; quotes its log
 */
export async function startPortal({ root, folder, kubeconfig, harness }) {
  const [port] = await harness.findFreePorts(1);
  const token = randomBytes(24).toString('base64url');
  const portal = await harness.ManagedProcess.start({
    name: 'portal',
    command: process.execPath,
    args: [
      join(root, 'scripts', 'start.mjs'),
      ...['--port', String(port)],
      ...['--data-dir', join(folder, 'data')],
      ...['--kubeconfig', kubeconfig],
      '--no-demo',
    ],
    logFile: join(folder, 'portal.log'),
    env: { ...process.env, OBJECT_STATUS_TOKEN: token },
    workingDirectory: root,
  });
  const url = `http://localhost:${port}`;
  try {
    await waitUntilReady(url, portal);
  } catch (error) {
    await portal.stop(stopMs);
    throw error;
  }
  return {
    url,
    token,
    readLogEnd: () => portal.readLogEnd(),
    stop: () => portal.stop(stopMs),
  };
}

async function waitUntilReady(url, portal) {
  const end = Date.now() + patienceMs;
  while (!(await answers(`${url}/.backstage/health/v1/readiness`))) {
    if (portal.hasEnded) throw new Error(await portal.describeEnd());
    if (Date.now() > end) {
      const log = await portal.readLogEnd();
      throw new Error(`The portal was not ready in time. End of log:\n${log}`);
    }
    await delay(pauseMs);
  }
}

async function answers(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
