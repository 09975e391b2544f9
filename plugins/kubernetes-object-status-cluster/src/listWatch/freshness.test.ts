import { createHarness, Harness, podsPath } from '../testUtils/createHarness';
import { aList, aWatch, SeenRequest } from '../testUtils/FakeApiServer';
import { gone } from '../testUtils/FakeStore';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterEach(() => harness.end());

const isProof = ({ headers }: SeenRequest) =>
  String(headers.accept).includes('PartialObjectMetadataList');
const isFullList = (request: SeenRequest) =>
  aList(request) && !isProof(request);

async function observed(timing = {}) {
  const server = await harness.server();
  const { metadata } = server.store.put(podsPath, 'web');
  const cluster = harness.cluster(server.url, { timing });
  const first = harness.listen(cluster);
  await first.until('Listed web');
  await server.untilWatch();
  return { server, cluster, first, version: metadata.resourceVersion };
}

describe('a first list', () => {
  it('that is to be consistent asks for no resourceVersion', async () => {
    const server = await harness.server();
    await harness
      .listen(harness.cluster(server.url), 'consistent')
      .until('Listed');

    const { query } = await server.untilRequest(aList);
    expect(query.has('resourceVersion')).toBe(false);
    expect(query.has('resourceVersionMatch')).toBe(false);
  });

  it.each(['0', ''])('never asks for resourceVersion "%s"', async version => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url);
    await harness.listen(cluster, { notOlderThan: version }).until('Listed');

    const { query } = await server.untilRequest(aList);
    expect(query.has('resourceVersion')).toBe(false);
  });

  it('not older than a resourceVersion asks the cache for it, whole', async () => {
    const server = await harness.server();
    const { metadata } = server.store.put(podsPath, 'web');
    const listener = harness.listen(harness.cluster(server.url), {
      notOlderThan: metadata.resourceVersion,
    });
    await listener.until('Listed web');

    const { query } = await server.untilRequest(aList);
    expect(query.get('resourceVersion')).toBe(metadata.resourceVersion);
    expect(query.get('resourceVersionMatch')).toBe('NotOlderThan');
    expect(query.has('limit')).toBe(false);
  });

  it('asks again when the cache has not come as far yet', async () => {
    const server = await harness.server();
    const listener = harness.listen(harness.cluster(server.url), {
      notOlderThan: '102',
    });
    await server.untilRequest(aList);
    server.store.put(podsPath, 'a');
    server.store.put(podsPath, 'b');

    await listener.until('Listed a b');
    expect(listener.story).toEqual(['Listed a b']);
  });

  it('reads the present state when the cache never comes as far', async () => {
    const server = await harness.server();
    server.store.put(podsPath, 'web');
    // As a resourceVersion of another cluster would be.
    const listener = harness.listen(harness.cluster(server.url), {
      notOlderThan: '99999',
    });

    await listener.until('Listed web');
    const last = server.requests.filter(aList).at(-1);
    expect(last?.query.has('resourceVersion')).toBe(false);
  });

  it('is consistent when two ask for different resourceVersions', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url);
    const one = harness.listen(cluster, { notOlderThan: '1' });
    const two = harness.listen(cluster, { notOlderThan: '2' });
    await one.until('Listed');
    await two.until('Listed');

    const lists = server.requests.filter(isFullList);
    expect(lists).toHaveLength(1);
    expect(lists[0].query.has('resourceVersion')).toBe(false);
  });
});

