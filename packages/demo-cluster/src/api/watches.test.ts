import { TestApi } from './testUtils/TestApi';
import { aConfigMap } from './testUtils/objects';

const path = '/api/v1/namespaces/default/configmaps';
const named = ({
  type,
  object,
}: {
  type: string;
  object: { metadata: { name: string } };
}) => `${type} ${object.metadata.name}`;

let api: TestApi;
beforeEach(async () => {
  api = await TestApi.start({
    maxEvents: 50,
    timing: { bookmarkIntervalMs: 20, defaultWatchMs: 60_000 },
  });
});
afterEach(() => api.stop());

const current = () => api.registry.store.resourceVersion;
const remove = (name: string) =>
  api.registry.delete({ apiVersion: 'v1', kind: 'ConfigMap', name });

it('sends what comes after a version, in order', async () => {
  api.registry.create(aConfigMap('before'));
  const watch = api.watch(`${path}?watch=true&resourceVersion=${current()}`);
  const created = api.registry.create(aConfigMap('a'));
  api.registry.update({ ...created, data: { a: '2' } });
  remove('a');
  expect(named(await watch.next())).toBe('ADDED a');
  expect(await watch.next()).toMatchObject({
    type: 'MODIFIED',
    object: { kind: 'ConfigMap', data: { a: '2' } },
  });
  const deleted = await watch.next();
  expect(named(deleted)).toBe('DELETED a');
  expect(deleted.object.metadata.resourceVersion).toBe(String(current()));
});

it('sends what happened since, also what is gone again', async () => {
  const since = current();
  api.registry.create(aConfigMap('a'));
  remove('a');
  const watch = api.watch(`${path}?watch=true&resourceVersion=${since}`);
  expect(named(await watch.next())).toBe('ADDED a');
  expect(named(await watch.next())).toBe('DELETED a');
});

it.each(['', '&resourceVersion=0'])(
  'begins with what is there without a version (%p)',
  async version => {
    api.registry.create(aConfigMap('a'));
    const watch = api.watch(`${path}?watch=true${version}`);
    expect(named(await watch.next())).toBe('ADDED a');
    api.registry.create(aConfigMap('b'));
    expect(named(await watch.next())).toBe('ADDED b');
  },
);

it('says where the initial events end', async () => {
  api.registry.create(aConfigMap('a'));
  const watch = api.watch(
    `${path}?watch=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true`,
  );
  expect(named(await watch.next())).toBe('ADDED a');
  expect(await watch.next()).toEqual({
    type: 'BOOKMARK',
    object: {
      kind: 'ConfigMap',
      apiVersion: 'v1',
      metadata: {
        resourceVersion: String(current()),
        annotations: { 'k8s.io/initial-events-end': 'true' },
      },
    },
  });
});

it('tells with bookmarks how far a quiet watch is, in between and at its end', async () => {
  const since = current();
  const watch = api.watch(
    `${path}?watch=true&resourceVersion=${since}&allowWatchBookmarks=true&timeoutSeconds=1`,
  );
  api.registry.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'elsewhere' },
  });
  const events = await watch.rest();
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set(['BOOKMARK']),
  );
  expect(events.length).toBeGreaterThan(2);
  expect(events[events.length - 1].object.metadata.resourceVersion).toBe(
    String(current()),
  );
});

it('sends no bookmark to who did not ask, and ends in time', async () => {
  const watch = api.watch(
    `${path}?watch=true&resourceVersion=${current()}&timeoutSeconds=1`,
  );
  expect(await watch.rest()).toEqual([]);
});

it('says with an event that a version is too old, and ends', async () => {
  const since = current();
  for (let count = 0; count < 60; count += 1) {
    api.registry.create(aConfigMap(`a-${count}`));
  }
  const events = await api
    .watch(`${path}?watch=true&resourceVersion=${since}`)
    .rest();
  expect(events).toEqual([
    {
      type: 'ERROR',
      object: expect.objectContaining({
        kind: 'Status',
        code: 410,
        reason: 'Expired',
        message: expect.stringContaining('too old resource version'),
      }),
    },
  ]);
});

it('shows objects come and go as a selector sees them', async () => {
  const watch = api.watch(
    `${path}?watch=true&resourceVersion=${current()}&labelSelector=team%3Da`,
  );
  const hidden = api.registry.create(aConfigMap('a'));
  const shown = api.registry.update({
    ...hidden,
    metadata: { ...hidden.metadata, labels: { team: 'a' } },
  });
  const gone = api.registry.update({
    ...shown,
    metadata: { ...shown.metadata, labels: { team: 'b' } },
  });
  expect(named(await watch.next())).toBe('ADDED a');
  const last = await watch.next();
  expect(last).toMatchObject({
    type: 'DELETED',
    object: { metadata: { labels: { team: 'a' } } },
  });
  expect(last.object.metadata.resourceVersion).toBe(
    gone.metadata.resourceVersion,
  );
});

it('watches metadata alone', async () => {
  const accept = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';
  const watch = api.watch(`${path}?watch=true`, { accept });
  api.registry.create(aConfigMap('a'));
  const { object } = await watch.next();
  expect(object.kind).toBe('PartialObjectMetadata');
  expect(object).not.toHaveProperty('data');
});

it('refuses initial events that are not bound to a version', async () => {
  const { code, body } = await api.ask(
    `${path}?watch=true&sendInitialEvents=true`,
  );
  expect([code, body.reason]).toEqual([422, 'Invalid']);
});

it('ends the watch of who does not read, who can go on from there', async () => {
  await api.stop();
  api = await TestApi.start({ maxPendingBytes: 20_000 });
  const watch = api.watch(`${path}?watch=true`);
  api.registry.create(aConfigMap('first'));
  const first = await watch.next();
  for (let count = 0; count < 20; count += 1) {
    api.registry.create(aConfigMap(`a-${count}`, {}, { a: 'x'.repeat(5_000) }));
  }
  const seen = await watch.rest();
  expect(seen.length).toBeLessThan(20);
  const last = seen[seen.length - 1]?.object ?? first.object;
  const since = last.metadata.resourceVersion;
  const rest = api.watch(
    `${path}?watch=true&resourceVersion=${since}&timeoutSeconds=1`,
  );
  expect(named(await rest.next())).toBe(`ADDED a-${seen.length}`);
});
