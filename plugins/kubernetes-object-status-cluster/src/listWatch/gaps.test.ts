import { once } from 'node:events';
import { createHarness, Harness, podsPath } from '../testUtils/createHarness';
import { aList, aWatch } from '../testUtils/FakeApiServer';
import { FaultProxy } from '../testUtils/FaultProxy';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterEach(() => harness.end());

/** A list that is observed through a proxy that can be made to fail. */
async function observedThroughProxy(
  timing: Parameters<Harness['cluster']>[1] = {},
  serverOptions: { http1Only?: boolean } = {},
) {
  const server = await harness.server(serverOptions);
  server.store.put(podsPath, 'web');
  const proxy = await FaultProxy.start(server.port);
  harness.later(() => proxy.stop());
  const cluster = harness.cluster(`https://127.0.0.1:${proxy.port}`, timing);
  const listener = harness.listen(cluster);
  await listener.until('Listed web');
  await server.untilWatch();
  return { server, proxy, cluster, listener };
}

describe('a connection that is lost', () => {
  it('and found again in time is no gap', async () => {
    const { server, proxy, listener } = await observedThroughProxy();

    proxy.reset();

    await server.untilWatch(2);
    server.store.put(podsPath, 'db');
    await listener.until('Upserted db');
    expect(listener.story).toEqual(['Listed web', 'Upserted db']);
    expect(server.requests.filter(aList)).toHaveLength(1);
  });

  it('is found by a ping without answer, and nothing is lost', async () => {
    const { server, proxy, listener } = await observedThroughProxy({
      timing: { pingIntervalMs: 20, pingDeadlineMs: 40 },
    });

    // Bytes vanish from here on; neither side is told.
    proxy.swallow();
    server.store.put(podsPath, 'db');

    await listener.until('Upserted db');
    expect(proxy.connections).toBe(2);
    expect(listener.story).toEqual(['Listed web', 'Upserted db']);
  });

  it('and not found again is a gap since the last proven instant', async () => {
    const { server, proxy, cluster, listener } = await observedThroughProxy({
      timing: { pingIntervalMs: 20, pingDeadlineMs: 60, gapAfterMs: 300 },
    });
    server.store.put(podsPath, 'db');
    await listener.until('Upserted db');
    const provenAt = performance.now();

    proxy.isBlackHole = true;
    proxy.swallow();
    const swallowedAt = performance.now();

    await listener.until('Trouble Gap');
    const { since, at, trouble } = listener.trouble!;
    expect(since).toBeGreaterThan(provenAt - 50);
    expect(since).toBeLessThanOrEqual(swallowedAt);
    // Declared this long after the last proven instant, not after the loss.
    expect(at - since).toBeGreaterThanOrEqual(299);
    expect(at - since).toBeLessThan(600);
    expect(trouble.message).toMatch(/^The list of Pod in shop of cluster test/);
    expect(cluster.health().state).toBe('NoAnswer');
  });

  it('and resumed after the gap was declared has lost nothing', async () => {
    const { server, proxy, listener } = await observedThroughProxy({
      timing: {
        pingIntervalMs: 20,
        pingDeadlineMs: 40,
        gapAfterMs: 200,
        connectTimeoutMs: 100,
      },
    });
    proxy.isBlackHole = true;
    proxy.swallow();
    await listener.until('Trouble Gap');
    server.store.put(podsPath, 'db');

    proxy.isBlackHole = false;

    await listener.until('Observed', 'Upserted db');
    expect(listener.story).toEqual([
      'Listed web',
      'Trouble Gap',
      'Observed',
      'Upserted db',
    ]);
    expect(server.requests.filter(aList)).toHaveLength(1);
  });

  it('and resumed quietly is observed when the watch has lasted a moment', async () => {
    const { proxy, listener } = await observedThroughProxy({
      timing: {
        pingIntervalMs: 20,
        pingDeadlineMs: 40,
        gapAfterMs: 200,
        connectTimeoutMs: 100,
      },
    });
    proxy.isBlackHole = true;
    proxy.swallow();
    await listener.until('Trouble Gap');

    proxy.isBlackHole = false;

    await listener.until('Trouble Gap', 'Observed');
  });

  it('and found again too late for the server is a gap that a new list ends', async () => {
    const { server, proxy, listener } = await observedThroughProxy({
      timing: {
        pingIntervalMs: 20,
        pingDeadlineMs: 40,
        gapAfterMs: 200,
        connectTimeoutMs: 100,
      },
    });
    proxy.isBlackHole = true;
    proxy.swallow();
    await listener.until('Trouble Gap');
    server.store.put(podsPath, 'db');
    server.store.compact();

    proxy.isBlackHole = false;

    await listener.until('Listed db web', 'Observed');
    // The open watch that began with 410 was never taken for an observed list.
    expect(listener.story).toEqual([
      'Listed web',
      'Trouble Gap',
      'Listed db web',
      'Observed',
    ]);
  });

  it('on HTTP/1.1 is a gap although probes by another socket are answered', async () => {
    const { server, proxy, listener } = await observedThroughProxy(
      {
        timing: {
          pingIntervalMs: 100,
          probeDeadlineMs: 1_000,
          gapAfterMs: 1_500,
          requestTimeoutMs: 200,
        },
      },
      { http1Only: true },
    );
    server.fail(...Array(100).fill({ on: aWatch, silent: true }));

    await server.untilRequest(({ path }) => path === '/livez');

    // The watch's own socket, and not that of the probes.
    proxy.swallow(1);
    const swallowedAt = performance.now();

    await listener.until('Trouble Gap');
    expect(listener.trouble!.since).toBeLessThanOrEqual(swallowedAt);
  });

  it('is found on HTTP/1.1 when the watch does not end in time', async () => {
    const { server, proxy, listener } = await observedThroughProxy(
      { timing: { pingIntervalMs: 1_000, probeDeadlineMs: 50 } },
      { http1Only: true },
    );

    // The next probe gets a socket of its own and is answered.
    proxy.swallow();
    server.store.put(podsPath, 'db');

    await listener.until('Upserted db');
    expect(listener.story).toEqual(['Listed web', 'Upserted db']);
  });
});

