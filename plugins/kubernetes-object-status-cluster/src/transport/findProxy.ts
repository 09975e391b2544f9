import { getProxyForUrl } from 'proxy-from-env';
import { Endpoint, isLoopback } from '../config/Endpoint';
import { ClusterError } from '../errors/ClusterError';

/**
 * The proxy to reach an API server by: the cluster's own, else what
 * `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` say. Like kubectl,
 * the environment never sends loopback through a proxy.
 *
 * @throws ClusterError - the environment names a proxy that we cannot speak to
 * @internal
 */
export function findProxy(endpoint: Endpoint): URL | undefined {
  if (endpoint.proxyUrl) return endpoint.proxyUrl;
  if (isLoopback(endpoint.host)) return undefined;
  const text = getProxyForUrl(endpoint.origin);
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url && ['http:', 'https:'].includes(url.protocol)) return url;
  throw new ClusterError(
    'Unreachable',
    `Cluster ${endpoint.name} is to be reached through a proxy that is neither http nor https; correct HTTPS_PROXY or add the host to NO_PROXY.`,
    { retry: 'later' },
  );
}
