import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { identityKey } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ClusterError } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { AutoRecordConfig } from '../config/readConfig';
import { FakeCluster } from '../observation/__testUtils__/FakeCluster';
import { VirtualClock } from '../observation/__testUtils__/VirtualClock';
import { aWorkloadObject, WorkloadWish } from './__testUtils__/aWorkload';
import { RememberingRecorder } from './__testUtils__/RememberingRecorder';
import { AutoRecording } from './AutoRecording';
import { RecordingOptions } from './options';

function anEntity(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'kubernetes-object-status.io/label-selector': `app=${name}`,
        'kubernetes-object-status.io/namespace': 'shop',
        ...annotations,
      },
    },
  };
}

/** A recording over a cluster, a catalog and a recorder that the test decides on. */
class World {
  readonly clock = new VirtualClock();
  readonly cluster = new FakeCluster('prod-eu', () => this.clock.now());
  readonly recorder = new RememberingRecorder();
  readonly logger = mockServices.logger.mock();
  readonly opened: string[] = [];
  entities: Entity[] = [anEntity('web')];
  isCatalogAway = false;
  private readonly written = new Map<
    string,
    { spec: string; generation: number }
  >();
  recording: AutoRecording;

  constructor(
    private readonly options: {
      config?: Partial<AutoRecordConfig>;
      options?: Partial<RecordingOptions>;
    } = {},
  ) {
    this.recording = this.create();
  }

  /** Another process, with the same recorder. */
  create(): AutoRecording {
    const { clock, cluster, logger, recorder } = this;
    this.recording = new AutoRecording({
      clusters: new Map([[cluster.name, cluster]]),
      catalog: {
        queryEntities: async (...call) => {
          if (this.isCatalogAway) throw new Error('no answer');
          const mock = catalogServiceMock({ entities: this.entities });
          return mock.queryEntities(...call);
        },
      },
      auth: mockServices.auth(),
      recorder,
      config: {
        enabled: true,
        exclude: [],
        argoCdNamespace: 'argocd',
        ...this.options.config,
      },
      environments: [
        { name: 'default', tier: 'development' },
        { name: 'production', tier: 'production' },
      ],
      logger,
      clock,
      options: this.options.options,
      onOpened: id => this.opened.push(id),
    });
    return this.recording;
  }

  async start(): Promise<this> {
    this.recording.start();
    await this.clock.pass(0);
    return this;
  }

  /** As an API server does, each change of the spec is counted, unless the test says otherwise. */
  put(wish: WorkloadWish = {}): void {
    const object = aWorkloadObject(wish);
    const { uid = '' } = object.metadata;
    const spec = JSON.stringify(object.spec);
    const before = this.written.get(uid);
    const counted =
      before?.spec === spec ? before.generation : (before?.generation ?? 0) + 1;
    const generation = wish.generation ?? counted;
    this.written.set(uid, { spec, generation });
    this.cluster.put({
      ...object,
      metadata: { ...object.metadata, generation },
    });
  }

  async told(): Promise<string[]> {
    await this.clock.pass(0);
    return this.recorder.calls;
  }
}

const worlds: World[] = [];
function aWorld(...options: ConstructorParameters<typeof World>): World {
  const world = new World(...options);
  worlds.push(world);
  return world;
}
afterEach(async () => {
  for (const world of worlds.splice(0)) {
    await world.recording.stop();
    const left = world.cluster.listening.size + world.clock.pending;
    if (left > 0) throw new Error(`${left} lists and timers are left behind`);
  }
});

