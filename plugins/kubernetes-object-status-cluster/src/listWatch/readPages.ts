import { z } from 'zod';
import { ClusterError, isClusterError } from '../errors/ClusterError';
import { noAnswer } from '../transport/connectFault';
import { ClusterTransport } from '../transport/ClusterTransport';
import { startDeadline } from '../transport/Deadline';

// After so many expired pages the list is read whole (W4).
const maxRestarts = 2;
const shrink = 4;

const pageSchema = z.object({
  metadata: z.object({
    resourceVersion: z.string().min(1),
    continue: z.string().optional(),
  }),
  // Go writes an empty list as null.
  items: z.array(z.unknown()).nullish(),
});

/** @internal */
export interface PagesRequest {
  transport: ClusterTransport;
  cluster: string;
  /** Path of the list, without query. */
  path: string;
  /** What it selects. */
  query?: URLSearchParams;
  accept: string;
  /** For error texts: `list pods in shop`. */
  attempt: string;
  /** Read the server's cache, at least this new; else the present state. */
  notOlderThan?: string;
  pageSize: number;
  pageTimeoutMs: number;
  maxBytes: number;
  signal: AbortSignal;
}

/** @internal */
export interface Pages {
  items: unknown[];
  /** Of the whole list: every page shows the same instant. */
  resourceVersion: string;
}

/**
 * Reads a list page by page, at one resourceVersion. Expired pages start it
 * again, pages that are too large make smaller ones.
 *
 * @throws ClusterError
 * @internal
 */
export async function readPages(request: PagesRequest): Promise<Pages> {
  // With a resourceVersion the server answers from its cache, whole (client-go
  // does not page then either).
  let notOlderThan = request.notOlderThan;
  let pageSize = notOlderThan === undefined ? request.pageSize : undefined;
  let restarts = 0;
  for (;;) {
    try {
      return await readOnce(request, pageSize, notOlderThan);
    } catch (error) {
      const code = isClusterError(error) ? error.code : undefined;
      if (code === 'TooLarge' && pageSize !== 1) {
        // The present state is at least as new as any resourceVersion known.
        notOlderThan = undefined;
        pageSize = smaller(pageSize, request.pageSize);
      } else if (code === 'Expired' && restarts <= maxRestarts && pageSize) {
        restarts += 1;
        if (restarts > maxRestarts) pageSize = undefined;
      } else {
        throw error;
      }
    }
  }
}

function smaller(pageSize: number | undefined, usual: number): number {
  return pageSize === undefined
    ? usual
    : Math.max(1, Math.floor(pageSize / shrink));
}

async function readOnce(
  request: PagesRequest,
  pageSize: number | undefined,
  notOlderThan: string | undefined,
): Promise<Pages> {
  const items: unknown[] = [];
  let token: string | undefined;
  for (;;) {
    const query = new URLSearchParams(request.query);
    if (pageSize) query.set('limit', String(pageSize));
    if (token) query.set('continue', token);
    if (notOlderThan !== undefined) {
      query.set('resourceVersion', notOlderThan);
      query.set('resourceVersionMatch', 'NotOlderThan');
    }
    const page = await readPage(request, query);
    for (const item of page.items ?? []) items.push(item);
    const { resourceVersion, continue: next } = page.metadata;
    if (!next) return { items, resourceVersion };
    token = next;
  }
}

async function readPage(request: PagesRequest, query: URLSearchParams) {
  const deadline = startDeadline(request.pageTimeoutMs, request.signal);
  try {
    const text = await request.transport.getText(
      {
        path: query.size > 0 ? `${request.path}?${query}` : request.path,
        accept: request.accept,
        attempt: request.attempt,
        signal: deadline.signal,
      },
      request.maxBytes,
    );
    return parsePage(request, text);
  } catch (error) {
    if (!deadline.isExpired()) throw error;
    throw noAnswer(request.cluster, request.attempt, request.pageTimeoutMs);
  } finally {
    deadline.clear();
  }
}

function parsePage(request: PagesRequest, text: string) {
  try {
    return pageSchema.parse(JSON.parse(text));
  } catch {
    // Without the cause: it would quote the object.
    throw new ClusterError(
      'BadAnswer',
      `Cluster ${request.cluster} answered the request to ${request.attempt} with something that is no list; check that its url is an API server's.`,
      { retry: 'later' },
    );
  }
}
