import { Cluster } from '../Cluster';
import { createHarness, Harness, podsPath } from '../testUtils/createHarness';
import { FakeApiServer } from '../testUtils/FakeApiServer';
import { FaultProxy } from '../testUtils/FaultProxy';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterEach(() => harness.end());

const isProbe = ({ path }: { path: string }) => path === '/livez';

/** Health is asked for, not told: so it is asked again after each turn. */
async function untilState(cluster: Cluster, state: string): Promise<void> {
  while (cluster.health().state !== state) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

describe('a server that speaks HTTP/1.1 only', () => {
  it('is listed, watched and proven', async () => {
    const server = await harness.server({ http1Only: true });
    server.store.put(podsPath, 'web');
    const cluster = harness.cluster(server.url);
    const listener = harness.listen(cluster);
    await listener.until('Listed web');
    await server.untilWatch();
    server.store.put(podsPath, 'db');
    await listener.until('Upserted db');

    expect((await cluster.prove(harness.pods)).size).toBe(2);
    expect(
      server.requests.every(({ httpVersion }) => httpVersion === '1.1'),
    ).toBe(true);
  });

  it('keeps its sockets: one for each watch and one for the rest', async () => {
    const server = await harness.server({ http1Only: true });
    const cluster = harness.cluster(server.url);
    await harness.listen(cluster).until('Listed');
    await server.untilWatch();
    for (let i = 0; i < 5; i += 1) await cluster.prove(harness.pods);

    expect(server.sockets.size).toBe(2);
  });

  it('has its watch begun anew at the interval of pings', async () => {
    const server = await harness.server({ http1Only: true });
    harness.listen(
      harness.cluster(server.url, { timing: { pingIntervalMs: 15_000 } }),
    );
    const watch = await server.untilWatch();

    expect(watch.request.query.get('timeoutSeconds')).toBe('15');
  });

  it('is asked for life at intervals, with our token', async () => {
    const server = await harness.server({ http1Only: true });
    const cluster = harness.cluster(server.url, {
      timing: { pingIntervalMs: 10 },
    });
    await cluster.findKind('v1', 'Pod');

    const probe = await server.untilRequest(isProbe, 3);
    expect(probe.headers.authorization).toBe('Bearer secret-token');
    expect(cluster.health().state).toBe('UpToDate');
  });

  it('is unreachable when it answers no probe, and is found again', async () => {
    const server = await harness.server({ http1Only: true });
    const proxy = await FaultProxy.start(server.port);
    harness.later(() => proxy.stop());
    const cluster = harness.cluster(`https://127.0.0.1:${proxy.port}`, {
      timing: {
        pingIntervalMs: 20,
        probeDeadlineMs: 40,
        // The first connection has to come about on a busy machine too.
        connectTimeoutMs: 2_000,
      },
    });
    await cluster.findKind('v1', 'Pod');
    await server.untilRequest(isProbe);

    proxy.isBlackHole = true;
    proxy.swallow();
    await untilState(cluster, 'NoAnswer');
    proxy.isBlackHole = false;
    await untilState(cluster, 'UpToDate');
  });
});

describe('a server on this machine', () => {
  it('may speak http without TLS', async () => {
    const server = await FakeApiServer.start();
    harness.later(() => server.stop());
    server.store.put(podsPath, 'web');

    await harness.listen(harness.cluster(server.url)).until('Listed web');
  });
});
