import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { prepareRefusals, refusingPolicy } from './refusals.mjs';
import { waitUntilReady } from './waitUntilReady.mjs';

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const nodeTransform = '@backstage/cli-node/config/nodeTransform.cjs';

/**
 * Builds the page of the legacy frontend system and starts a second portal
 * that serves it: the same configuration, a database and a port of its own, one
 * more component, and a policy that refuses what a file names.
 *
 * @param {{ root: string, folder: string, harness: object, portal: { token: string, dataDir: string } }} options
 * @throws Error - the page could not be built, or the portal was not ready in time
 */
export async function startLegacyPortal({ root, folder, harness, portal }) {
  await buildPage(root);
  const [port] = await harness.findFreePorts(1);
  const url = `http://localhost:${port}`;
  const configuration = join(folder, 'legacy.yaml');
  const refusedFile = await prepareRefusals(folder);
  await writeFile(
    configuration,
    stringify(legacyConfiguration({ url, port, root })),
  );
  const legacy = await harness.ManagedProcess.start({
    name: 'legacy-portal',
    command: process.execPath,
    args: [
      '--enable-source-maps',
      ...['--require', require.resolve(nodeTransform)],
      ...['--require', refusingPolicy],
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
      E2E_REFUSED_FILE: refusedFile,
    },
    workingDirectory: join(root, 'packages', 'backend'),
  });
  await waitUntilReady(url, legacy);
  return { url, refusedFile, stop: () => legacy.stop() };
}

function legacyConfiguration({ url, port, root }) {
  const locations = [
    join(root, 'examples', 'organization.yaml'),
    join(root, 'examples', 'components.yaml'),
    join(root, 'test', 'e2e', 'stage', 'catalog.yaml'),
  ];
  return {
    app: { baseUrl: url, packageName: 'app-legacy' },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      cors: { origin: url },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    catalog: {
      locations: locations.map(target => ({ type: 'file', target })),
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
