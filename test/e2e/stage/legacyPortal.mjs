import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { waitUntilReady } from './waitUntilReady.mjs';

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const nodeTransform = '@backstage/cli-node/config/nodeTransform.cjs';

/**
 * Builds the page of the legacy frontend system and starts a second portal
 * that serves it: the same configuration, a database and a port of its own.
 *
 * @param {{ root: string, folder: string, harness: object, portal: { token: string, dataDir: string } }} options
 * @throws Error - the page could not be built, or the portal was not ready in time
 */
export async function startLegacyPortal({ root, folder, harness, portal }) {
  await buildPage(root);
  const [port] = await harness.findFreePorts(1);
  const url = `http://localhost:${port}`;
  const configuration = join(folder, 'legacy.yaml');
  await writeFile(configuration, stringify(legacyConfiguration(url, port)));
  const legacy = await harness.ManagedProcess.start({
    name: 'legacy-portal',
    command: process.execPath,
    args: [
      '--enable-source-maps',
      ...['--require', require.resolve(nodeTransform)],
      join(root, 'packages', 'backend', 'src', 'index.ts'),
      ...['--config', join(root, 'app-config.yaml')],
      ...['--config', join(portal.dataDir, 'app-config.generated.yaml')],
      ...['--config', configuration],
    ],
    logFile: join(folder, 'legacy-portal.log'),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      LOG_LEVEL: 'warn',
      OBJECT_STATUS_TOKEN: portal.token,
    },
    workingDirectory: join(root, 'packages', 'backend'),
  });
  await waitUntilReady(url, legacy);
  return { url, stop: () => legacy.stop() };
}

function legacyConfiguration(url, port) {
  return {
    app: { baseUrl: url, packageName: 'app-legacy' },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      cors: { origin: url },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
  };
}

async function buildPage(root) {
  const cli = require.resolve('@backstage/cli/bin/backstage-cli');
  await run(process.execPath, [cli, 'package', 'build'], {
    cwd: join(root, 'packages', 'app-legacy'),
    maxBuffer: 64 * 1024 * 1024,
  });
}
