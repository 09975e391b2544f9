import { ObjectStatusClient } from './ObjectStatusClient';

interface Sent {
  url: string;
  init?: RequestInit;
}

const execution = {
  id: 'a/b',
  url: 'https://portal/x',
  environment: 'default',
  source: { type: 'cli' },
  state: 'Running',
  createdAt: '2026-03-02T14:00:00.000Z',
  sequence: 1,
  steps: [],
  warnings: [],
  allowedActions: [],
};

/** A client whose requests are all answered in the same way. */
function aClient(answer: () => Response | Promise<Response>, token?: string) {
  const sent: Sent[] = [];
  const client = new ObjectStatusClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `https://portal/api/${pluginId}`,
    },
    fetchApi: {
      async fetch(url, init) {
        sent.push({ url, init });
        return answer();
      },
    },
    token,
  });
  return { client, sent };
}

const json = (body: unknown, init?: ResponseInit) => () =>
  new Response(JSON.stringify(body), init);

describe('what the client asks', () => {
  const base = 'https://portal/api/kubernetes-object-status/v1';
  const list = { items: [] };
  const objects = { version: 3, items: [], removed: [] };
  const created = { id: 'x', url: 'u', steps: [], warnings: [] };
  const evaluated = { aggregate: 'Successful', objects: [] };

  it.each<{
    name: string;
    answer: unknown;
    /** Default: the answer. */
    result?: unknown;
    ask(client: ObjectStatusClient): Promise<unknown>;
    request: string;
    body?: unknown;
  }>([
    {
      name: 'createExecution, of which it knows whether it was there before',
      answer: created,
      result: { ...created, isNew: false },
      ask: client => client.createExecution({ steps: [] }),
      request: `POST ${base}/executions`,
      body: { steps: [] },
    },
    {
      name: 'listExecutions of any of several owners',
      answer: list,
      ask: client =>
        client.listExecutions({ ownerRef: ['group:a/b', 'user:a/c'] }),
      request: `GET ${base}/executions?ownerRef=group%3Aa%2Fb&ownerRef=user%3Aa%2Fc`,
    },
    {
      name: 'listExecutions, leaving out what is not asked for',
      answer: list,
      ask: client =>
        client.listExecutions({
          entityRef: 'component:default/a',
          q: undefined,
        }),
      request: `GET ${base}/executions?entityRef=component%3Adefault%2Fa`,
    },
    {
      name: 'getExecution, with an id that is no path',
      answer: execution,
      ask: client => client.getExecution('a/b'),
      request: `GET ${base}/executions/a%2Fb`,
    },
    {
      name: 'objects since a version',
      answer: objects,
      ask: client => client.objects('x', 2, { since: 3 }),
      request: `GET ${base}/executions/x/steps/2/objects?since=3`,
    },
    {
      name: 'transitions after a seq of 0',
      answer: list,
      ask: client => client.transitions('x', { after: 0, limit: 500 }),
      request: `GET ${base}/executions/x/transitions?after=0&limit=500`,
    },
    {
      name: 'cancel',
      answer: execution,
      ask: client => client.cancel('x', 'wrong version'),
      request: `POST ${base}/executions/x/cancel`,
      body: { reason: 'wrong version' },
    },
    {
      name: 'evaluate',
      answer: evaluated,
      ask: client => client.evaluate({ objects: [] }),
      request: `POST ${base}/evaluate`,
      body: { objects: [] },
    },
    {
      name: 'clusters',
      answer: list,
      ask: client => client.clusters(),
      request: `GET ${base}/clusters`,
    },
    {
      name: 'environments',
      answer: { items: [{ name: 'production', tier: 'production' }] },
      ask: client => client.environments(),
      request: `GET ${base}/environments`,
    },
  ])('$name', async ({ answer, result = answer, ask, request, body }) => {
    const { client, sent } = aClient(json(answer));
    expect(await ask(client)).toEqual(result);
    const [{ url, init }] = sent;
    expect(`${init?.method} ${url}`).toBe(request);
    expect(init?.body).toBe(
      body === undefined ? undefined : JSON.stringify(body),
    );
    expect(sent).toHaveLength(1);
  });

  it('asks for as many of the objects that are waited for as are wanted', async () => {
    const { client, sent } = aClient(json(execution));
    await client.pollExecution('x', { waitingFor: 5 });
    expect(sent[0].url).toBe(`${base}/executions/x?waitingFor=5`);
  });

  it('sends token, key and content type where there are some', async () => {
    const { client, sent } = aClient(json(created), 'a-token');
    await client.createExecution({ steps: [] }, { idempotencyKey: 'k' });
    expect(sent[0].init?.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: 'Bearer a-token',
      'idempotency-key': 'k',
    });
  });

  it('leaves the token to Backstage where it has none', async () => {
    const { client, sent } = aClient(json(list));
    await client.clusters();
    expect(sent[0].init?.headers).toEqual({ accept: 'application/json' });
  });

  it('gives back the ETag, and no execution when nothing changed', async () => {
    const first = aClient(json(execution, { headers: { etag: '"1"' } }));
    expect(await first.client.pollExecution('x')).toEqual({
      execution,
      etag: '"1"',
    });
    const second = aClient(() => new Response(null, { status: 304 }));
    expect(await second.client.pollExecution('x', { etag: '"1"' })).toEqual({
      etag: '"1"',
    });
    expect(second.sent[0].init?.headers).toMatchObject({
      'if-none-match': '"1"',
    });
  });

  it('opens a stream of events behind the last one that it had', async () => {
    const headers = { 'content-type': 'text/event-stream; charset=utf-8' };
    const { client, sent } = aClient(() => new Response('a: b', { headers }));
    const stream = await client.openEvents('a/b', { after: 7 });

    expect(await stream.text()).toBe('a: b');
    expect(sent[0].url).toBe(`${base}/executions/a%2Fb/events`);
    expect(sent[0].init?.headers).toEqual({
      accept: 'text/event-stream',
      'last-event-id': '7',
    });
    await client.openEvents('x');
    expect(sent[1].init?.headers).toEqual({ accept: 'text/event-stream' });
  });

  it('takes statuses, outcomes and fields that it does not know', async () => {
    const answer = { ...execution, outcome: 'Postponed', novelty: 1 };
    const { client } = aClient(json(answer));
    expect((await client.getExecution('x')).outcome).toBe('Postponed');
  });
});

