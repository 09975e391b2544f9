import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Starts the portal with the demo as `npm start` does it, on a free port, and gives it when it is ready.
 *
 * @param {{ root: string, dataDir: string, args?: string[] }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws Error - it ended before; quotes what it said
 */
export async function startDemoPortal({ root, dataDir, args = [] }) {
  const child = spawn(
    process.execPath,
    [
      join(root, 'scripts', 'start.mjs'),
      ...['--port', String(await findFreePort())],
      ...['--data-dir', dataDir, ...args],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const said = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const [, url] = /^Portal ready at (\S+)$/.exec(line) ?? [];
    if (!url) continue;
    // Nobody reads the rest, and a full pipe would stop the portal.
    child.stdout.resume();
    return { url, stop: () => stop(child) };
  }
  throw new Error(`The portal did not get ready:\n${said.join('\n')}`);
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
