import { ClusterConfig } from './config/ClusterConfig';
import { createCluster } from './createCluster';
import { createHarness, Harness, podsPath } from './testUtils/createHarness';
import { aList } from './testUtils/FakeApiServer';
import { FaultProxy } from './testUtils/FaultProxy';
import { RecordingListener } from './testUtils/RecordingListener';
import { trackHandles } from './testUtils/trackHandles';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterEach(() => harness.end());

/** Handles go in the turn after they were closed. */
async function untilNextTurn(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

describe('after close() no socket and no timer is left', () => {
  const cases: Array<{
    name: string;
    http1Only?: boolean;
    prepare?: (proxy: FaultProxy) => void;
    use?: (
      cluster: ReturnType<typeof createCluster>,
      proxy: FaultProxy,
    ) => Promise<void>;
  }> = [
    { name: 'at once' },
    {
      name: 'while it is connecting to nobody',
      prepare: proxy => {
        proxy.isBlackHole = true;
      },
      use: async cluster => {
        harness.listen(cluster);
      },
    },
    {
      name: 'with open watches on HTTP/2',
      use: async cluster => {
        await harness.listen(cluster).until('Listed web');
        await harness.listen(cluster, 'consistent').until('Listed web');
      },
    },
    {
      name: 'with open watches on HTTP/1.1',
      http1Only: true,
      use: async cluster => {
        await harness.listen(cluster).until('Listed web');
        await cluster.prove(harness.pods);
      },
    },
    {
      name: 'on a connection that is dead',
      use: async (cluster, proxy) => {
        await harness.listen(cluster).until('Listed web');
        proxy.swallow();
      },
    },
    {
      name: 'in a gap',
      use: async (cluster, proxy) => {
        const listener = harness.listen(cluster);
        await listener.until('Listed web');
        proxy.isBlackHole = true;
        proxy.swallow();
        await listener.until('Trouble Gap');
      },
    },
    {
      name: 'while a proof waits for its watch',
      use: async cluster => {
        await harness.listen(cluster).until('Listed web');
        harness.listen(cluster, 'consistent');
        cluster.prove(harness.pods).catch(() => {});
      },
    },
  ];
  it.each(cases)('$name', async ({ http1Only, prepare, use }) => {
    const handles = trackHandles();
    harness.later(async () => handles.stop());
    const server = await harness.server({ http1Only });
    server.store.put(podsPath, 'web');
    const proxy = await FaultProxy.start(server.port);
    harness.later(() => proxy.stop());
    prepare?.(proxy);
    const cluster = harness.cluster(`https://127.0.0.1:${proxy.port}`, {
      timing: { pingIntervalMs: 20, pingDeadlineMs: 30, gapAfterMs: 100 },
    });
    await use?.(cluster, proxy);
    expect(handles.timers()).toBeGreaterThan(0);

    await cluster.close();

    // The servers' side of it.
    await proxy.stop();
    await server.stop();
    await untilNextTurn();
    expect({ timers: handles.timers(), sockets: handles.sockets() }).toEqual({
      timers: 0,
      sockets: 0,
    });
  });

  it('and calls that are under way end', async () => {
    const server = await harness.server();
    server.fail({ on: aList, silent: true });
    const cluster = harness.cluster(server.url);
    const proving = cluster.prove(harness.pods);
    await server.untilRequest(aList);

    await Promise.all([expect(proving).rejects.toBeDefined(), cluster.close()]);
    await expect(cluster.prove(harness.pods)).rejects.toBeDefined();
  });
});

describe('during close()', () => {
  it('nobody hears what had already come', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url);
    const listener = new RecordingListener();
    const hear = listener.onUpserted.bind(listener);
    listener.onUpserted = object => {
      hear(object);
      cluster.close();
    };
    cluster.watch(harness.pods, listener);
    const watch = await server.untilWatch();
    const event = (name: string) =>
      `${JSON.stringify({
        type: 'ADDED',
        object: { metadata: { name, uid: name, resourceVersion: '900' } },
      })}\n`;

    watch.write(event('a') + event('b') + event('c'));

    await listener.until('Upserted a');
    await cluster.close();
    expect(listener.story).toEqual(['Listed', 'Upserted a']);
  });
});

describe('a Secret', () => {
  const secrets = [
    { apiVersion: 'v1', kind: 'Secret', namespace: 'shop' },
    { apiVersion: 'v1', kind: 'secrets' },
  ];
  it.each(secrets)('is neither watched nor proven: %j', async target => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url);
    const refusal =
      'Secrets are never read; ask for the objects that use them instead.';

    expect(() => cluster.watch(target, new RecordingListener())).toThrow(
      refusal,
    );
    await expect(cluster.prove(target)).rejects.toThrow(refusal);
    expect(server.requests).toEqual([]);
  });
});

