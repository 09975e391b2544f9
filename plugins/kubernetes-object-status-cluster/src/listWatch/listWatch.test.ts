import { createHarness, Harness, podsPath } from '../testUtils/createHarness';
import { aList, aWatch, Fault } from '../testUtils/FakeApiServer';
import { gone } from '../testUtils/FakeStore';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterEach(() => harness.end());

/** A server with one pod, a listener that has the list, and the open watch. */
async function observed() {
  const server = await harness.server();
  server.store.put(podsPath, 'web');
  const cluster = harness.cluster(server.url);
  const listener = harness.listen(cluster);
  await listener.until('Listed web');
  const watch = await server.untilWatch();
  return { server, cluster, listener, watch };
}

describe('a list', () => {
  it('is given and then followed', async () => {
    const { server, listener } = await observed();

    server.store.put(podsPath, 'db');
    server.store.put(podsPath, 'web');
    server.store.remove(podsPath, 'db');

    await listener.until('Upserted db', 'Upserted web', 'Deleted db');
    expect(listener.story).toHaveLength(4);
  });

  it('asks for what its target selects, at every page and in its watch', async () => {
    const server = await harness.server();
    for (const name of ['a', 'b', 'c']) server.store.put(podsPath, name);
    const cluster = harness.cluster(server.url, { limits: { pageSize: 2 } });
    const fieldSelector = 'reason!=Pulled,reason!=Created';
    const all = harness.listen(cluster);
    const selected = harness.listenTo(cluster, {
      ...harness.pods,
      fieldSelector,
    });

    await all.until('Listed a b c');
    await selected.until('Listed a b c');
    await server.untilRequest(aWatch, 2);

    const asked = (kind: typeof aList) =>
      server.requests
        .filter(kind)
        .map(({ query }) => query.get('fieldSelector'))
        .sort();
    expect(asked(aList)).toEqual([null, null, fieldSelector, fieldSelector]);
    expect(asked(aWatch)).toEqual([null, fieldSelector]);
  });

  it('is read in pages of one resourceVersion', async () => {
    const server = await harness.server();
    for (let i = 1; i <= 5; i += 1) server.store.put(podsPath, `web-${i}`);
    const cluster = harness.cluster(server.url, { limits: { pageSize: 2 } });
    const listener = harness.listen(cluster);

    await listener.until('Listed web-1 web-2 web-3 web-4 web-5');

    const pages = server.requests.filter(aList).map(({ query }) => query);
    expect(pages.map(query => query.get('limit'))).toEqual(['2', '2', '2']);
    expect(pages.map(query => query.get('resourceVersion'))).toEqual([
      null,
      null,
      null,
    ]);
    expect(pages.map(query => query.has('continue'))).toEqual([
      false,
      true,
      true,
    ]);
    const { query } = await server.untilRequest(aWatch);
    expect(query.get('resourceVersion')).toBe('105');
  });

  it('never asks for resourceVersion 0', async () => {
    const { server } = await observed();

    const versions = server.requests.map(({ query }) =>
      query.get('resourceVersion'),
    );
    expect(versions).not.toContain('0');
  });

  it('is begun again when a later page has expired, and read whole the third time', async () => {
    const server = await harness.server();
    for (let i = 1; i <= 4; i += 1) server.store.put(podsPath, `web-${i}`);
    const expired: Fault = {
      on: ({ query }) => query.has('continue'),
      status: 410,
      body: JSON.stringify(gone('expired')),
    };
    server.fail(expired, expired, expired);
    const cluster = harness.cluster(server.url, { limits: { pageSize: 2 } });
    const listener = harness.listen(cluster);

    await listener.until('Listed web-1 web-2 web-3 web-4');

    const pages = server.requests.filter(aList).map(({ query }) => query);
    expect(pages.map(query => query.get('limit'))).toEqual([
      '2',
      '2',
      '2',
      '2',
      '2',
      '2',
      null,
    ]);
  });

  it('is read in smaller pages when a page is too large', async () => {
    const server = await harness.server();
    for (let i = 1; i <= 4; i += 1) {
      server.store.put(podsPath, `web-${i}`, `web-${i}`, {
        status: { message: 'x'.repeat(1000) },
      });
    }
    const cluster = harness.cluster(server.url, {
      limits: { pageSize: 4, maxAnswerBytes: 2000 },
    });
    const listener = harness.listen(cluster);

    await listener.until('Listed web-1 web-2 web-3 web-4');
    expect(server.requests.filter(aList)).toHaveLength(5);
  });

  it('is not taken when one of its objects has no uid', async () => {
    const server = await harness.server();
    server.store.put(podsPath, 'web');
    server.fail({
      on: aList,
      body: JSON.stringify({
        metadata: { resourceVersion: '1' },
        items: [{ metadata: { name: 'web', resourceVersion: '1' } }],
      }),
    });
    const listener = harness.listen(harness.cluster(server.url));

    await listener.until('Listed web');
    expect(listener.story).toEqual(['Listed web']);
    expect(server.requests.filter(aList)).toHaveLength(2);
  });
});