describe('automatic recording', () => {
  it('begins with what is there, and notices what changes', async () => {
    const world = aWorld();
    world.put({ image: 'web:1' });
    await world.start();
    world.put({ image: 'web:2', generation: 2 });

    expect(await world.told()).toEqual(['begin web', 'notice web 2']);
    expect(world.opened).toEqual(['of 2']);
  });

  it('tells what is known of a rollout', async () => {
    const world = aWorld();
    world.entities = [
      anEntity('web', {
        'kubernetes-object-status.io/environments': 'production',
      }),
    ];
    await world.start();
    world.put({
      image: 'web:2',
      manager: 'kubectl-client-side-apply',
      annotations: { 'git-commit': '0123abc' },
    });
    await world.recorder.until(1);

    expect(world.recorder.noticed).toMatchObject([
      {
        cluster: 'prod-eu',
        entityRef: 'component:default/web',
        environment: 'production',
        version: '2',
        source: {
          type: 'observed',
          actor: 'kubectl apply',
          commit: { sha: '0123abc' },
        },
        workload: { kind: 'Deployment', metadata: { name: 'web' } },
      },
    ]);
    expect(world.recorder.noticed[0].workload).not.toHaveProperty('facts');
  });

  it('notices each template once, whatever else changes', async () => {
    const world = aWorld();
    world.put({ image: 'web:1' });
    await world.start();
    world.put({ image: 'web:1', replicas: 5 });
    world.put({ image: 'web:1', labels: { app: 'web', more: 'x' } });
    world.put({ image: 'web:2' });
    world.put({ image: 'web:2', annotations: { a: 'b' } });
    world.put({ image: 'web:1' });

    expect(await world.told()).toEqual([
      'begin web',
      // What was scaled before it, with the label that was set.
      'refresh web 3',
      'notice web 2',
      'notice web 1',
    ]);
  });

  it('writes down together, once in a minute, what is only scaled', async () => {
    const world = aWorld();
    world.put({ image: 'web:1' });
    world.put({ name: 'api', image: 'api:1' });
    world.entities = [anEntity('web'), anEntity('api')];
    await world.start();
    for (const generation of [2, 3, 4]) {
      world.put({ image: 'web:1', replicas: generation, generation });
    }
    world.put({ name: 'api', image: 'api:1', replicas: 9, generation: 2 });
    expect(await world.told()).toEqual(['begin api, web']);

    await world.clock.pass(60);
    expect(await world.told()).toEqual([
      'begin api, web',
      'refresh api 2, web 4',
    ]);
    await world.clock.pass(600);
    expect(await world.told()).toHaveLength(2);
  });

  it('writes what was scaled down before its next rollout', async () => {
    const world = aWorld();
    world.put({ image: 'web:1' });
    await world.start();
    world.put({ image: 'web:1', replicas: 2, generation: 2 });
    world.put({ image: 'web:2', replicas: 2, generation: 3 });

    expect(await world.told()).toEqual([
      'begin web',
      'refresh web 2',
      'notice web 2',
    ]);
  });

  it('notices nothing in a fleet whose templates get a new default', async () => {
    const world = aWorld();
    world.put({ image: 'web:1' });
    await world.start();
    world.put({ image: 'web:1', replicas: 2, generation: 2 });
    world.put({
      image: 'web:1',
      templateLabels: { a: 'default' },
      generation: 2,
    });
    await world.told();
    await world.clock.pass(60);

    // First with the spelling that is known, so that the generation is.
    expect(await world.told()).toEqual([
      'begin web',
      'refresh web 2',
      'refresh web 2',
    ]);
  });

  it('notices one that is made, and made again under its name', async () => {
    const world = await aWorld().start();
    world.put({ uid: 'a', image: 'web:1' });
    world.cluster.remove('a');
    world.put({ uid: 'b', image: 'web:1' });

    expect(await world.told()).toEqual(['notice web 1', 'notice web 1']);
  });

  it('takes the labels of its pods where it has none', async () => {
    const world = await aWorld().start();
    world.put({
      uid: 'a',
      labels: {},
      templateLabels: { app: 'web' },
      image: 'web:1',
    });
    world.put({
      uid: 'b',
      labels: { app: 'other' },
      templateLabels: { app: 'web' },
      image: 'web:2',
    });

    expect(await world.told()).toEqual(['notice web 1']);
  });

  it('watches StatefulSets and DaemonSets too', async () => {
    const world = await aWorld().start();
    world.put({ kind: 'StatefulSet', uid: 'a', image: 'web:1' });
    world.put({ kind: 'DaemonSet', uid: 'b', image: 'web:2' });

    expect(await world.told()).toEqual(['notice web 1', 'notice web 2']);
  });

  it('notices what changed in a gap, and nothing else after it', async () => {
    const world = aWorld();
    world.put({ name: 'web', image: 'web:1' });
    world.put({ name: 'same', labels: { app: 'web' }, image: 'web:1' });
    await world.start();
    world.cluster.lose();
    world.put({ name: 'web', image: 'web:3', generation: 2 });
    world.put({ name: 'new', labels: { app: 'web' }, image: 'web:4' });
    world.cluster.recover();

    expect((await world.told()).sort()).toEqual([
      'begin same, web',
      'notice new 4',
      'notice web 3',
    ]);
  });

  it('begins again with what is there after a restart', async () => {
    const world = aWorld();
    world.put({ image: 'web:1' });
    await world.start();
    await world.recording.stop();
    world.create();
    await world.start();

    expect(await world.told()).toEqual(['begin web', 'begin web']);
  });

  it('opens nothing for 2,000 workloads that were there', async () => {
    const world = aWorld();
    world.entities = [
      anEntity('web', { 'kubernetes-object-status.io/namespace': '' }),
    ];
    for (let index = 0; index < 2_000; index += 1) {
      world.put({ name: `web-${index}`, labels: { app: 'web' } });
    }
    await world.start();
    await world.recorder.until(4);

    expect(world.recording.health('prod-eu')).toEqual({
      workloads: 2_000,
      refused: [],
    });
    expect(world.recorder.noticed).toEqual([]);
    expect(world.opened).toEqual([]);
  });

  it.each<[string, WorkloadWish]>([
    ['that belongs to no entity', { labels: { app: 'other' } }],
    [
      'that a controller made',
      { ownerReferences: [{ uid: 'a', controller: true }] },
    ],
    ['that is being deleted', { deletionTimestamp: '2026-01-31T12:00:00Z' }],
    ['in another namespace', { namespace: 'bank' }],
  ])('does not record one %s', async (_, wish) => {
    const world = aWorld();
    world.put({ ...wish, uid: 'before' });
    await world.start();
    world.put({ ...wish, uid: 'later' });

    expect(await world.told()).toEqual([]);
  });
});

