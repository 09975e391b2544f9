import { ConnectProxy } from '../testUtils/ConnectProxy';
import { createHarness, Harness, podsPath } from '../testUtils/createHarness';

const variables = [
  'HTTPS_PROXY',
  'https_proxy',
  'NO_PROXY',
  'no_proxy',
  'ALL_PROXY',
  'all_proxy',
];

let harness: Harness;
const before = new Map<string, string | undefined>();
beforeAll(async () => {
  harness = await createHarness();
});
beforeEach(() => {
  for (const name of variables) {
    before.set(name, process.env[name]);
    delete process.env[name];
  }
});
afterEach(async () => {
  await harness.end();
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

async function proxied(options: { http1Only?: boolean } = {}) {
  const server = await harness.server(options);
  const proxy = await ConnectProxy.start(server.port);
  harness.later(() => proxy.stop());
  return { server, proxy };
}

describe('a proxy', () => {
  it('of the cluster is tunnelled through', async () => {
    const { server, proxy } = await proxied();
    server.store.put(podsPath, 'web');
    const cluster = harness.cluster(server.url, {
      config: { proxyUrl: proxy.url },
    });

    await harness.listen(cluster).until('Listed web');

    expect(proxy.tunnels).toEqual([
      { authority: `127.0.0.1:${server.port}`, authorization: undefined },
    ]);
    expect(server.requests[0].httpVersion).toBe('2.0');
  });

  it('gets the credential of its own url, and the server does not', async () => {
    const { server, proxy } = await proxied();
    const proxyUrl = proxy.url.replace('//', '//user:pass%20word@');
    const cluster = harness.cluster(server.url, { config: { proxyUrl } });

    await cluster.findKind('v1', 'Pod');

    const basic = Buffer.from('user:pass word').toString('base64');
    expect(proxy.tunnels[0].authorization).toBe(`Basic ${basic}`);
    expect(server.requests[0].headers['proxy-authorization']).toBeUndefined();
  });

  it('of the environment is tunnelled through, by name', async () => {
    const { proxy } = await proxied();
    process.env.HTTPS_PROXY = proxy.url;

    await harness.cluster('https://cluster.test:6443').findKind('v1', 'Pod');

    expect(proxy.tunnels.map(({ authority }) => authority)).toEqual([
      'cluster.test:6443',
    ]);
  });

  it.each(['cluster.test', '.test', '*', 'a.b,cluster.test:6443'])(
    'of the environment is not used with NO_PROXY=%s',
    async noProxy => {
      const { proxy } = await proxied();
      process.env.HTTPS_PROXY = proxy.url;
      process.env.NO_PROXY = noProxy;

      // The name exists for the proxy only.
      await expect(
        harness.cluster('https://cluster.test:6443').findKind('v1', 'Pod'),
      ).rejects.toMatchObject({ code: 'Unreachable' });
      expect(proxy.tunnels).toEqual([]);
    },
  );

  it('of the environment is not used for this machine', async () => {
    const { server, proxy } = await proxied();
    process.env.HTTPS_PROXY = proxy.url;

    await harness.cluster(server.url).findKind('v1', 'Pod');

    expect(proxy.tunnels).toEqual([]);
  });

  it('that refuses the tunnel is named, without its credential', async () => {
    const { server, proxy } = await proxied();
    proxy.status = 407;
    const proxyUrl = proxy.url.replace('//', '//user:hidden@');
    const cluster = harness.cluster(server.url, { config: { proxyUrl } });

    await expect(cluster.findKind('v1', 'Pod')).rejects.toMatchObject({
      code: 'Unreachable',
      status: 407,
      message: `The proxy ${
        new URL(proxy.url).host
      } refused a tunnel to cluster test (407); check the proxy's rules or add the host to NO_PROXY.`,
    });
  });

  it('that is gone makes the cluster unreachable', async () => {
    const server = await harness.server();
    const proxy = await ConnectProxy.start(server.port);
    const proxyUrl = proxy.url;
    await proxy.stop();
    const cluster = harness.cluster(server.url, { config: { proxyUrl } });

    await expect(cluster.findKind('v1', 'Pod')).rejects.toMatchObject({
      code: 'Unreachable',
    });
  });

  it('serves every socket of an HTTP/1.1 server', async () => {
    const { server, proxy } = await proxied({ http1Only: true });
    const cluster = harness.cluster(server.url, {
      config: { proxyUrl: proxy.url },
    });
    await harness.listen(cluster).until('Listed');
    await server.untilWatch();
    await cluster.prove(harness.pods);

    // One for the watch, one for the rest.
    expect(proxy.tunnels).toHaveLength(2);
  });
});
