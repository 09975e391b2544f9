import http from 'node:http';
import https from 'node:https';
import { Socket } from 'node:net';
import { Endpoint } from '../config/Endpoint';
import { ClusterError } from '../errors/ClusterError';

/**
 * A way through a proxy to the cluster's address, by CONNECT.
 *
 * @throws ClusterError - the proxy refused
 * @internal
 */
export function openTunnel(
  endpoint: Endpoint,
  proxy: URL,
  signal: AbortSignal,
): Promise<Socket> {
  const host = endpoint.host.includes(':')
    ? `[${endpoint.host}]`
    : endpoint.host;
  const authority = `${host}:${endpoint.port}`;
  const { request } = proxy.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const connect = request({
      method: 'CONNECT',
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
      path: authority,
      headers: { host: authority, ...authorization(proxy) },
      agent: false,
      signal,
    });
    connect.once('connect', (answer, socket, head) => {
      if (answer.statusCode === 200 && socket instanceof Socket) {
        if (head.length > 0) socket.unshift(head);
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(refusal(endpoint, proxy, answer.statusCode));
    });
    // Anything but a tunnel arrives as an ordinary response.
    connect.once('response', answer => {
      answer.destroy();
      reject(refusal(endpoint, proxy, answer.statusCode));
    });
    connect.once('error', reject);
    connect.end();
  });
}

function authorization(proxy: URL): Record<string, string> {
  if (!proxy.username) return {};
  const user = decodeURIComponent(proxy.username);
  const password = decodeURIComponent(proxy.password);
  const basic = Buffer.from(`${user}:${password}`).toString('base64');
  return { 'proxy-authorization': `Basic ${basic}` };
}

function refusal(endpoint: Endpoint, proxy: URL, status: number | undefined) {
  return new ClusterError(
    'Unreachable',
    `The proxy ${proxy.host} refused a tunnel to cluster ${endpoint.name} (${status}); check the proxy's rules or add the host to NO_PROXY.`,
    { retry: 'later', status },
  );
}