describe('a kind', () => {
  it('is looked up with what it is called in paths', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url);

    expect(await cluster.findKind('v1', 'Pod')).toEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      resource: 'pods',
      namespaced: true,
      hasStatus: true,
    });
    expect(await cluster.findKind('v1', 'ConfigMap')).toMatchObject({
      hasStatus: false,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('is looked up once when many ask', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url);

    await Promise.all(
      ['Pod', 'ConfigMap', 'Node'].map(kind => cluster.findKind('v1', kind)),
    );

    expect(server.requests).toHaveLength(1);
  });

  it('that is not served is looked up again only after a while', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url, {
      random: () => 1,
      timing: { backOffFirstMs: 30 },
    });
    const find = () => cluster.findKind('shop.example/v1', 'Widget');

    expect(await find()).toBeUndefined();
    expect(await find()).toBeUndefined();
    expect(server.requests).toHaveLength(1);

    server.discovery['/apis/shop.example/v1'] = {
      resources: [{ name: 'widgets', kind: 'Widget', namespaced: true }],
    };
    let found = await find();
    while (!found) {
      await untilNextTurn();
      found = await find();
    }
    expect(found.resource).toBe('widgets');
    expect(server.requests).toHaveLength(2);
  });

  it('of the cluster itself is listed without its namespace', async () => {
    const server = await harness.server();
    server.store.put('/api/v1/nodes', 'node-1');

    const listener = harness.listenTo(harness.cluster(server.url), {
      apiVersion: 'v1',
      kind: 'Node',
      namespace: 'shop',
    });

    await listener.until('Listed node-1');
  });

  it('cannot be looked up while the cluster refuses it', async () => {
    const server = await harness.server();
    server.fail({ on: ({ path }) => path === '/api/v1', status: 403 });

    await expect(
      harness.cluster(server.url).findKind('v1', 'Pod'),
    ).rejects.toMatchObject({ code: 'Forbidden' });
  });

  it.each(['{}', '<html>', '{"resources":[{"name":1}]}'])(
    'cannot be looked up in %s',
    async body => {
      const server = await harness.server();
      server.fail({ on: ({ path }) => path === '/api/v1', body });

      await expect(
        harness.cluster(server.url).findKind('v1', 'Pod'),
      ).rejects.toMatchObject({ code: 'BadAnswer' });
    },
  );
});

describe('a configuration that cannot be used is refused', () => {
  const valid: ClusterConfig = {
    name: 'prod',
    url: 'https://prod.test',
    credential: {},
  };
  const cases: Array<[string, Partial<ClusterConfig>, string]> = [
    ['no url', { url: 'prod' }, 'has no https url'],
    ['another scheme', { url: 'ftp://prod.test' }, 'has no https url'],
    ['http beyond this machine', { url: 'http://prod.test' }, 'use https'],
    ['user info', { url: 'https://a:secret@prod.test' }, 'has user info'],
    ['a query', { url: 'https://prod.test?a=b' }, 'has a query or fragment'],
    [
      'no TLS verification',
      { skipTlsVerify: true },
      'asks to skip TLS verification, which is refused; give its CA instead',
    ],
    ['a CA that is none', { caData: 'nonsense' }, 'is neither PEM nor base64'],
    [
      'a CA that cannot be read',
      {
        caData:
          '-----BEGIN CERTIFICATE-----\nsecret\n-----END CERTIFICATE-----',
      },
      'holds no certificate that can be read',
    ],
    [
      'a certificate without its key',
      { credential: { clientCertificate: 'x' } },
      'but not both; give both',
    ],
    [
      'a token with a line break',
      { credential: { token: 'secret\r\nx: y' } },
      'has a token with characters that no token has',
    ],
    [
      'a proxy of another kind',
      { proxyUrl: 'socks5://p' },
      'neither http nor https',
    ],
  ];
  it.each(cases)('%s', (_name, config, says) => {
    const create = () => createCluster({ ...valid, ...config });
    expect(create).toThrow(
      expect.objectContaining({ name: 'ClusterConfigError' }),
    );
    expect(create).toThrow(says);
    expect(create).not.toThrow('secret');
  });

  it('no TLS verification beyond this machine, even for a developer', () => {
    expect(() =>
      createCluster(
        { ...valid, skipTlsVerify: true },
        { allowInsecureLoopback: true },
      ),
    ).toThrow('which is refused');
  });

  it('a client key that cannot be read, without quoting it', async () => {
    const { certificate } = await harness.authority.issue(['reader']);
    const clientKey =
      '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----';

    const create = () =>
      createCluster({
        ...valid,
        credential: { clientCertificate: certificate, clientKey },
      });
    expect(create).toThrow(
      'The client key of Cluster prod cannot be read; give it as PEM without passphrase.',
    );
  });
});

describe('the clock of a cluster', () => {
  const date = 'Sat, 31 Jan 2026 12:00:00 GMT';
  const named = Date.parse(date);

  it('is not known before an answer, and goes on by ours after it', async () => {
    const server = await harness.server();
    server.fail({ on: () => true, status: 403, headers: { date } });
    let now = 500;
    const cluster = harness.cluster(server.url, { now: () => now });
    expect(cluster.clusterTime()).toBeUndefined();

    await cluster.findKind('v1', 'Pod').catch(() => {});
    // The second that the answer names may be over.
    expect(cluster.clusterTime()).toBe(named + 1000);
    now += 60_000;
    expect(cluster.clusterTime()).toBe(named + 61_000);
  });
});
