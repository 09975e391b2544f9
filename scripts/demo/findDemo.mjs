import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { UsageError } from '../UsageError.mjs';
import { readKeptToken } from '../start/token.mjs';

/**
 * The demo that `npm start` runs with this data directory.
 *
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ portalUrl: string, kubeconfig: string, token?: string }>} it may have ended since
 * @throws UsageError - there never was one
 */
export async function findDemo(dataDir, env) {
  const file = join(dataDir, 'app-config.generated.yaml');
  const text = await readFile(file, 'utf8').catch(() => '');
  const { app, backend } = parse(text) ?? {};
  if (!app?.demo) throw noDemo(dataDir);
  return {
    portalUrl: backend.baseUrl,
    kubeconfig: app.demo.kubeconfig,
    token: env.OBJECT_STATUS_TOKEN || (await readKeptToken(dataDir)),
  };
}

/** What to say where no demo is running. */
export function noDemo(dataDir) {
  return new UsageError(
    `No demo is running with the data directory ${dataDir}: start it with npm start, and wait until the portal is ready.`,
  );
}
