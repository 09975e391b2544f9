import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { waitUntilReady } from './waitUntilReady.mjs';

/** The portal itself takes up to 15 s for an orderly end. */
const stopMs = 20_000;

/**
 * Starts the portal the way a user does, with its demo and a real cluster
 * beside it, on a free port and with fresh data, and gives it when it answers.
 *
 * @throws Error - it ended or was not ready in time; quotes its log
 */
export async function startPortal({ root, folder, kubeconfig, harness }) {
  const [port] = await harness.findFreePorts(1);
  const token = randomBytes(24).toString('base64url');
  const dataDir = join(folder, 'data');
  const portal = await harness.ManagedProcess.start({
    name: 'portal',
    command: process.execPath,
    args: [
      join(root, 'scripts', 'start.mjs'),
      ...['--port', String(port)],
      ...['--data-dir', dataDir],
      ...['--kubeconfig', kubeconfig],
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
    dataDir,
    readLogEnd: () => portal.readLogEnd(),
    stop: () => portal.stop(stopMs),
  };
}
