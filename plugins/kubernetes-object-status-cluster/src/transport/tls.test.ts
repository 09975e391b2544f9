import { createAuthority } from '../testUtils/certificates';
import { createHarness, Harness } from '../testUtils/createHarness';
import { FakeApiServer } from '../testUtils/FakeApiServer';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterEach(() => harness.end());

async function serverWith(
  options: Parameters<typeof FakeApiServer.start>[0],
): Promise<FakeApiServer> {
  const server = await FakeApiServer.start(options);
  harness.later(() => server.stop());
  return server;
}

describe('a server that does not prove who it is', () => {
  const noProof = 'check its CA, tlsServerName and url.';
  const cases: Array<{
    name: string;
    names?: string[];
    notAfter?: Date;
    otherCa?: boolean;
    says: string;
  }> = [
    {
      name: 'another CA',
      otherCa: true,
      says: 'its certificate is not of the configured CA',
    },
    {
      name: 'another name',
      names: ['elsewhere.test'],
      says: '(ERR_TLS_CERT_ALTNAME_INVALID): its certificate is for another name',
    },
    {
      name: 'an expired certificate',
      notAfter: new Date('2020-01-01'),
      says: '(CERT_HAS_EXPIRED): its certificate has expired',
    },
  ];
  it.each(cases)('$name: refused, without another try', async fault => {
    const issuer = fault.otherCa
      ? await createAuthority('other CA')
      : harness.authority;
    const server = await serverWith({
      identity: await issuer.issue(fault.names ?? ['127.0.0.1'], {
        notAfter: fault.notAfter,
      }),
    });
    const cluster = harness.cluster(server.url);

    const failure = await cluster.findKind('v1', 'Pod').catch(error => error);

    expect(failure).toMatchObject({
      name: 'ClusterError',
      code: 'TlsFailed',
      message: expect.stringContaining(`Cluster test at ${server.url} was not`),
    });
    expect(failure.message).toContain(fault.says);
    expect(failure.message).toContain(noProof);
    // Nothing was sent: no fallback, and the token stays with us.
    expect(server.requests).toEqual([]);
    expect(cluster.health()).toMatchObject({ state: 'NoAnswer' });
  });

  it('is not trusted because the environment says so', async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    harness.later(async () => {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    });
    const other = await createAuthority('other CA');
    const server = await serverWith({
      identity: await other.issue(['127.0.0.1']),
    });

    await expect(
      harness.cluster(server.url).findKind('v1', 'Pod'),
    ).rejects.toMatchObject({ code: 'TlsFailed' });
  });

  it('that speaks no TLS at all', async () => {
    const server = await serverWith({});
    const url = server.url.replace('http:', 'https:');

    await expect(
      harness.cluster(url).findKind('v1', 'Pod'),
    ).rejects.toMatchObject({ code: 'TlsFailed' });
  });
});

describe('a server that proves who it is', () => {
  it('by the name that tlsServerName gives', async () => {
    const server = await serverWith({
      identity: await harness.authority.issue(['kubernetes.default.svc']),
    });

    const cluster = harness.cluster(server.url, {
      config: { tlsServerName: 'kubernetes.default.svc' },
    });

    await expect(cluster.findKind('v1', 'Pod')).resolves.toBeDefined();
  });

  it('gets our client certificate', async () => {
    const server = await serverWith({
      identity: await harness.authority.issue(['127.0.0.1']),
      clientCa: harness.authority.certificate,
    });
    const { certificate, key } = await harness.authority.issue(['reader']);

    const cluster = harness.cluster(server.url, {
      config: {
        credential: {
          clientCertificate: certificate,
          // As kubeconfigs have it.
          clientKey: Buffer.from(key).toString('base64'),
        },
      },
    });

    await expect(cluster.findKind('v1', 'Pod')).resolves.toBeDefined();
    expect(server.requests[0].headers.authorization).toBeUndefined();
  });

  it('and wants a client certificate that we do not have', async () => {
    const server = await serverWith({
      identity: await harness.authority.issue(['127.0.0.1']),
      clientCa: harness.authority.certificate,
    });

    await expect(
      harness.cluster(server.url).findKind('v1', 'Pod'),
    ).rejects.toMatchObject({
      code: 'TlsFailed',
      message: expect.stringContaining(
        'check its url, client certificate and proxy',
      ),
    });
  });

  it('is not verified on this machine when a developer says so', async () => {
    const other = await createAuthority('other CA');
    const server = await serverWith({
      identity: await other.issue(['127.0.0.1']),
    });
    const cluster = harness.cluster(server.url, {
      config: { skipTlsVerify: true },
      allowInsecureLoopback: true,
    });

    await expect(cluster.findKind('v1', 'Pod')).resolves.toBeDefined();
  });
});
