import net from 'node:net';
import tls from 'node:tls';
import type { Duplex } from 'node:stream';
import { Endpoint } from '../config/Endpoint';
import { findProxy } from './findProxy';
import { openTunnel } from './openTunnel';

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
    : net.connect({ host: endpoint.host, port: endpoint.port });
  if (raw instanceof net.Socket)
    raw.setNoDelay(true).setKeepAlive(true, 15_000);
  if (!endpoint.secure) return connectPlain(raw, signal);
  return connectSecure(endpoint, raw, protocols, signal);
}

async function connectPlain(
  raw: Duplex,
  signal: AbortSignal,
): Promise<OpenSocket> {
  if (!(raw instanceof net.Socket)) throw new Error('no socket');
  if (raw.connecting) await once(raw, raw, 'connect', signal);
  return { socket: raw, protocol: 'http/1.1' };
}

async function connectSecure(
  endpoint: Endpoint,
  raw: Duplex,
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
  await once(socket, raw, 'secureConnect', signal);
  return {
    socket,
    protocol: socket.alpnProtocol === 'h2' ? 'h2' : 'http/1.1',
  };
}

/** Waits for a socket's first event; the whole stack is destroyed when it fails. */
function once(
  socket: net.Socket,
  raw: Duplex,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: unknown) => {
      socket.off(event, onReady).off('error', onError).off('close', onClose);
      raw.off('error', onError);
      signal.removeEventListener('abort', onAbort);
      if (error === undefined) {
        resolve();
        return;
      }
      // Late errors of a socket that nobody wants any more.
      socket.on('error', () => {}).destroy();
      raw.on('error', () => {}).destroy();
      reject(error);
    };
    const onReady = () => settle();
    const onError = (error: Error) => settle(error);
    const onClose = () => settle(new Error('the connection was closed'));
    const onAbort = () => settle(signal.reason);
    socket.once(event, onReady).once('error', onError).once('close', onClose);
    raw.once('error', onError);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
