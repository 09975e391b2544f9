import { Cluster, ListTarget } from './Cluster';
import { createCluster } from './createCluster';
import { ClusterOptions } from './options';
import { FakeStore } from './testUtils/FakeStore';
import { fastTiming } from './testUtils/fastTiming';
import { FaultProxy } from './testUtils/FaultProxy';
import { RecordingListener } from './testUtils/RecordingListener';
import {
  ApiServer,
  findBinaries,
  startApiServer,
} from './testUtils/startApiServer';

const binaries = findBinaries();
const describeWithBinaries = binaries ? describe : describe.skip;
const why = binaries ? '' : ' (skipped: run npm run control-plane first)';

describeWithBinaries(`a real API server${why}`, () => {
  let server: ApiServer;
  let proxy: FaultProxy;
  const clusters: Cluster[] = [];
  let namespaces = 0;

  beforeAll(async () => {
    server = await startApiServer(binaries ?? '');
  }, 90_000);
  beforeEach(async () => {
    proxy = await FaultProxy.start(server.port);
  });
  afterEach(async () => {
    await Promise.all(clusters.splice(0).map(cluster => cluster.close()));
    await proxy.stop();
  });
  afterAll(() => server?.stop());

  function connect(
    { timing, ...options }: ClusterOptions = {},
    token = server.token,
  ): Cluster {
    const cluster = createCluster(
      {
        name: 'real',
        url: `https://127.0.0.1:${proxy.port}`,
        caData: server.caData,
        credential: { token },
      },
      { ...options, timing: { ...fastTiming, ...timing } },
    );
    clusters.push(cluster);
    return cluster;
  }

  /** A namespace of its own, and its config maps. */
  async function aNamespace() {
    namespaces += 1;
    const namespace = `test-${namespaces}`;
    await server.api.send('POST', '/api/v1/namespaces', {
      metadata: { name: namespace },
    });
    const target: ListTarget = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      namespace,
    };
    const path = `/api/v1/namespaces/${namespace}/configmaps`;
    const create = (name: string, data = {}) =>
      server.api.send('POST', path, { metadata: { name }, data });
    return { namespace, target, path, create };
  }

  async function define(kind: string): Promise<void> {
    const singular = kind.toLocaleLowerCase('en-US');
    const schema = {
      type: 'object',
      'x-kubernetes-preserve-unknown-fields': true,
    };
    const version = {
      name: 'v1',
      served: true,
      storage: true,
      schema: { openAPIV3Schema: schema },
      subresources: { status: {} },
    };
    const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
    await server.api.send('POST', path, {
      metadata: { name: `${singular}s.shop.example` },
      spec: {
        group: 'shop.example',
        scope: 'Cluster',
        names: { plural: `${singular}s`, kind, singular },
        versions: [version],
      },
    });
  }

  function listen(
    cluster: Cluster,
    target: ListTarget,
    freshness?: Parameters<Cluster['watch']>[2],
  ) {
    const listener = new RecordingListener();
    cluster.watch(target, listener, freshness);
    return listener;
  }

  it('says which kinds it serves', async () => {
    const cluster = connect();

    expect(await cluster.findKind('apps/v1', 'Deployment')).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      resource: 'deployments',
      namespaced: true,
      hasStatus: true,
    });
    expect(await cluster.findKind('v1', 'ConfigMap')).toMatchObject({
      hasStatus: false,
    });
    expect(await cluster.findKind('v1', 'Deployment')).toBeUndefined();
    expect(await cluster.findKind('shop.example/v1', 'Widget')).toBeUndefined();
  });

  it.each([
    ['on no node', undefined],
    ['on a node without a kubelet', 'node-1'],
  ])('says that there is no log of a Pod %s', async (_, nodeName) => {
    const cluster = connect();
    const { namespace } = await aNamespace();
    const containers = [{ name: 'web', image: 'web:1' }];
    await server.api.send('POST', `/api/v1/namespaces/${namespace}/pods`, {
      metadata: { name: 'web' },
      spec: { containers, nodeName },
    });
    const asked = { namespace, pod: 'web', container: 'web', previous: false };
    await expect(
      cluster.readLog({ ...asked, tailLines: 200, limitBytes: 65_536 }),
    ).rejects.toMatchObject({
      name: 'ClusterError',
      code: expect.stringMatching(/^(BadAnswer|ServerError|NotFound)$/),
    });
  });

  it('reads one object by its name', async () => {
    const cluster = connect();
    const { namespace, create } = await aNamespace();
    await create('settings', { colour: 'blue' });
    const named = { apiVersion: 'v1', kind: 'ConfigMap', namespace };

    expect(
      await cluster.findObject({ ...named, name: 'settings' }),
    ).toMatchObject({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { namespace, name: 'settings', uid: expect.any(String) },
      data: { colour: 'blue' },
    });
    expect(
      await cluster.findObject({ ...named, name: 'nothing' }),
    ).toBeUndefined();
    expect(
      await cluster.findObject({ ...named, kind: 'Widget', name: 'settings' }),
    ).toBeUndefined();
  });

  it('reads no object that it may not read, and no Secret at all', async () => {
    const { namespace, create } = await aNamespace();
    await create('settings');
    const settings = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      namespace,
      name: 'settings',
    };

    await expect(
      connect({}, server.powerlessToken).findObject(settings),
    ).rejects.toMatchObject({ code: 'Forbidden' });
    await expect(
      connect().findObject({ ...settings, kind: 'Secret' }),
    ).rejects.toMatchObject({ code: 'Refused' });
  });

  it('keeps of a list what its projection keeps, beside the whole one', async () => {
    const cluster = connect();
    const { target, create } = await aNamespace();
    await create('settings', { colour: 'blue' });
    const project = ({ data }: Readonly<Record<string, unknown>>) => ({
      keys: Object.keys(Object(data)),
    });

    const whole = listen(cluster, target);
    const slim = listen(cluster, {
      ...target,
      projection: { name: 'keys', project },
    });
    await whole.until('Listed settings');
    await slim.until('Listed settings');
    await create('more', { size: 'large' });
    await slim.until('Upserted more');

    expect(whole.heard[0]).toMatchObject({
      objects: [{ data: { colour: 'blue' } }],
    });
    const [listed, upserted] = slim.heard;
    expect(listed).toMatchObject({ objects: [{ keys: ['colour'] }] });
    expect(listed).not.toHaveProperty('objects.0.data');
    expect(upserted).toMatchObject({ object: { keys: ['size'] } });
    expect(upserted).not.toHaveProperty('object.data');
  });

  it('tells the events of a namespace without those of some reasons', async () => {
    const { namespace } = await aNamespace();
    const say = (name: string, reason: string) =>
      server.api.send('POST', `/api/v1/namespaces/${namespace}/events`, {
        metadata: { name },
        involvedObject: { kind: 'Pod', namespace, name: 'web', uid: 'u1' },
        type: 'Warning',
        reason,
        message: `it says ${reason}`,
        source: { component: 'kubelet', host: 'node-1' },
      });
    await say('a', 'Pulled');
    await say('b', 'FailedMount');
    const listener = listen(connect(), {
      apiVersion: 'v1',
      kind: 'Event',
      namespace,
      fieldSelector: 'reason!=Pulled,reason!=Created',
      isContext: true,
    });
    await listener.until('Listed b');

    await say('c', 'Created');
    await say('d', 'Unhealthy');
    await listener.until('Upserted d');

    expect(listener.story).toEqual(['Listed b', 'Upserted d']);
    const last = listener.heard.at(-1);
    expect(last).toMatchObject({
      object: {
        involvedObject: { kind: 'Pod', name: 'web', uid: 'u1' },
        message: 'it says Unhealthy',
        source: { component: 'kubelet' },
      },
    });
  });

  it('is listed in pages, followed and proven', async () => {
    const { target, path, create } = await aNamespace();
    for (const name of ['a', 'b', 'c', 'd', 'e']) await create(name);
    const cluster = connect({ limits: { pageSize: 2 } });
    const listener = listen(cluster, target, 'consistent');
    await listener.until('Listed a b c d e');

    await create('f');
    await server.api.send('PATCH', `${path}/a`, { data: { changed: 'yes' } });
    await server.api.send('DELETE', `${path}/b`);
    await create('b');

    await listener.until('Upserted f', 'Upserted a', 'Deleted b', 'Upserted b');
    const proof = await cluster.prove(target);
    const known = new Map<string, string>();
    for (const call of listener.heard) {
      if (call.type === 'Listed') {
        for (const { metadata } of call.objects) {
          known.set(metadata.uid ?? '', metadata.resourceVersion ?? '');
        }
      } else if (call.type === 'Upserted' || call.type === 'Deleted') {
        const { uid = '', resourceVersion = '' } = call.object.metadata;
        if (call.type === 'Deleted') known.delete(uid);
        else known.set(uid, resourceVersion);
      }
    }
    expect([...proof].sort()).toEqual([...known].sort());
  });

  it('is read not older than an object that was just written', async () => {
    const { target, create } = await aNamespace();
    const cluster = connect();
    for (const name of ['a', 'b', 'c']) {
      const written = await create(name);
      const { resourceVersion = '' } = written.metadata;
      const listener = listen(cluster, target, {
        notOlderThan: resourceVersion,
      });
      await listener.untilHeard(() => listener.heard.length > 0);
      expect(listener.story[0]).toContain(name);
      listener.subscription.close();
    }
  });

  it('is proven to a second listener by the open watch', async () => {
    const { target, create } = await aNamespace();
    await create('a');
    const cluster = connect();
    const first = listen(cluster, target);
    await first.until('Listed a');
    for (let i = 0; i < 20; i += 1) {
      await create(`b-${i}`);
      const late = listen(cluster, target, 'consistent');
      await late.untilHeard(() => late.heard.length > 0);
      expect(late.story[0]).toContain(`b-${i}`);
    }
    expect(first.story.filter(word => word.startsWith('Trouble'))).toEqual([]);
  });

  it('is resumed without a gap after the connection was reset', async () => {
    const { target, create } = await aNamespace();
    const listener = listen(connect(), target);
    await listener.until('Listed');
    for (const name of ['a', 'b', 'c']) {
      proxy.reset();
      await create(name);
      await listener.until(`Upserted ${name}`);
    }
    expect(listener.story).toEqual([
      'Listed',
      'Upserted a',
      'Upserted b',
      'Upserted c',
    ]);
  });

  it('is found dead by pings and resumed without a gap', async () => {
    const { target, create } = await aNamespace();
    const cluster = connect({
      timing: { pingIntervalMs: 50, pingDeadlineMs: 200 },
    });
    const listener = listen(cluster, target);
    await listener.until('Listed');
    await cluster.prove(target);

    proxy.swallow();
    await create('a');

    await listener.until('Upserted a');
    expect(listener.story).toEqual(['Listed', 'Upserted a']);
  });

  it('that stands still is a gap until it goes on', async () => {
    const { target, create } = await aNamespace();
    const cluster = connect({
      timing: {
        pingIntervalMs: 50,
        pingDeadlineMs: 150,
        gapAfterMs: 600,
        connectTimeoutMs: 300,
      },
    });
    const listener = listen(cluster, target);
    await listener.until('Listed');

    server.signal('SIGSTOP');
    await listener.until('Trouble Gap');
    server.signal('SIGCONT');

    await listener.until('Trouble Gap', 'Observed');
    await create('a');
    await listener.until('Upserted a');
    expect(listener.story).toEqual([
      'Listed',
      'Trouble Gap',
      'Observed',
      'Upserted a',
    ]);
  });

  it('forbids a list until it is granted', async () => {
    const { namespace, target } = await aNamespace();
    const cluster = connect({}, server.powerlessToken);
    const listener = listen(cluster, target);
    await listener.until('Trouble Forbidden');
    await expect(cluster.prove(target)).rejects.toMatchObject({
      code: 'Forbidden',
    });

    const rbac = `/apis/rbac.authorization.k8s.io/v1/namespaces/${namespace}`;
    await server.api.send('POST', `${rbac}/roles`, {
      metadata: { name: 'reader' },
      rules: [
        {
          apiGroups: [''],
          resources: ['configmaps'],
          verbs: ['list', 'watch'],
        },
      ],
    });
    await server.api.send('POST', `${rbac}/rolebindings`, {
      metadata: { name: 'reader' },
      subjects: [{ kind: 'User', name: 'nobody' }],
      roleRef: { kind: 'Role', name: 'reader' },
    });

    await listener.until('Trouble Forbidden', 'Listed', 'Observed');
  });

  it('refuses a token that it does not know', async () => {
    await expect(
      connect({}, 'unknown-token').findKind('v1', 'Pod'),
    ).rejects.toMatchObject({ code: 'Unauthorized' });
  });

  it('serves a kind as soon as its definition is there', async () => {
    const listener = listen(connect(), {
      apiVersion: 'shop.example/v1',
      kind: 'Widget',
    });
    await listener.until('Trouble NotServed');

    await define('Widget');

    await listener.until('Trouble NotServed', 'Listed', 'Observed');
  });

  it('is watched by more streams than one connection may have', async () => {
    const { namespace } = await aNamespace();
    const cluster = connect();
    const listeners = Array.from({ length: 110 }, (_, index) =>
      listen(cluster, {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        namespace: index === 0 ? namespace : `none-${index}`,
      }),
    );
    await Promise.all(listeners.map(listener => listener.until('Listed')));
    await cluster.prove({ apiVersion: 'v1', kind: 'Node' });

    expect(proxy.connections).toBe(2);
  });

  describe('answers as the fake one does', () => {
    const fake = new FakeStore();

    it('a watch from before its history: 200, and 410 in the first frame', async () => {
      // Defined late, so that the server's history of it begins late.
      await define('Gadget');
      const path = '/apis/shop.example/v1/gadgets';
      while ((await server.api.read(path)).status !== 200);

      const real = await server.api.read(
        `${path}?watch=true&resourceVersion=1`,
      );
      expect(real.status).toBe(200);
      expect(JSON.parse(real.firstLine)).toMatchObject({
        type: 'ERROR',
        object: { kind: 'Status', code: 410, reason: 'Expired' },
      });

      fake.compact();
      const events: unknown[] = [];
      fake.follow('/any', '1', event => events.push(event));
      expect(events).toMatchObject([
        {
          type: 'ERROR',
          object: { kind: 'Status', code: 410, reason: 'Expired' },
        },
      ]);
    });

    it('a list at a resourceVersion of the future: 504', async () => {
      const { path } = await aNamespace();
      const query =
        'resourceVersion=999999999&resourceVersionMatch=NotOlderThan';
      const real = await server.api.read(`${path}?${query}`);
      const answer = fake.list('/any', new URLSearchParams(query));
      const shape = {
        kind: 'Status',
        code: 504,
        details: { causes: [{ reason: 'ResourceVersionTooLarge' }] },
      };
      expect(real.status).toBe(504);
      expect(real.headers['retry-after']).toBe('1');
      expect(JSON.parse(real.firstLine)).toMatchObject(shape);
      expect(answer).toMatchObject({ status: 504, body: shape });
    });

    it('pages: one resourceVersion, and a token until the last', async () => {
      const { path, create } = await aNamespace();
      const fakePath = '/pages';
      for (const name of ['a', 'b', 'c']) {
        await create(name);
        fake.put(fakePath, name);
      }
      const first = JSON.parse(
        (await server.api.read(`${path}?limit=2`)).firstLine,
      );
      const token = encodeURIComponent(first.metadata.continue);
      const last = JSON.parse(
        (await server.api.read(`${path}?limit=2&continue=${token}`)).firstLine,
      );
      expect(last.metadata.resourceVersion).toBe(
        first.metadata.resourceVersion,
      );
      expect(last.metadata.continue).toBeUndefined();

      const pages = [fake.list(fakePath, new URLSearchParams('limit=2')).body];
      expect(pages[0]).toMatchObject({
        metadata: { continue: expect.any(String) },
      });
    });
  });
});
