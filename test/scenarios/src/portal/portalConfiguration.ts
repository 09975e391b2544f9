import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { repositoryRoot } from './repositoryRoot';

/** @internal */
export interface PortalConfigurationOptions {
  port: number;
  kubeconfig: string;
  /** Contexts of the kubeconfig; default the current one. */
  contexts?: string[];
  directory: string;
}

/**
 * Writes what `npm start -- --port N --data-dir D --kubeconfig K --no-demo`
 * writes, by its own functions, and gives the configuration files in order.
 */
export async function writePortalConfiguration({
  port,
  kubeconfig,
  contexts = [],
  directory,
}: PortalConfigurationOptions): Promise<string[]> {
  // The very functions of the start script; no package has them.
  /* eslint-disable @backstage/no-relative-monorepo-imports */
  const { portalConfiguration } = await import(
    '../../../../scripts/start/configuration.mjs'
  );
  const { readClusters } = await import(
    '../../../../scripts/start/kubeconfig.mjs'
  );
  /* eslint-enable @backstage/no-relative-monorepo-imports */
  const base = join(repositoryRoot, 'app-config.yaml');
  const generated = join(directory, 'app-config.generated.yaml');
  const content = portalConfiguration(parse(await readFile(base, 'utf8')), {
    port,
    isDev: false,
    dataDir: directory,
    root: repositoryRoot,
    contexts: await readClusters(kubeconfig, contexts),
  });
  await writeFile(generated, stringify(content), { mode: 0o600 });
  return [base, generated];
}