describe('an open list', () => {
  it('is given at once to who asks for nothing', async () => {
    const { server, cluster } = await observed();

    await harness.listen(cluster).until('Listed web');

    expect(server.requests.filter(aList)).toHaveLength(1);
    expect(server.watches).toHaveLength(1);
  });

  it('is given at once when it holds the resourceVersion asked for', async () => {
    const { server, cluster, version } = await observed();

    await harness
      .listen(cluster, { notOlderThan: version })
      .until('Listed web');

    expect(server.requests.filter(aList)).toHaveLength(1);
  });

  it.each([
    ['the present state', 'consistent' as const],
    ['a resourceVersion it does not hold', { notOlderThan: '101000' }],
  ])(
    'is proven by a read of metadata to who asks for %s',
    async (_name, wish) => {
      const { server, cluster, first } = await observed();

      await harness.listen(cluster, wish).until('Listed web');

      const proof = server.requests.filter(isProof);
      expect(proof).toHaveLength(1);
      expect(proof[0].query.has('resourceVersion')).toBe(false);
      expect(server.requests.filter(isFullList)).toHaveLength(1);
      // Nobody else is disturbed.
      expect(first.story).toEqual(['Listed web']);
    },
  );

  it('is given only when the watch has come as far as the proof', async () => {
    const { server, cluster } = await observed();
    const resume = server.store.holdBack(podsPath);
    server.store.put(podsPath, 'db');
    server.store.remove(podsPath, 'web');
    const late = harness.listen(cluster, 'consistent');
    await server.untilRequest(isProof);
    expect(late.story).toEqual([]);

    resume();

    await late.until('Listed db');
    expect(late.story).toEqual(['Listed db']);
  });

  it('is never read again from the cache, which could go back', async () => {
    const { server, cluster, first } = await observed();
    server.fail(...Array(50).fill({ on: isProof, status: 500 }));
    const late = harness.listen(cluster, { notOlderThan: '101000' });
    await server.untilRequest(isProof);

    server.watches[0].write(
      `${JSON.stringify({ type: 'ERROR', object: gone('too old') })}\n`,
    );

    await late.until('Listed web', 'Observed');
    await first.until('Listed web', 'Observed');
    const lists = server.requests.filter(isFullList);
    expect(lists).toHaveLength(2);
    expect(lists[1].query.has('resourceVersion')).toBe(false);
  });

  it('is read again when the watch does not come as far in time', async () => {
    const { server, cluster, first } = await observed({ catchUpMs: 60 });
    server.store.holdBack(podsPath);
    server.store.put(podsPath, 'db');
    const late = harness.listen(cluster, 'consistent');

    await late.until('Trouble Gap', 'Listed db web', 'Observed');
    await first.until('Trouble Gap', 'Listed db web', 'Observed');
    expect(server.requests.filter(isFullList)).toHaveLength(2);
  });

  it('waits for its first list with a listener that came during it', async () => {
    const server = await harness.server();
    server.store.put(podsPath, 'web');
    const hold = server.hold(aList);
    const cluster = harness.cluster(server.url);
    const first = harness.listen(cluster);
    await server.untilRequest(aList);
    // Asked for before this one came: not necessarily fresh enough for it.
    const late = harness.listen(cluster, 'consistent');
    hold.release();
    await first.until('Listed web');

    await late.until('Listed web');
    expect(server.requests.filter(isProof)).toHaveLength(1);
  });
});

