import { ObjectStatusClient } from '@object-status/backstage-plugin-kubernetes-object-status-common';

const timeoutMs = 10_000;

/** The API of a portal at this address. @internal */
export function openPortal(url: string, token: string): ObjectStatusClient {
  return new ObjectStatusClient({
    discoveryApi: { getBaseUrl: async pluginId => `${url}/api/${pluginId}` },
    fetchApi: { fetch },
    token,
  });
}

/** Whether the portal at this address can be used now. @internal */
export async function isPortalReady(url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const address = `${url}/.backstage/health/v1/readiness`;
    return (await fetch(address, { signal })).ok;
  } catch {
    // Nobody listens, or does not answer: asked again.
    return false;
  }
}