describe('automatic recording is off', () => {
  it.each<[string, Partial<AutoRecordConfig>]>([
    ['by configuration', { enabled: false }],
    ['for the cluster', { exclude: [{ cluster: 'prod-*' }] }],
    [
      'for the namespace',
      { exclude: [{ cluster: 'prod-eu', namespace: 'shop' }] },
    ],
  ])('%s', async (_, config) => {
    const world = aWorld({ config });
    world.put();
    await world.start();

    expect(await world.told()).toEqual([]);
    expect(world.cluster.listening.size).toBe(0);
  });

  it('for a namespace of a cluster that is watched as a whole', async () => {
    const world = aWorld({ config: { exclude: [{ namespace: 'kube-*' }] } });
    world.entities = [
      anEntity('web', { 'kubernetes-object-status.io/namespace': '' }),
    ];
    await world.start();
    world.put({ namespace: 'kube-system', uid: 'a', image: 'web:1' });
    world.put({ namespace: 'shop', uid: 'b', image: 'web:2' });

    expect(await world.told()).toEqual(['notice web 2']);
  });

  it('for an entity, from when it says so', async () => {
    const world = aWorld();
    world.put({ image: 'web:1' });
    await world.start();
    world.entities = [
      anEntity('web', { 'kubernetes-object-status.io/auto-record': 'false' }),
    ];
    await world.clock.pass(60);
    world.put({ image: 'web:2', generation: 2 });

    expect(await world.told()).toEqual(['begin web']);
    expect(world.cluster.listening.size).toBe(0);
  });
});