describe('a watch', () => {
  it('asks for bookmarks and for its end within 240 to 480 seconds', async () => {
    const { watch } = await observed();

    const { query } = watch.request;
    expect(query.get('allowWatchBookmarks')).toBe('true');
    expect(Number(query.get('timeoutSeconds'))).toBeGreaterThanOrEqual(240);
    expect(Number(query.get('timeoutSeconds'))).toBeLessThanOrEqual(480);
  });

  it('is resumed from the last event when the server ends it', async () => {
    const { server, listener, watch } = await observed();
    const { metadata } = server.store.put(podsPath, 'db');
    await listener.until('Upserted db');

    watch.end();

    const resumed = await server.untilWatch(2);
    expect(resumed.request.query.get('resourceVersion')).toBe(
      metadata.resourceVersion,
    );
    server.store.put(podsPath, 'api');
    await listener.until('Upserted api');
    expect(listener.story).toEqual([
      'Listed web',
      'Upserted db',
      'Upserted api',
    ]);
  });

  it('is resumed from the last bookmark, which tells nobody anything', async () => {
    const { server, listener, watch } = await observed();
    server.store.put('/api/v1/namespaces/other/pods', 'elsewhere');
    const version = server.store.bookmark(podsPath);

    watch.end();

    const resumed = await server.untilWatch(2);
    expect(resumed.request.query.get('resourceVersion')).toBe(version);
    expect(listener.story).toEqual(['Listed web']);
  });

  it('tells a deletion before the recreation under the same name', async () => {
    const { server, listener, watch } = await observed();

    // The watch says nothing of the deletion, as after a lost frame.
    const web = (uid: string) => ({
      type: 'MODIFIED',
      object: {
        metadata: { name: 'web', namespace: '', uid, resourceVersion: '900' },
      },
    });
    watch.write(`${JSON.stringify(web('another'))}\n`);

    await listener.until('Deleted web', 'Upserted web');
    expect(listener.heard[1]).toMatchObject({
      object: { metadata: { uid: 'web' } },
    });
    expect(listener.heard[2]).toMatchObject({
      object: { metadata: { uid: 'another' } },
    });
    expect(server.watches).toHaveLength(1);
  });

  it('keeps a code point that is split between two chunks', async () => {
    const { listener, watch } = await observed();
    const event = {
      type: 'MODIFIED',
      object: {
        metadata: { name: 'web', uid: 'web', resourceVersion: '900' },
        status: { message: 'größer 🚀' },
      },
    };
    const bytes = Buffer.from(`${JSON.stringify(event)}\n`);
    const middle = bytes.indexOf(Buffer.from('🚀')) + 2;

    watch.write(bytes.subarray(0, middle));
    watch.write(bytes.subarray(middle));

    await listener.until('Upserted web');
    expect(listener.heard[1]).toMatchObject({
      object: { status: { message: 'größer 🚀' } },
    });
  });

  it('is begun again later and later when it ends at once without an event', async () => {
    const server = await harness.server();
    harness.listen(
      harness.cluster(server.url, {
        random: () => 1,
        timing: { shortWatchMs: 5_000, backOffFirstMs: 20, backOffMaxMs: 80 },
      }),
    );
    const waits: number[] = [];
    for (let count = 1; count <= 4; count += 1) {
      (await server.untilWatch(count)).end();
      const endedAt = performance.now();
      await server.untilWatch(count + 1);
      waits.push(performance.now() - endedAt);
    }

    expect(waits[0]).toBeGreaterThan(19);
    expect(waits[1]).toBeGreaterThan(39);
    expect(waits[2]).toBeGreaterThan(79);
    expect(waits[3]).toBeGreaterThan(79);
    expect(server.requests.filter(aList)).toHaveLength(1);
  });
});

