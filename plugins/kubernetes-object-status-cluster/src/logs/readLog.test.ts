import { createHarness, Harness } from '../testUtils/createHarness';
import { SeenRequest } from '../testUtils/FakeApiServer';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterEach(() => harness.end());

const path = '/api/v1/namespaces/shop/pods/web-1';
const asked = {
  ...{ namespace: 'shop', pod: 'web-1', container: 'web' },
  ...{ previous: false, tailLines: 200, limitBytes: 65_536 },
};
const aLog = (request: SeenRequest) => request.path.endsWith('/log');
const protocols = [{ http1Only: false }, { http1Only: true }];

describe.each(protocols)('a log (HTTP/1 only: $http1Only)', options => {
  async function start() {
    const server = await harness.server(options);
    server.logs.set(path, { now: 'one\ntwo\nthree\n', previous: 'before\n' });
    return { server, cluster: harness.cluster(server.url) };
  }

  it.each([
    ['of the current run', asked, 'one\ntwo\nthree\n'],
    ['of the run before', { ...asked, previous: true }, 'before\n'],
    ['of its last lines', { ...asked, tailLines: 2 }, 'two\nthree\n'],
    ['of so many bytes', { ...asked, limitBytes: 5 }, 'one\nt'],
  ])('is read, %s', async (_, request, text) => {
    const { cluster } = await start();
    await expect(cluster.readLog(request)).resolves.toBe(text);
  });

  it('is asked for by its container, with both limits', async () => {
    const { server, cluster } = await start();
    await cluster.readLog(asked);
    const { query, headers } = await server.untilRequest(aLog);
    expect(query.toString()).toBe(
      'container=web&tailLines=200&limitBytes=65536',
    );
    expect(headers.authorization).toBe('Bearer secret-token');
  });

  it('is cut where the server sends more than was asked for', async () => {
    const { server, cluster } = await start();
    server.fail({ on: aLog, body: 'x'.repeat(300_000) });
    const read = await cluster.readLog({ ...asked, limitBytes: 100_000 });
    expect(read).toHaveLength(100_000);
    // The connection goes on to be of use.
    await expect(cluster.readLog(asked)).resolves.toContain('three');
  });

  it.each([
    ['is refused', 403, 'Forbidden'],
    ['has no kubelet behind it', 500, 'ServerError'],
    ['has no such run', 400, 'BadAnswer'],
    ['has no such Pod', 404, 'NotFound'],
  ])('that %s is an error', async (_, status, code) => {
    const { server, cluster } = await start();
    server.fail({ on: aLog, status, body: 'Bearer secret-token' });
    await expect(cluster.readLog(asked)).rejects.toMatchObject({
      ...{ name: 'ClusterError', code },
      message: expect.not.stringContaining('secret-token'),
    });
  });

  it('that does not come is an error after the time-out', async () => {
    const { server } = await start();
    const timing = { requestTimeoutMs: 250 };
    const cluster = harness.cluster(server.url, { timing });
    await cluster.findKind('v1', 'Pod');
    server.fail({ on: aLog, silent: true });
    await expect(cluster.readLog(asked)).rejects.toMatchObject({
      code: 'Unreachable',
      message: expect.stringContaining('read the log of container web'),
    });
  });

  it('is not waited for any more when its reader is gone', async () => {
    const { server, cluster } = await start();
    server.fail({ on: aLog, silent: true });
    const gone = new AbortController();
    const reading = cluster.readLog(asked, gone.signal);
    const ended = reading.catch(error => String(error));
    await server.untilRequest(aLog);
    gone.abort(new Error('enough'));
    expect(await ended).toBe('Error: enough');
  });
});

it('names odd things as they are', async () => {
  const server = await harness.server();
  const cluster = harness.cluster(server.url);
  const odd = { ...asked, pod: '../secrets', container: 'a&previous=true' };
  await expect(cluster.readLog(odd)).rejects.toMatchObject({
    code: 'NotFound',
  });
  const request = await server.untilRequest(aLog);
  expect(request.path).toBe('/api/v1/namespaces/shop/pods/..%2Fsecrets/log');
  expect(request.query.get('container')).toBe('a&previous=true');
});