describe('what the client throws', () => {
  const faults = [{ pointer: '/steps/0', message: 'is odd' }];

  it.each<[string, () => Response, Record<string, unknown>]>([
    [
      'the code and every fault that the API tells',
      json(
        {
          error: {
            name: 'InputError',
            code: 'NothingToVerify',
            message: 'Nothing',
            faults,
          },
        },
        { status: 422 },
      ),
      {
        status: 422,
        code: 'NothingToVerify',
        message: 'Nothing',
        faults,
        retry: 'never',
      },
    ],
    [
      'the reference of an unexpected error',
      json(
        { error: { name: 'Error', code: 'Unexpected', message: 'Oh' } },
        { status: 500, headers: { 'x-request-id': 'r-1' } },
      ),
      { status: 500, reference: 'r-1', retry: 'never' },
    ],
    [
      'when to try again',
      json({}, { status: 409, headers: { 'retry-after': '3' } }),
      { status: 409, code: 'Http409', retryAfterSeconds: 3, retry: 'later' },
    ],
    [
      'that a proxy answered',
      () =>
        new Response('<h1>Bad gateway</h1>', {
          status: 502,
          statusText: 'Bad Gateway',
        }),
      {
        code: 'Http502',
        message: 'The portal answered 502 Bad Gateway',
        retry: 'later',
      },
    ],
    [
      'that the answer is a page',
      () => new Response('<html>Sign in</html>'),
      { status: 200, code: 'UnexpectedAnswer', retry: 'never' },
    ],
    [
      'that the answer lacks a field',
      json({ ...execution, sequence: undefined }),
      {
        code: 'UnexpectedAnswer',
        message:
          "The answer of /v1/executions/x is not that of this API (sequence: Invalid input: expected number, received undefined): check the portal's address and version",
      },
    ],
  ])('tells %s', async (_, answer, error) => {
    const { client } = aClient(answer);
    await expect(client.getExecution('x')).rejects.toMatchObject({
      name: 'ApiError',
      ...error,
    });
  });

  it.each<[string, () => Response, Record<string, unknown>]>([
    [
      'a problem',
      json(
        { error: { name: 'Error', code: 'TooManyStreams', message: 'Full' } },
        { status: 503, headers: { 'retry-after': '30' } },
      ),
      { code: 'TooManyStreams', retry: 'later', retryAfterSeconds: 30 },
    ],
    [
      'a page',
      () =>
        new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      { code: 'UnexpectedAnswer', retry: 'never' },
    ],
  ])('tells %s from a stream of events', async (_, answer, error) => {
    const { client } = aClient(answer);
    await expect(client.openEvents('x')).rejects.toMatchObject({
      name: 'ApiError',
      ...error,
    });
  });

  it('tells no answer from an answer, and keeps the cause', async () => {
    const cause = new TypeError('fetch failed');
    const { client, sent } = aClient(() => Promise.reject(cause));
    await expect(client.getExecution('x')).rejects.toMatchObject({
      name: 'ApiUnreachableError',
      retry: 'later',
      cause,
    });
    expect(sent).toHaveLength(1);
  });

  it("rejects with the signal's reason when the caller ends it", async () => {
    const ending = new AbortController();
    const { client } = aClient(() => {
      ending.abort('enough');
      return Promise.reject(new TypeError('aborted'));
    });
    const { signal } = ending;
    await expect(client.getExecution('x', { signal })).rejects.toBe('enough');
  });
});