describe('after a stream that cannot be trusted the list is read again', () => {
  const cases: Array<[string, string | Buffer]> = [
    [
      '410 in a frame',
      `${JSON.stringify({ type: 'ERROR', object: gone('too old') })}\n`,
    ],
    ['a line that is no JSON', '{"type":"MODI\n'],
    ['an unknown type of event', '{"type":"CHANGED","object":{}}\n'],
    [
      'an event without uid',
      '{"type":"ADDED","object":{"metadata":{"name":"a"}}}\n',
    ],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0a])],
  ];
  it.each(cases)('%s', async (_name, bytes) => {
    const { server, listener, watch } = await observed();
    watch.write(bytes);

    await listener.until('Trouble Gap', 'Listed web', 'Observed');
    await server.untilWatch(2);
    expect(listener.story).toEqual([
      'Listed web',
      'Trouble Gap',
      'Listed web',
      'Observed',
    ]);
  });

  it('a line longer than allowed', async () => {
    const server = await harness.server();
    server.store.put(podsPath, 'web');
    const cluster = harness.cluster(server.url, {
      limits: { maxLineBytes: 10_000 },
    });
    const listener = harness.listen(cluster);
    const watch = await server.untilWatch();

    watch.write('x'.repeat(10_001));

    await listener.until('Trouble Gap', 'Listed web', 'Observed');
  });

  it('410 as the answer to a resumed watch', async () => {
    const { server, listener, watch } = await observed();
    server.fail({ on: aWatch, status: 410, body: JSON.stringify(gone('old')) });

    watch.end();

    await listener.until('Trouble Gap', 'Listed web', 'Observed');
  });

  it('and what happened meanwhile shows in the list', async () => {
    const { server, listener, watch } = await observed();
    server.store.compact();
    // Resumed after a compaction, the fake answers 410 as the real one does.
    server.fail({ on: aWatch, status: 500 });
    watch.end();
    await server.untilRequest(aWatch, 2);
    server.store.remove(podsPath, 'web');
    server.store.put(podsPath, 'web', 'recreated');
    server.store.compact();

    await listener.until('Trouble Gap', 'Listed web', 'Observed');
    expect(listener.heard[2]).toMatchObject({
      objects: [{ metadata: { uid: 'recreated' } }],
    });
  });
});

describe('after an error that loses nothing the watch is resumed', () => {
  const status = (code: number, more: object = {}) =>
    `${JSON.stringify({
      type: 'ERROR',
      object: { kind: 'Status', code, ...more },
    })}\n`;
  it.each([
    ['429 in a frame', status(429)],
    ['500 in a frame', status(500)],
  ])('%s', async (_name, frame) => {
    const { server, listener, watch } = await observed();

    watch.write(frame);

    await server.untilWatch(2);
    server.store.put(podsPath, 'db');
    await listener.until('Upserted db');
    expect(listener.story).toEqual(['Listed web', 'Upserted db']);
    expect(server.requests.filter(aList)).toHaveLength(1);
  });

  it.each([429, 500, 502, 503, 504])('%d', async code => {
    const { server, listener, watch } = await observed();
    server.fail(
      { on: aWatch, status: code },
      { on: aWatch, status: code, body: '<html>' },
    );

    watch.end();

    await server.untilWatch(2);
    server.store.put(podsPath, 'db');
    await listener.until('Upserted db');
    expect(server.requests.filter(aList)).toHaveLength(1);
  });

  it('500 that lasts too long leads to a new list', async () => {
    const server = await harness.server();
    server.store.put(podsPath, 'web');
    const cluster = harness.cluster(server.url, {
      timing: { serverErrorPatienceMs: 1 },
    });
    const listener = harness.listen(cluster);
    const watch = await server.untilWatch();
    server.fail(...Array(20).fill({ on: aWatch, status: 500 }));

    watch.end();

    await listener.until('Trouble Gap', 'Listed web', 'Observed');
  });

  it.each([
    ['seconds', () => '1'],
    ['an HTTP date', () => new Date(Date.now() + 2_000).toUTCString()],
  ])('Retry-After in %s is waited for', async (_name, after) => {
    const { server, watch } = await observed();
    server.fail({
      on: aWatch,
      status: 429,
      headers: { 'retry-after': after() },
    });
    watch.end();
    await server.untilRequest(aWatch, 2);
    const at = performance.now();

    await server.untilRequest(aWatch, 3);

    // The back-off of the tests ends after 20 ms at most.
    expect(performance.now() - at).toBeGreaterThan(500);
  });

  it('Retry-After beyond all measure is not', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url, {
      timing: { retryAfterMaxMs: 30 },
    });
    harness.listen(cluster);
    server.fail({
      on: aWatch,
      status: 503,
      headers: { 'retry-after': '86400' },
    });

    await server.untilRequest(aWatch, 2);
  });
});
