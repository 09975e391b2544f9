import { ObjectStatusClient } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { usageError } from '../errors';
import { Host } from '../host/Host';
import { Portal } from './findPortal';

/**
 * A client for the portal. Redirects are not followed: the token belongs to the
 * address that was given and to no other.
 *
 * @internal
 */
export function connect(portal: Portal, host: Host): ObjectStatusClient {
  return new ObjectStatusClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `${portal.url}/api/${pluginId}`,
    },
    fetchApi: {
      async fetch(url, init) {
        const response = await host.fetch(url, { ...init, redirect: 'manual' });
        const target = redirectTarget(response, url);
        if (target === undefined) return response;
        throw usageError(
          `The portal at ${portal.url} sends us on to ${target}: give that address instead`,
        );
      },
    },
    token: portal.token,
  });
}

function redirectTarget(response: Response, url: string): string | undefined {
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const location = response.headers.get('location') ?? '';
  return URL.canParse(location, url) ? new URL(location, url).origin : location;
}
