import { ObjectStatusClient } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { z } from 'zod';

const timeoutMs = 10_000;

/** The API of a portal at this address. @internal */
export function openPortal(url: string, token: string): ObjectStatusClient {
  return new ObjectStatusClient({
    discoveryApi: { getBaseUrl: async pluginId => `${url}/api/${pluginId}` },
    fetchApi: { fetch },
    token,
  });
}

/**
 * Whether the portal at this address can be used now, and its catalog has these entities: a portal
 * that has just started is ready before its catalog has read them.
 *
 * @internal
 */
export async function isPortalReady(
  url: string,
  token: string,
  entityRefs: readonly string[],
): Promise<boolean> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const readiness = `${url}/.backstage/health/v1/readiness`;
    if (!(await fetch(readiness, { signal })).ok) return false;
    const answer = await fetch(`${url}/api/catalog/entities/by-refs`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ entityRefs, fields: ['kind'] }),
      signal,
    });
    const { items } = found.parse(await answer.json());
    return answer.ok && items.every(item => item !== null);
  } catch {
    // Nobody listens, or does not answer so: asked again.
    return false;
  }
}

/** An item per entity that was asked for, `null` where there is none. */
const found = z.object({ items: z.array(z.unknown()) });