describe('the entities of the catalog', () => {
  it('begin when they appear, with what is there', async () => {
    const world = aWorld();
    world.entities = [];
    world.put({ image: 'web:1' });
    await world.start();
    expect(world.cluster.listening.size).toBe(0);

    world.entities = [anEntity('web')];
    await world.clock.pass(60);
    world.put({ image: 'web:2', generation: 2 });

    expect(await world.told()).toEqual(['begin web', 'notice web 2']);
  });

  it('take what is listed already as there', async () => {
    const world = aWorld();
    world.put({ name: 'db' });
    await world.start();
    world.entities = [anEntity('web'), anEntity('db')];
    await world.clock.pass(60);

    expect(await world.told()).toEqual(['begin db']);
  });

  it('are found by each annotation that selects workloads', async () => {
    const world = aWorld();
    const none = { 'kubernetes-object-status.io/label-selector': '' };
    world.entities = [
      anEntity('a'),
      anEntity('b', {
        ...none,
        'backstage.io/kubernetes-label-selector': 'app=b',
      }),
      anEntity('c', { ...none, 'backstage.io/kubernetes-id': 'c' }),
    ];
    await world.start();
    world.put({ name: 'a', image: 'x:1' });
    world.put({ name: 'b', image: 'x:2' });
    world.put({
      name: 'c',
      image: 'x:3',
      labels: { 'backstage.io/kubernetes-id': 'c' },
    });

    expect(await world.told()).toEqual([
      'notice a 1',
      'notice b 2',
      'notice c 3',
    ]);
  });

  it('stay while the catalog is silent, which is said once', async () => {
    const world = aWorld();
    await world.start();
    world.isCatalogAway = true;
    await world.clock.pass(300);
    world.put({ image: 'web:2' });

    expect(await world.told()).toEqual(['notice web 2']);
    expect(world.logger.warn.mock.calls).toEqual([
      [expect.stringContaining('The catalog did not say')],
    ]);
  });

  it('are asked for soon again when the catalog was silent at the start', async () => {
    const world = aWorld();
    world.isCatalogAway = true;
    await world.start();
    world.isCatalogAway = false;
    await world.clock.pass(5);
    world.put({ image: 'web:2' });

    expect(await world.told()).toEqual(['notice web 2']);
  });

  it('say once what cannot be read', async () => {
    const world = aWorld();
    world.entities = [
      anEntity('a', { 'kubernetes-object-status.io/label-selector': 'a in b' }),
    ];
    await world.start();
    await world.clock.pass(300);

    expect(world.logger.warn.mock.calls).toEqual([
      [expect.stringContaining('component:default/a')],
    ]);
  });
});

