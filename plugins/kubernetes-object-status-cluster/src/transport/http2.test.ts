import { once } from 'node:events';
import http2 from 'node:http2';
import { Cluster } from '../Cluster';
import { createHarness, Harness, podsPath } from '../testUtils/createHarness';
import { aList, aWatch } from '../testUtils/FakeApiServer';
import { FaultProxy } from '../testUtils/FaultProxy';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterEach(() => harness.end());

/** Listens to the pods of so many namespaces, each with a watch of its own. */
function listenMany(cluster: Cluster, count: number): void {
  for (let team = 1; team <= count; team += 1) {
    harness.listenTo(cluster, { ...harness.pods, namespace: `team-${team}` });
  }
}

describe('one connection of HTTP/2', () => {
  it('carries all watches of a cluster', async () => {
    const server = await harness.server();
    const proxy = await FaultProxy.start(server.port);
    harness.later(() => proxy.stop());

    listenMany(harness.cluster(`https://127.0.0.1:${proxy.port}`), 30);
    await server.untilWatch(30);

    expect(proxy.connections).toBe(1);
    expect(server.watches[0].request.httpVersion).toBe('2.0');
  });

  it('gets a second one beside it at 80 % of the streams it may have', async () => {
    const server = await harness.server({ maxStreams: 20 });
    const proxy = await FaultProxy.start(server.port);
    harness.later(() => proxy.stop());
    const cluster = harness.cluster(`https://127.0.0.1:${proxy.port}`);

    // With a list for each at the same time these are sixteen at most.
    listenMany(cluster, 8);
    await server.untilWatch(8);
    expect(proxy.connections).toBe(1);

    listenMany(cluster, 24);
    await server.untilWatch(24);
    await cluster.prove(harness.pods);
    expect(proxy.connections).toBe(2);
  });

  it('is opened once when many ask at the same time', async () => {
    const server = await harness.server();
    const proxy = await FaultProxy.start(server.port);
    harness.later(() => proxy.stop());
    const cluster = harness.cluster(`https://127.0.0.1:${proxy.port}`);

    await Promise.all(
      Array.from({ length: 20 }, () => cluster.findKind('v1', 'Pod')),
    );

    expect(proxy.connections).toBe(1);
  });

  it('sends our own User-Agent', async () => {
    const server = await harness.server();
    await harness.cluster(server.url).findKind('v1', 'Pod');

    expect(server.requests[0].headers['user-agent']).toMatch(
      /^kubernetes-object-status\//,
    );
  });
});

describe('GOAWAY', () => {
  const { NGHTTP2_NO_ERROR, NGHTTP2_ENHANCE_YOUR_CALM } = http2.constants;

  it('leaves what runs alone and sends what is new another way', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url);
    const listener = harness.listen(cluster);
    await server.untilWatch();
    await listener.until('Listed');
    const [session] = server.sessions;

    session.goaway(NGHTTP2_NO_ERROR);
    await cluster.prove(harness.pods);

    expect(server.sessions.size).toBe(2);
    server.store.put(podsPath, 'web');
    await listener.until('Upserted web');
    expect(server.requests.filter(aWatch)).toHaveLength(1);
  });

  it('with an error ends the streams, which are resumed without a gap', async () => {
    const server = await harness.server();
    const listener = harness.listen(harness.cluster(server.url));
    await server.untilWatch();
    const [session] = server.sessions;

    session.goaway(NGHTTP2_ENHANCE_YOUR_CALM);

    await server.untilWatch(2);
    server.store.put(podsPath, 'web');
    await listener.until('Upserted web');
    expect(listener.story).toEqual(['Listed', 'Upserted web']);
  });
});

describe('a stream that the peer did not begin with', () => {
  it('is sent once more', async () => {
    const server = await harness.server();
    server.fail({ on: aList, refused: true });

    const proof = await harness.cluster(server.url).prove(harness.pods);

    expect(proof.size).toBe(0);
    expect(server.requests.filter(aList)).toHaveLength(2);
  });
});

describe('a server that is gone', () => {
  it('shows in the health, and so does its return', async () => {
    const server = await harness.server();
    const proxy = await FaultProxy.start(server.port);
    harness.later(() => proxy.stop());
    const cluster = harness.cluster(`https://127.0.0.1:${proxy.port}`, {
      timing: { connectTimeoutMs: 40, pingIntervalMs: 20, pingDeadlineMs: 30 },
    });
    expect(cluster.health()).toEqual({ state: 'Connecting', openLists: 0 });
    const listener = harness.listen(cluster);
    await listener.until('Listed');
    await server.untilWatch();
    expect(cluster.health()).toEqual({ state: 'UpToDate', openLists: 1 });

    proxy.isBlackHole = true;
    proxy.swallow();
    await expect(cluster.prove(harness.pods)).rejects.toMatchObject({
      code: 'Unreachable',
    });
    const { state, message } = cluster.health();
    expect(state).toBe('NoAnswer');
    expect(message).toMatch(
      /^Cluster test at .* cannot be reached \(.*\); check/,
    );

    proxy.isBlackHole = false;
    await server.untilWatch(2);
    expect(cluster.health()).toEqual({ state: 'UpToDate', openLists: 1 });
  });

  it('that refuses the connection says so', async () => {
    const server = await harness.server();
    const { url } = server;
    await server.stop();

    await expect(
      harness.cluster(url).findKind('v1', 'Pod'),
    ).rejects.toMatchObject({
      code: 'Unreachable',
      retry: 'later',
      message: `Cluster test at ${url} cannot be reached (ECONNREFUSED); check its address, the network and the proxy.`,
    });
  });

  it('that does not answer a request in time says so', async () => {
    const server = await harness.server();
    server.fail({ on: ({ path }) => path === '/api/v1', silent: true });
    const cluster = harness.cluster(server.url, {
      timing: { requestTimeoutMs: 40 },
    });

    await expect(cluster.findKind('v1', 'Pod')).rejects.toMatchObject({
      code: 'Unreachable',
      message:
        'Cluster test did not answer the request to look up the kinds of v1 within 0.04 s; check its load and the network.',
    });
  });
});

describe('a busy process', () => {
  it('does not take an answer that it has not read for none', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url, {
      timing: { pingIntervalMs: 5, pingDeadlineMs: 30 },
    });
    await harness.listen(cluster).until('Listed');
    const [session] = server.sessions;
    await once(session, 'ping');

    // Longer than the deadline: timers are due before the socket is read.
    const until = performance.now() + 80;
    while (performance.now() < until);
    await once(session, 'ping');

    expect(server.sessions.size).toBe(1);
    expect(server.watches).toHaveLength(1);
  });
});
