import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { Endpoint } from '../config/Endpoint';
import { nameOf } from '../errors/errorFields';
import { findProxy } from './findProxy';
import { openTunnel } from './openTunnel';

// Until the kernel asks an idle peer: as often as our own pings.
const keepAliveMs = 15_000;

/** @internal */
export interface OpenSocket {
  socket: net.Socket;
  protocol: 'h2' | 'http/1.1';
}

/**
 * A connected and, for https, proven socket to the API server (W1, S17).
 *
 * @throws what the network says; the signal's reason when it aborts
 * @internal
 */
export async function openSocket(
  endpoint: Endpoint,
  protocols: Array<OpenSocket['protocol']>,
  signal: AbortSignal,
): Promise<OpenSocket> {
  signal.throwIfAborted();
  const proxy = findProxy(endpoint);
  const raw = proxy
    ? await openTunnel(endpoint, proxy, signal)
    : await connect(endpoint, signal);
  // Its errors reach whoever reads from it; without a listener they would be fatal.
  raw.on('error', () => {});
  if (endpoint.secure) return connectSecure(endpoint, raw, protocols, signal);
  return { socket: raw, protocol: 'http/1.1' };
}

async function connect(
  { host, port }: Endpoint,
  signal: AbortSignal,
): Promise<net.Socket> {
  const socket = net.connect({ host, port });
  socket.setNoDelay(true).setKeepAlive(true, keepAliveMs);
  await firstEvent(socket, 'connect', signal);
  return socket;
}

async function connectSecure(
  endpoint: Endpoint,
  raw: net.Socket,
  protocols: string[],
  signal: AbortSignal,
): Promise<OpenSocket> {
  const socket = tls.connect({
    socket: raw,
    host: endpoint.host,
    // An address is no server name in TLS; it is still what the certificate must name.
    servername:
      endpoint.serverName ?? (net.isIP(endpoint.host) ? '' : endpoint.host),
    ca: endpoint.ca,
    cert: endpoint.certificate,
    key: endpoint.key,
    ALPNProtocols: protocols,
    minVersion: 'TLSv1.2',
    // Given, so that NODE_TLS_REJECT_UNAUTHORIZED cannot switch it off.
    rejectUnauthorized: endpoint.verify,
  });
  try {
    await firstEvent(socket, 'secureConnect', signal);
  } catch (error) {
    raw.destroy();
    throw error;
  }
  const protocol = socket.alpnProtocol === 'h2' ? 'h2' : 'http/1.1';
  return { socket, protocol };
}

/** Waits for an event of a socket, which is destroyed when something else comes first. */
async function firstEvent(
  socket: net.Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<void> {
  const closed = new AbortController();
  socket.once('close', () =>
    closed.abort(new Error('the connection was closed')),
  );
  const over = AbortSignal.any([signal, closed.signal]);
  try {
    await once(socket, event, { signal: over });
  } catch (error) {
    // Whatever a socket says that nobody wants any more.
    socket.on('error', () => {}).destroy();
    throw nameOf(error) === 'AbortError' ? over.reason : error;
  }
}