describe('entities are watched since', () => {
  const start = 1_000_000;
  /** The cluster's clock is an hour ahead of ours. */
  function aheadWorld(): World {
    const world = aWorld();
    world.cluster.skewMs = 3_600_000;
    return world;
  }
  const told = (world: World) =>
    world.recorder.watched.map(entities =>
      entities.map(({ entityRef, since }) => [
        entityRef,
        since - start - 3_600_000,
      ]),
    );

  it('the first look at the catalog, by the clock of the cluster', async () => {
    const world = aheadWorld();
    world.put({ image: 'web:1' });
    await world.start();
    expect(told(world)).toEqual([[['component:default/web', 0]]]);

    await world.clock.pass(600);
    expect(told(world)).toHaveLength(1);
  });

  it('the last look at the catalog in which they were not', async () => {
    const world = await aheadWorld().start();
    await world.clock.pass(60);
    await world.clock.pass(30);
    world.entities = [anEntity('web'), anEntity('api')];
    await world.clock.pass(30);

    expect(told(world).at(-1)).toEqual([
      ['component:default/api', 60_000],
      ['component:default/web', 0],
    ]);
  });

  it('their annotations say what they say now', async () => {
    const world = await aheadWorld().start();
    const more = { 'kubernetes-object-status.io/namespace': 'shop,more' };
    world.entities = [anEntity('web', more)];
    await world.clock.pass(60);

    const [[before], [after]] = world.recorder.watched;
    expect(after.since).toBe(before.since);
    expect(after.selection).not.toBe(before.selection);
  });

  it('not at all once they are gone', async () => {
    const world = await aheadWorld().start();
    world.entities = [];
    await world.clock.pass(60);
    expect(told(world).at(-1)).toEqual([]);
  });

  it('before what is there is told, with when it was made', async () => {
    const world = aheadWorld();
    const order: string[] = [];
    const { begin, watch } = world.recorder;
    world.recorder.watch = async (...call) => {
      order.push('watch');
      return watch.apply(world.recorder, call);
    };
    world.recorder.begin = async rollouts => {
      order.push(...rollouts.map(({ createdAt }) => `made at ${createdAt}`));
      return begin.call(world.recorder, rollouts);
    };
    world.put({ createdAt: '2026-01-31T12:00:00Z' });
    await world.start();

    const made = Date.parse('2026-01-31T12:00:00Z');
    expect(order).toEqual(['watch', `made at ${made}`]);
  });
});

describe('of what is known, recording tells', () => {
  const keyOf = (
    name: string,
    more: { kind?: string; cluster?: string } = {},
  ) =>
    identityKey({
      cluster: 'prod-eu',
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'shop',
      name,
      ...more,
    });

  it('what is there, what is not, and what nobody knows', async () => {
    const world = aWorld();
    world.put({ name: 'web' });
    world.put({ name: 'api', uid: 'api' });
    world.cluster.refuse('StatefulSet', 'Forbidden');
    await world.start();
    world.cluster.remove('api');
    await world.recording.forget();

    const { isThere } = world.recorder;
    expect(isThere?.(keyOf('web'))).toBe(true);
    expect(isThere?.(keyOf('api'))).toBe(false);
    expect(isThere?.(keyOf('db', { kind: 'StatefulSet' }))).toBeUndefined();
    expect(isThere?.(keyOf('web', { cluster: 'gone' }))).toBe(false);
  });

  it('nothing before the catalog has answered', async () => {
    const world = aWorld();
    world.isCatalogAway = true;
    await world.start();
    await world.recording.forget();
    expect(world.recorder.isThere).toBeUndefined();
  });

  it('nothing of a cluster that is watched as a whole and did not answer', async () => {
    const world = aWorld({ options: { wideFrom: 1 } });
    world.cluster.isSilent = true;
    await world.start();
    await world.recording.forget();
    expect(world.recorder.isThere?.(keyOf('web'))).toBeUndefined();
  });
});

