import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkConfig } from '../config/Endpoint';
import { withDefaults } from '../options';
import { createHarness, Harness, podsPath } from '../testUtils/createHarness';
import { aList, SeenRequest } from '../testUtils/FakeApiServer';
import { fastTiming } from '../testUtils/fastTiming';
import { ClusterTransport } from './ClusterTransport';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterEach(() => harness.end());

const tokenOf = ({ headers }: SeenRequest) => headers.authorization;
const is401 = { on: aList, status: 401 };

async function tokenFile(token: string) {
  const folder = await mkdtemp(join(tmpdir(), 'token-'));
  harness.later(() => rm(folder, { recursive: true }));
  const path = join(folder, 'token');
  await writeFile(path, `${token}\n`);
  return {
    path,
    /** As a kubelet does: a new file takes the old one's place. */
    async replace(next: string) {
      await writeFile(`${path}.new`, `${next}\n`);
      await rename(`${path}.new`, path);
    },
  };
}

describe('a token', () => {
  it('is sent with every request', async () => {
    const server = await harness.server();
    await harness.listen(harness.cluster(server.url)).until('Listed');
    await server.untilWatch();

    expect(new Set(server.requests.map(tokenOf))).toEqual(
      new Set(['Bearer secret-token']),
    );
  });

  it('that is refused makes an error without the token in it', async () => {
    const server = await harness.server();
    server.fail({
      ...is401,
      body: JSON.stringify({
        kind: 'Status',
        code: 401,
        message: 'no: Bearer secret-token',
      }),
    });
    const cluster = harness.cluster(server.url);

    await expect(cluster.prove(harness.pods)).rejects.toMatchObject({
      code: 'Unauthorized',
      message:
        'Cluster test refused to list pods in shop (401: no: Bearer ***); renew its token or client certificate.',
    });
    expect(server.requests.filter(aList)).toHaveLength(1);
    expect(cluster.health()).toMatchObject({
      state: 'NoAnswer',
      message: expect.stringContaining('renew its token'),
    });
  });

  it('that is refused is like a lost connection for a list', async () => {
    const server = await harness.server();
    server.store.put(podsPath, 'web');
    server.fail(is401, is401);
    const listener = harness.listen(harness.cluster(server.url));

    await listener.until('Listed web');
    expect(listener.story).toEqual(['Listed web']);
  });
});

describe('a refusal', () => {
  it('outlasts the connection that the server closes along with it', async () => {
    const server = await harness.server();
    server.fail(is401);
    const options = { timing: fastTiming };
    const config = {
      name: 'test',
      url: server.url,
      caData: harness.authority.certificate,
      credential: { token: 'secret-token' },
    };
    const transport = new ClusterTransport(
      checkConfig(config, {}),
      withDefaults(options),
    );
    harness.later(() => transport.close());
    const { signal } = new AbortController();
    const request = { path: podsPath, accept: '*/*', attempt: 'list', signal };
    await expect(transport.get(request)).rejects.toThrow('renew its token');

    const lost = transport.disconnected(signal);
    for (const session of server.sessions) session.destroy();
    await lost;
    expect(transport.presentFault?.code).toBe('Unauthorized');

    await server.stop();
    await expect(transport.connect(signal)).rejects.toThrow('ECONNREFUSED');
    expect(transport.presentFault?.code).toBe('Unreachable');
  });
});

describe('a token file', () => {
  it('is read again when it has changed', async () => {
    const server = await harness.server();
    const file = await tokenFile('first');
    const cluster = harness.cluster(server.url, {
      config: { credential: { tokenFile: file.path } },
    });
    await cluster.prove(harness.pods);

    await file.replace('second');
    await cluster.prove(harness.pods);

    expect(server.requests.filter(aList).map(tokenOf)).toEqual([
      'Bearer first',
      'Bearer second',
    ]);
  });

  it('is read again after 401, once', async () => {
    const server = await harness.server();
    const file = await tokenFile('expired');
    const cluster = harness.cluster(server.url, {
      config: { credential: { tokenFile: file.path } },
    });
    server.fail(is401);

    await expect(cluster.prove(harness.pods)).resolves.toBeDefined();

    server.fail(is401, is401);
    await expect(cluster.prove(harness.pods)).rejects.toMatchObject({
      code: 'Unauthorized',
    });
    expect(server.requests.filter(aList)).toHaveLength(4);
  });

  it.each([
    ['is not there', undefined, 'ENOENT'],
    ['is empty', '', 'it holds no token'],
    ['holds two lines', 'one\ntwo', 'it holds no token'],
  ])('that %s is said', async (_name, content, why) => {
    const server = await harness.server();
    const file = await tokenFile(content ?? '');
    if (content === undefined) await rm(file.path);
    const cluster = harness.cluster(server.url, {
      config: { credential: { tokenFile: file.path } },
    });

    await expect(cluster.findKind('v1', 'Pod')).rejects.toMatchObject({
      code: 'Unauthorized',
      message: `The token file of cluster test cannot be used (${why}); check tokenFile and its permissions.`,
    });
    expect(server.requests).toEqual([]);
  });
});

describe('an answer', () => {
  it('that redirects is refused, and nobody is asked in its place', async () => {
    const server = await harness.server();
    const other = await harness.server();
    server.fail({
      on: aList,
      status: 302,
      headers: { location: `${other.url}${podsPath}` },
    });

    await expect(
      harness.cluster(server.url).prove(harness.pods),
    ).rejects.toMatchObject({
      code: 'BadAnswer',
      message:
        'Cluster test refused to list pods in shop (302); redirects are never followed, so give the final url.',
    });
    expect(other.requests).toEqual([]);
  });

  it.each([
    ['HTML', '<html></html>'],
    ['another object', '{"kind":"Pod"}'],
    ['a list without resourceVersion', '{"metadata":{},"items":[]}'],
    ['half a list', '{"metadata":{"resourceVersion":"1"},"items":['],
  ])('that is %s is no list', async (_name, body) => {
    const server = await harness.server();
    server.fail({ on: aList, body });

    await expect(
      harness.cluster(server.url).prove(harness.pods),
    ).rejects.toMatchObject({
      code: 'BadAnswer',
      message:
        "Cluster test answered the request to list pods in shop with something that is no list; check that its url is an API server's.",
    });
  });

  it('that is too large is not read to its end', async () => {
    const server = await harness.server();
    server.fail({
      on: ({ path }) => path === '/api/v1',
      body: 'x'.repeat(2000),
    });
    const cluster = harness.cluster(server.url, {
      limits: { maxAnswerBytes: 1000 },
    });

    await expect(cluster.findKind('v1', 'Pod')).rejects.toMatchObject({
      code: 'TooLarge',
    });
  });

  it('with an empty list as null is an empty list', async () => {
    const server = await harness.server();
    server.fail({
      on: aList,
      body: '{"metadata":{"resourceVersion":"7"},"items":null}',
    });

    const proof = await harness.cluster(server.url).prove(harness.pods);
    expect(proof.size).toBe(0);
  });
});

describe('a url with a path', () => {
  it('keeps it in front of every request', async () => {
    const server = await harness.server();
    const prefix = '/k8s/clusters/c-1';
    server.discovery[`${prefix}/api/v1`] = server.discovery['/api/v1'];
    const cluster = harness.cluster(`${server.url}${prefix}/`);

    await harness.listen(cluster).until('Listed');
    await server.untilWatch();

    expect(server.requests.map(({ path }) => path)).toEqual([
      `${prefix}/api/v1`,
      `${prefix}${podsPath}`,
      `${prefix}${podsPath}`,
    ]);
  });
});
