import { createServer } from 'node:net';
import { UsageError } from '../UsageError.mjs';

// `localhost` is both of them, and a browser may try either first.
const hosts = ['127.0.0.1', '::1'];

/**
 * Makes sure that nobody listens on this port of the loopback addresses.
 *
 * @throws UsageError - the port is taken, or not ours to take
 */
export async function requireFreePort(port) {
  for (const host of hosts) {
    const code = await listenOnce(port, host);
    if (code === 'EADDRINUSE')
      throw new UsageError(
        `Port ${port} is taken: end what listens there, or choose another with --port.`,
      );
    if (code === 'EACCES')
      throw new UsageError(
        `Port ${port} needs more rights: choose with --port.`,
      );
  }
}

function listenOnce(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(undefined)),
    );
  });
}