describe('a cluster that refuses', () => {
  it('a namespace is no crash, is said once, and stands in its health', async () => {
    const world = aWorld();
    for (const kind of ['Deployment', 'StatefulSet', 'DaemonSet']) {
      world.cluster.refuse(kind, 'Forbidden');
    }
    await world.start();

    expect(world.recording.health('prod-eu')).toEqual({
      workloads: 0,
      refused: [
        {
          namespace: 'shop',
          kinds: ['Deployment', 'StatefulSet', 'DaemonSet'],
          message: 'Deployment: Forbidden',
        },
      ],
    });
    expect(world.logger.warn.mock.calls).toEqual([
      [
        'Rollouts in namespace shop of cluster prod-eu are not recorded unless somebody reports them: Deployment: Forbidden',
      ],
    ]);
  });

  it('itself as a whole is watched by the namespaces that are named', async () => {
    const world = aWorld({ options: { wideFrom: 1 } });
    world.cluster.refuseWide();
    await world.start();
    world.put({ image: 'web:2' });

    expect(await world.told()).toEqual(['notice web 2']);
    expect(world.cluster.listening.size).toBe(6);

    world.cluster.allow();
    expect(await world.told()).toEqual(['notice web 2', 'begin web']);
    expect(world.cluster.listening.size).toBe(3);
  });

  it('an Application leaves the image to name the version', async () => {
    const world = aWorld();
    const asked: string[] = [];
    world.cluster.findObject = async ({ name }) => {
      asked.push(name);
      throw new ClusterError('Forbidden', 'no', { retry: 'later' });
    };
    await world.start();
    const annotations = { 'argocd.argoproj.io/tracking-id': 'shop:x' };
    world.put({ image: 'web:2', annotations });
    await world.recorder.until(1);
    world.put({ image: 'web:3', annotations, generation: 2 });
    await world.recorder.until(2);

    expect(world.recorder.calls).toEqual(['notice web 2', 'notice web 3']);
    expect(asked).toEqual(['shop']);
  });
});

it('shows the revision of a Kustomization as the version, and its commit', async () => {
  const sha = '0123456789abcdef0123456789abcdef01234567';
  const world = aWorld();
  world.cluster.put({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: 'apps', namespace: 'flux-system', uid: 'k' },
    status: { lastAttemptedRevision: `main@sha1:${sha}` },
  });
  await world.start();
  world.put({
    labels: {
      app: 'web',
      'kustomize.toolkit.fluxcd.io/name': 'apps',
      'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
    },
    manager: 'kustomize-controller',
  });
  await world.recorder.until(1);

  expect(world.recorder.noticed).toMatchObject([
    {
      version: `main@sha1:${sha}`,
      source: { type: 'observed', actor: 'Flux', commit: { sha } },
    },
  ]);
});

describe('while the database is away', () => {
  it('nothing is lost, and each workload keeps its order', async () => {
    const world = aWorld();
    world.entities = [anEntity('web'), anEntity('db')];
    world.put({ name: 'web', image: 'x:1' });
    world.recorder.fails = () => true;
    await world.start();
    world.put({ name: 'web', image: 'x:2' });
    world.put({ name: 'db', image: 'x:3' });
    world.put({ name: 'web', image: 'x:4' });
    await world.clock.pass(120);
    expect(await world.told()).toEqual([]);
    world.recorder.fails = () => false;
    await world.clock.pass(30);

    expect(await world.told()).toEqual([
      'begin web',
      'notice web 2',
      'notice db 3',
      'notice web 4',
    ]);
    expect(world.logger.warn).toHaveBeenCalledTimes(1);
  });

  it('a rollout that is never taken lets those of others pass', async () => {
    const world = aWorld();
    world.entities = [anEntity('web'), anEntity('db')];
    world.recorder.fails = ({ workload }) => workload.metadata.name === 'web';
    await world.start();
    world.put({ name: 'web', image: 'x:1' });
    world.put({ name: 'web', image: 'x:2' });
    world.put({ name: 'db', image: 'x:3' });
    await world.clock.pass(10);
    expect(await world.told()).toEqual(['notice db 3']);
    world.recorder.fails = () => false;
    await world.clock.pass(30);

    expect(await world.told()).toEqual([
      'notice db 3',
      'notice web 1',
      'notice web 2',
    ]);
  });

  it('of too many each workload keeps its newest', async () => {
    const world = aWorld({ options: { queueLength: 10 } });
    world.recorder.fails = () => true;
    await world.start();
    for (let image = 1; image <= 25; image += 1) {
      world.put({ image: `web:${image}` });
    }
    await world.clock.pass(1);
    world.recorder.fails = () => false;
    await world.clock.pass(30);

    const told = await world.told();
    expect(told.length).toBeLessThanOrEqual(11);
    expect(told.at(-1)).toBe('notice web 25');
    expect(world.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('are left out'),
    );
  });
});