describe('a proof', () => {
  it('shows uid and resourceVersion of every object, page by page', async () => {
    const server = await harness.server();
    server.store.put(podsPath, 'web', 'uid-1');
    server.store.put(podsPath, 'db', 'uid-2');
    server.store.put(podsPath, 'api', 'uid-3');
    const cluster = harness.cluster(server.url, { limits: { pageSize: 2 } });

    const proof = await cluster.prove(harness.pods);

    expect([...proof]).toEqual([
      ['uid-1', '101'],
      ['uid-2', '102'],
      ['uid-3', '103'],
    ]);
    const reads = server.requests.filter(aList);
    expect(reads).toHaveLength(2);
    for (const { query, headers } of reads) {
      expect(query.has('resourceVersion')).toBe(false);
      expect(headers.accept).toMatch(
        /^application\/json;as=PartialObjectMetadataList;g=meta\.k8s\.io;v=v1/,
      );
    }
  });

  it('is no proof when it does not come in time', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url, {
      timing: { proveTimeoutMs: 40 },
    });
    server.fail({ on: isProof, silent: true });

    await expect(cluster.prove(harness.pods)).rejects.toMatchObject({
      name: 'ClusterError',
      code: 'Unreachable',
      message:
        'Cluster test did not answer the request to list Pod in shop within 0.04 s; check its load and the network.',
    });
  });

  it('is refused with 403', async () => {
    const server = await harness.server();
    server.fail({ on: isProof, status: 403 });

    await expect(
      harness.cluster(server.url).prove(harness.pods),
    ).rejects.toMatchObject({ code: 'Forbidden', retry: 'later' });
  });

  it('of a kind that is not served fails', async () => {
    const server = await harness.server();

    await expect(
      harness
        .cluster(server.url)
        .prove({ apiVersion: 'shop.example/v1', kind: 'Widget' }),
    ).rejects.toMatchObject({
      code: 'NotFound',
      message:
        'Cluster test does not serve Widget of shop.example/v1; install its definition or correct apiVersion and kind.',
    });
  });

  it('ends with its signal', async () => {
    const server = await harness.server();
    server.fail({ on: isProof, silent: true });
    const caller = new AbortController();
    const proving = harness
      .cluster(server.url)
      .prove(harness.pods, caller.signal);
    await server.untilRequest(isProof);

    caller.abort(new Error('enough'));

    await expect(proving).rejects.toThrow('enough');
  });

  it('that an open watch does not match in time has the list read again', async () => {
    const { server, cluster, first } = await observed({ catchUpMs: 40 });
    server.store.holdBack(podsPath);
    server.store.put(podsPath, 'db');

    const proof = await cluster.prove(harness.pods);

    expect(proof.size).toBe(2);
    await first.until('Trouble Gap', 'Listed db web', 'Observed');
  });

  it('asked for during the first list does not lead to a second', async () => {
    const server = await harness.server();
    server.store.put(podsPath, 'web');
    const hold = server.hold(isFullList);
    const cluster = harness.cluster(server.url, { timing: { catchUpMs: 50 } });
    const listener = harness.listen(cluster);
    await server.untilRequest(isFullList);
    expect((await cluster.prove(harness.pods)).size).toBe(1);
    hold.release();
    await listener.until('Listed web');

    // Longer than a watch may be behind.
    const late = performance.now() + 100;
    while (performance.now() < late) await cluster.prove(harness.pods);
    expect(listener.story).toEqual(['Listed web']);
    expect(server.requests.filter(isFullList)).toHaveLength(1);
  });

  it('that an open watch matches disturbs nobody', async () => {
    const { server, cluster, first } = await observed({ catchUpMs: 5_000 });
    const resume = server.store.holdBack(podsPath);
    server.store.put(podsPath, 'db');
    await cluster.prove(harness.pods);

    resume();

    await first.until('Upserted db');
    await cluster.close();
    expect(first.story).toEqual(['Listed web', 'Upserted db']);
  });
});

describe('a list that is shared', () => {
  it('is one watch for all, and ends with the last listener', async () => {
    const server = await harness.server();
    server.store.put(podsPath, 'web');
    const cluster = harness.cluster(server.url);
    const subscriptions = [1, 2, 3].map(() =>
      cluster.watch(harness.pods, silentListener),
    );
    const watch = await server.untilWatch();
    expect(cluster.health().openLists).toBe(1);

    subscriptions[0].close();
    subscriptions[0].close();
    subscriptions[1].close();
    expect(cluster.health().openLists).toBe(1);
    subscriptions[2].close();

    await watch.closed;
    expect(cluster.health().openLists).toBe(0);
    expect(server.requests.filter(aWatch)).toHaveLength(1);
  });

  it('is not shared with another namespace', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url);
    await harness.listen(cluster).until('Listed');
    const elsewhere = { ...harness.pods, namespace: 'other' };

    await harness.listenTo(cluster, elsewhere).until('Listed');

    expect(cluster.health().openLists).toBe(2);
  });

  it('tells a listener nothing after it has closed', async () => {
    const server = await harness.server();
    const cluster = harness.cluster(server.url);
    const staying = harness.listen(cluster);
    const leaving = harness.listenTo(cluster, harness.pods);
    await leaving.until('Listed');

    leaving.subscription.close();
    server.store.put(podsPath, 'web');

    await staying.until('Upserted web');
    expect(leaving.story).toEqual(['Listed']);
  });

  it('goes on for the others when a listener throws', async () => {
    const server = await harness.server();
    const errors: string[] = [];
    const cluster = harness.cluster(server.url, {
      logger: { ...quietLogger, error: message => errors.push(message) },
    });
    const broken = () => {
      throw new TypeError('secret contents');
    };
    cluster.watch(harness.pods, { ...silentListener, onUpserted: broken });
    const listener = harness.listen(cluster);
    await listener.until('Listed');

    server.store.put(podsPath, 'web');

    await listener.until('Upserted web');
    expect(errors).toEqual([
      'A listener of Pod in shop of cluster test failed with TypeError',
    ]);
  });
});

const silentListener = {
  onListed() {},
  onUpserted() {},
  onDeleted() {},
  onTrouble() {},
  onObserved() {},
};
const quietLogger = { debug() {}, info() {}, warn() {}, error() {} };
