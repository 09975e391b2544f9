import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { ApiClient } from './ApiClient';
import {
  KubernetesObject,
  kubernetesListSchema,
  kubernetesObjectSchema,
} from './KubernetesObject';
import { readLines } from './readLines';

/** Hears what happens to a list. @internal */
export interface ListHandlers {
  /** The whole list; whatever is not in it is gone. First, and after a relist. */
  onListed(objects: KubernetesObject[]): void;
  onChanged(object: KubernetesObject): void;
  /** Its last state. */
  onDeleted(object: KubernetesObject): void;
}

const eventSchema = z.object({ type: z.string(), object: z.unknown() });

const pauseMs = 200;

/**
 * Lists and watches a collection until the signal is aborted. Resumes from the
 * last resourceVersion; lists again when the server cannot (410).
 *
 * `path` may carry a query with selectors. Never rejects.
 *
 * @internal
 */
export async function watchList(
  client: ApiClient,
  path: string,
  handlers: ListHandlers,
  signal: AbortSignal,
): Promise<void> {
  let resourceVersion: string | undefined;
  while (!signal.aborted) {
    try {
      resourceVersion ??= await list(client, path, handlers, signal);
      resourceVersion = await watch(
        client,
        path,
        resourceVersion,
        handlers,
        signal,
      );
    } catch {
      // The server is not there, or it refused to resume: either way the next
      // thing that is known for certain is a fresh list.
      resourceVersion = undefined;
      await delay(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function list(
  client: ApiClient,
  path: string,
  handlers: ListHandlers,
  signal: AbortSignal,
): Promise<string> {
  const answer = kubernetesListSchema.parse(
    await client.request({ path, signal }),
  );
  handlers.onListed(answer.items);
  return answer.metadata.resourceVersion;
}

/** Watches until the server ends the stream; gives the version to go on from. */
async function watch(
  client: ApiClient,
  path: string,
  from: string,
  handlers: ListHandlers,
  signal: AbortSignal,
): Promise<string> {
  let resourceVersion = from;
  const query = new URLSearchParams({
    watch: '1',
    resourceVersion,
    allowWatchBookmarks: 'true',
  });
  const separator = path.includes('?') ? '&' : '?';
  const stream = await client.open({
    path: `${path}${separator}${query}`,
    signal,
  });
  for await (const line of readLines(stream)) {
    const event = eventSchema.parse(JSON.parse(line));
    if (event.type === 'ERROR') throw new Error(line);
    const object = kubernetesObjectSchema.parse(event.object);
    resourceVersion = object.metadata.resourceVersion ?? resourceVersion;
    if (event.type === 'BOOKMARK') continue;
    if (event.type === 'DELETED') handlers.onDeleted(object);
    else handlers.onChanged(object);
  }
  return resourceVersion;
}
