import { ApiClient } from './ApiClient';
import { KubernetesObject } from './KubernetesObject';
import { watchList } from './watchList';

/** What to wait for. @internal */
export interface Wait {
  /** Path of the collection, for instance `/apis/apps/v1/namespaces/a/deployments`. */
  path: string;
  /** Said in the message when it does not come: `Deployment web is available`. */
  what: string;
  /** Gets every object of the collection at each change. */
  until: (objects: KubernetesObject[]) => boolean;
  /** Milliseconds; default 30,000. */
  timeoutMs?: number;
}

/**
 * Waits until the objects of a collection are as wanted and gives them.
 *
 * @throws Error - they were not in time; says what they looked like last
 * @internal
 */
export async function waitForObjects(
  client: ApiClient,
  { path, what, until, timeoutMs = 30_000 }: Wait,
): Promise<KubernetesObject[]> {
  const objects = new Map<string, KubernetesObject>();
  const done = new AbortController();
  let found: KubernetesObject[] | undefined;
  let fault: unknown;
  const look = () => {
    if (done.signal.aborted) return;
    try {
      const present = [...objects.values()];
      if (!until(present)) return;
      found = present;
    } catch (error) {
      fault = error;
    }
    done.abort();
  };
  const patience = setTimeout(() => done.abort(), timeoutMs);
  await watchList(
    client,
    path,
    {
      onListed(listed) {
        objects.clear();
        for (const object of listed) objects.set(keyOf(object), object);
        look();
      },
      onChanged(object) {
        objects.set(keyOf(object), object);
        look();
      },
      onDeleted(object) {
        objects.delete(keyOf(object));
        look();
      },
    },
    done.signal,
  );
  clearTimeout(patience);
  if (found) return found;
  if (fault) throw fault;
  const states = [...objects.values()].map(({ metadata, status }) =>
    JSON.stringify({ name: metadata.name, status }),
  );
  throw new Error(
    `${what}: not within ${timeoutMs / 1000} s. Last seen at ${path}:\n${
      states.join('\n') || 'nothing'
    }`,
  );
}

function keyOf({ metadata }: KubernetesObject): string {
  return metadata.uid ?? '';
}