describe('a quiet list', () => {
  it('is no gap while pings on HTTP/2 are answered', async () => {
    const { server, listener } = await observedThroughProxy({
      // Late pings are a gap: so a busy machine must not make them late.
      timing: { pingIntervalMs: 150, pingDeadlineMs: 5_000, gapAfterMs: 1_500 },
    });

    // Longer than two gaps, in pings.
    const [session] = server.sessions;
    for (let pings = 0; pings < 21; pings += 1) await once(session, 'ping');
    expect(listener.story).toEqual(['Listed web']);
  });

  it('is no gap on HTTP/1.1 while its watch can be begun anew', async () => {
    const { server, listener } = await observedThroughProxy(
      {
        timing: {
          pingIntervalMs: 1_000,
          probeDeadlineMs: 2_000,
          gapAfterMs: 1_500,
        },
      },
      { http1Only: true },
    );

    // Each lasts a second.
    await server.untilWatch(4);
    expect(listener.story).toEqual(['Listed web']);
  });
});

describe('a cluster that never answered', () => {
  it('is a gap since somebody listens, and ends with the first list', async () => {
    const server = await harness.server();
    const proxy = await FaultProxy.start(server.port);
    harness.later(() => proxy.stop());
    proxy.isBlackHole = true;
    const before = performance.now();
    const listener = harness.listen(
      harness.cluster(`https://127.0.0.1:${proxy.port}`, {
        timing: { gapAfterMs: 100, connectTimeoutMs: 60 },
      }),
    );
    await listener.until('Trouble Gap');
    expect(listener.trouble!.since).toBeGreaterThanOrEqual(before);

    proxy.isBlackHole = false;

    await listener.until('Trouble Gap', 'Listed', 'Observed');
  });

  it('tells who joins during a gap of it', async () => {
    const server = await harness.server();
    const proxy = await FaultProxy.start(server.port);
    harness.later(() => proxy.stop());
    proxy.isBlackHole = true;
    const cluster = harness.cluster(`https://127.0.0.1:${proxy.port}`, {
      timing: { gapAfterMs: 50, connectTimeoutMs: 60 },
    });
    await harness.listen(cluster).until('Trouble Gap');

    const late = harness.listen(cluster);
    await late.until('Trouble Gap');

    proxy.isBlackHole = false;
    await late.until('Trouble Gap', 'Listed', 'Observed');
  });
});

describe('a list that may not be observed', () => {
  it('is Forbidden after 403 and listed again once it is granted', async () => {
    const server = await harness.server();
    server.store.put(podsPath, 'web');
    const forbidden = {
      on: aList,
      status: 403,
      body: JSON.stringify({
        kind: 'Status',
        code: 403,
        reason: 'Forbidden',
        message: 'pods is forbidden: User "reader" cannot list "pods"',
      }),
    };
    server.fail(forbidden, forbidden);
    const listener = harness.listen(harness.cluster(server.url));

    await listener.until('Listed web', 'Observed');
    expect(listener.story).toEqual([
      'Trouble Forbidden',
      'Listed web',
      'Observed',
    ]);
    expect(listener.trouble!.trouble.message).toBe(
      'Cluster test refused to list pods in shop (403: pods is forbidden: User "reader" cannot list "pods"); grant list pods in shop.',
    );
  });

  it('is Forbidden when the right is withdrawn while it is watched', async () => {
    const server = await harness.server();
    server.store.put(podsPath, 'web');
    const listener = harness.listen(harness.cluster(server.url));
    const watch = await server.untilWatch();
    server.fail({ on: aWatch, status: 403 });

    watch.end();

    await listener.until('Trouble Forbidden', 'Listed web', 'Observed');
  });

  it('is NotServed until discovery shows its kind', async () => {
    const server = await harness.server();
    const listener = harness.listenTo(harness.cluster(server.url), {
      apiVersion: 'shop.example/v1',
      kind: 'Widget',
    });
    await listener.until('Trouble NotServed');

    server.discovery['/apis/shop.example/v1'] = {
      resources: [{ name: 'widgets', kind: 'Widget', namespaced: true }],
    };
    server.store.put('/apis/shop.example/v1/widgets', 'a');

    await listener.until('Trouble NotServed', 'Listed a', 'Observed');
  });

  it('that is NotServed leaves other kinds of its version alone', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url, {
      random: () => 1,
      timing: { backOffFirstMs: 50, backOffMaxMs: 50 },
    });
    const unknown = { apiVersion: 'v1', kind: 'Podd' };
    await harness.listenTo(cluster, unknown).until('Trouble NotServed');

    const listener = harness.listen(cluster);
    await listener.until('Listed');
    expect(listener.story).toEqual(['Listed']);
  });

  it('is NotServed when its kind goes away while it is watched', async () => {
    const server = await harness.server();
    const listener = harness.listen(harness.cluster(server.url));
    const watch = await server.untilWatch();
    await listener.until('Listed');
    const known = server.discovery['/api/v1'];
    server.discovery['/api/v1'] = { resources: [] };
    server.fail({ on: aWatch, status: 404 });
    watch.end();
    await listener.until('Trouble NotServed');
    await server.untilRequest(({ path }) => path === '/api/v1', 2);

    server.discovery['/api/v1'] = known;

    await listener.until('Trouble NotServed', 'Listed', 'Observed');
  });
});
