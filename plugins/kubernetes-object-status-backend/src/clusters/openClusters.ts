import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Cluster,
  ClusterConfig as ClusterAddress,
  createCluster,
  loadKubeconfig,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ClusterConfig } from '../config/readConfig';

/**
 * The configured clusters by name. Each connects by itself, in the background;
 * how that goes tells its health.
 *
 * @throws Error - one cannot be used as it is configured, with its path
 */
export async function openClusters(
  configs: ClusterConfig[],
  logger: LoggerService,
): Promise<Map<string, Cluster>> {
  const clusters = new Map<string, Cluster>();
  try {
    for (const [index, config] of configs.entries()) {
      clusters.set(config.name, await openCluster(config, index, logger));
    }
    return clusters;
  } catch (error) {
    await closeClusters(clusters);
    throw error;
  }
}

/** Ends every connection. */
export async function closeClusters(
  clusters: Map<string, Cluster>,
): Promise<void> {
  await Promise.all([...clusters.values()].map(cluster => cluster.close()));
}

async function openCluster(
  config: ClusterConfig,
  index: number,
  logger: LoggerService,
): Promise<Cluster> {
  try {
    return createCluster(await addressOf(config), {
      logger: logger.child({ cluster: config.name }),
      allowInsecureLoopback: process.env.NODE_ENV === 'development',
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(
      `kubernetesObjectStatus.clusters[${index}] cannot be used: ${message}`,
      { cause: error },
    );
  }
}

async function addressOf(config: ClusterConfig): Promise<ClusterAddress> {
  const { name, url, kubeconfig, context, tokenFile } = config;
  if (kubeconfig !== undefined && context !== undefined) {
    const [found] = await loadKubeconfig(resolve(kubeconfig), [context]);
    return { ...found, name };
  }
  return {
    name,
    url: url ?? '',
    caData:
      config.caData ?? (config.caFile && (await readAuthority(config.caFile))),
    credential: {
      token: config.serviceAccountToken,
      tokenFile: tokenFile && resolve(tokenFile),
    },
  };
}

async function readAuthority(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Error(
      `caFile cannot be read from ${path}: check the path and its permissions`,
      { cause },
    );
  }
}
