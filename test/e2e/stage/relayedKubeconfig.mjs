import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/**
 * Writes a kubeconfig that reaches the same cluster through a relay.
 *
 * @returns {Promise<string>} its path
 */
export async function relayedKubeconfig({ kubeconfig, folder, port }) {
  const config = parse(await readFile(kubeconfig, 'utf8'));
  for (const { cluster } of config.clusters) {
    const url = new URL(cluster.server);
    url.port = String(port);
    cluster.server = url.origin;
  }
  const file = join(folder, 'relayed.kubeconfig.yaml');
  await writeFile(file, stringify(config), { mode: 0o600 });
  return file;
}
