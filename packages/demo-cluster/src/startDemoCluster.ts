import { randomBytes } from 'node:crypto';
import { ApiServer } from './api/ApiServer';
import { createAuthority } from './certificates/createAuthority';
import { writeAccess } from './certificates/writeAccess';
import { startControllers } from './controllers/startControllers';
import { DemoCluster, DemoClusterOptions } from './DemoCluster';
import { MemoryRegistry } from './registry/MemoryRegistry';

const minute = 60_000;
const defaultNodes = 3;
// As long as a SHA-256 hash; nobody guesses it.
const tokenBytes = 32;

/**
 * Starts a simulated cluster on 127.0.0.1 and gives it when it can be used.
 *
 * Everything is in memory: objects, certificates and the token are new at each
 * start, and gone with it.
 *
 * @throws Error - the port is taken, or the directory cannot be written
 * @internal
 */
export async function startDemoCluster(
  options: DemoClusterOptions,
): Promise<DemoCluster> {
  const { name = 'demo', directory } = options;
  const now = () => new Date();
  const authority = await createAuthority(`${name} cluster (simulated)`, now());
  const identity = await authority.issue(['127.0.0.1', 'localhost']);
  const token = randomBytes(tokenBytes).toString('base64url');
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
    ...identity,
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
  const access = {
    name,
    url: server.url,
    certificateAuthority: authority.certificate,
    token,
  };
  try {
    const kubeconfig = await writeAccess(directory, access);
    const { url, certificateAuthority } = access;
    return { url, kubeconfig, certificateAuthority, token, registry, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Every start begins above what the start before it came to, so that a client
 * that comes back with an old version is told so instead of waiting for ever.
 * A hundred changes a second, all the time, would be needed to get ahead of it.
 */
function firstResourceVersion(now: Date): number {
  return Math.floor(now.getTime() / 10);
}
