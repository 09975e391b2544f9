import { ApiServer } from './api/ApiServer';
import { makeIdentity, readIdentity } from './certificates/ClusterIdentity';
import { writeAccess } from './certificates/writeAccess';
import { startControllers } from './controllers/startControllers';
import { DemoCluster, DemoClusterOptions } from './DemoCluster';
import { MemoryRegistry } from './registry/MemoryRegistry';

const minute = 60_000;
const defaultNodes = 3;

/**
 * Starts a simulated cluster on 127.0.0.1 and gives it when it can be used.
 *
 * Objects are in memory and gone with it. Certificates and the token are new at
 * each start, but for a cluster that takes the place of one that ended.
 *
 * @throws Error - the port is taken, or the directory cannot be written
 * @internal
 */
export async function startDemoCluster(
  options: DemoClusterOptions,
): Promise<DemoCluster> {
  const { name = 'demo', directory } = options;
  const now = () => new Date();
  const before = options.resume ? await readIdentity(directory) : undefined;
  const identity = before ?? (await makeIdentity(name, now()));
  const { certificate, key, certificateAuthority, token } = identity;
  const registry = new MemoryRegistry({
    firstResourceVersion: firstResourceVersion(now()),
    maxEvents: options.maxEvents,
    now,
  });
  const server = await ApiServer.start({
    registry,
    token,
    now,
    log: options.log,
    port: options.port ?? 0,
    certificate,
    key,
    timing: {
      bookmarkIntervalMs: options.bookmarkIntervalMs ?? minute,
      defaultWatchMs: 30 * minute,
    },
  });
  const controllers = startControllers({
    registry,
    timeFactor: options.timeFactor ?? 1,
    nodes: options.nodes ?? defaultNodes,
    log: options.log,
    now,
  });
  const stop = async () => {
    await controllers.stop();
    await server.stop();
  };
  const { url } = server;
  try {
    const kubeconfig = await writeAccess(directory, { name, url, identity });
    return { url, kubeconfig, certificateAuthority, token, registry, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Every start begins above what the start before it came to, so that a client
 * that comes back with an old version is told so instead of waiting for ever.
 * Ten changes a second, all the time, would be needed to get ahead of it.
 */
function firstResourceVersion(now: Date): number {
  return Math.floor((now.getTime() - Date.UTC(2026, 0)) / 100);
}
