import {
  ExecutionRequest,
  ObjectStatusClient,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

interface Recorded {
  id: string;
  key: string;
  request: ExecutionRequest;
  outcome?: string;
}

/** The API as far as pipelines ask it; `decide` says how each execution ends. */
export class FakePortal {
  readonly recorded: Recorded[] = [];
  /** Answers of POST that come first; `undefined` = none at all. */
  readonly faults: Array<number | undefined> = [];
  posts = 0;
  isReady = true;
  decide: (request: ExecutionRequest) => string | undefined = () =>
    'Successful';

  readonly client = new ObjectStatusClient({
    discoveryApi: { getBaseUrl: async () => 'http://portal' },
    fetchApi: { fetch: (url, init) => this.answer(new URL(url), init) },
  });

  /** Somebody else's deployment that goes on. */
  addRunning(entityRef: string, environment: string): void {
    const request = { entityRef, environment };
    const id = `other-${this.recorded.length}`;
    this.recorded.push({ id, key: id, request });
  }

  private async answer(url: URL, init?: RequestInit): Promise<Response> {
    if (init?.method === 'POST') return this.record(init);
    const id = /executions\/(.+)$/.exec(url.pathname)?.[1];
    if (id === undefined) return this.list(url.searchParams);
    const found = this.recorded.find(each => each.id === id);
    if (!found) return json({}, 404);
    found.outcome ??= this.decide(found.request);
    return json(executionOf(found));
  }

  private record(init: RequestInit): Response {
    this.posts += 1;
    if (this.faults.length > 0) {
      const status = this.faults.shift();
      if (status === undefined) throw new TypeError('fetch failed');
      return json({ error: { message: 'not now' } }, status);
    }
    const key = new Headers(init.headers).get('idempotency-key') ?? '';
    const known = this.recorded.find(each => each.key === key);
    const request: ExecutionRequest = JSON.parse(String(init.body));
    const recorded = known ?? { id: `x${this.recorded.length}`, key, request };
    if (!known) this.recorded.push(recorded);
    const created = { id: recorded.id, url: 'http://portal/x', steps: [] };
    return json({ ...created, warnings: [] }, known ? 200 : 201);
  }

  private list(query: URLSearchParams): Response {
    const items = this.recorded
      .filter(
        ({ request }) =>
          request.entityRef === query.get('entityRef') &&
          request.environment === query.get('environment'),
      )
      .reverse()
      .slice(0, Number(query.get('limit')));
    return json({ items: items.map(executionOf) });
  }
}

function executionOf({ id, request, outcome }: Recorded) {
  return {
    id,
    url: 'http://portal/x',
    entityRef: request.entityRef,
    environment: request.environment,
    version: request.version,
    source: request.source ?? { type: 'cli' },
    state: outcome ? 'Finished' : 'Running',
    outcome,
    createdAt: '2026-03-02T14:00:00.000Z',
    sequence: 1,
    stepCount: 1,
    steps: [],
    warnings: [],
    allowedActions: [],
  };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}
