import { join } from 'node:path';
import { DemoClusterClient } from './cluster';
import { Manifest, readManifests } from './manifests';
import { PipelineTiming } from './PipelinesOptions';
import { seededRandom } from './planning';
import { runPipelines } from './runPipelines';
import { demoServices } from './services';
import { FakeCluster } from './testUtils/FakeCluster';
import { FakePortal } from './testUtils/FakePortal';
import { VirtualClock } from './testUtils/VirtualClock';

const examples = join(__dirname, '../../../../examples/demo');
const second = 1_000;
const minute = 60 * second;
const timing: PipelineTiming = {
  openingMs: [0, 5 * second],
  pauseMs: [2 * minute, 4 * minute],
  pollMs: 2 * second,
  followMs: 10 * minute,
};

/** Read beforehand: in virtual time nothing may wait for a disk. */
const manifests = new Map<string, Manifest[]>();
beforeAll(async () => {
  for (const { name } of demoServices)
    manifests.set(name, await readManifests(examples, name));
});

let ending: AbortController;
let ended: Promise<unknown>;

afterEach(async () => {
  ending.abort(new Error('the test is over'));
  await ended;
});

function start(seed = 1) {
  const cluster = new FakeCluster();
  const portal = new FakePortal();
  const clock = new VirtualClock();
  const lines: string[] = [];
  let keys = 0;
  ending = new AbortController();
  const run = () => {
    ended = runPipelines({
      cluster: new DemoClusterClient(cluster.exchange),
      portal: portal.client,
      portalUrl: 'http://portal',
      isPortalReady: async () => portal.isReady,
      manifestsOf: async service => manifests.get(service) ?? [],
      clock,
      random: seededRandom(seed),
      newKey: () => String((keys += 1)),
      timing,
      signal: ending.signal,
      log: line => lines.push(line),
    }).catch(error => error);
  };
  return { cluster, portal, clock, lines, run };
}

const workloadOf = (portal: FakePortal, index: number) => {
  const [step] = portal.recorded[index].request.steps ?? [];
  return step.objects?.find(object => object.kind === 'Deployment');
};
const behaviourOf = (portal: FakePortal, index: number) =>
  /"demo\.kubernetes-object-status\.io\/behaviour":"([^"]+)"/.exec(
    JSON.stringify(workloadOf(portal, index)),
  )?.[1];

describe('runPipelines', () => {
  it('makes every service run before the first deployment, unrecorded and marked as simulated', async () => {
    const { cluster, portal, clock, run } = start();
    portal.isReady = false;
    run();
    await clock.pass(0);

    expect(portal.recorded).toEqual([]);
    for (const key of [
      '/api/v1/namespaces/payments-production',
      '/apis/apps/v1/namespaces/payments-staging/deployments/checkout',
      '/apis/apps/v1/namespaces/payments-testing/statefulsets/ledger',
      '/apis/apps/v1/namespaces/platform-production/daemonsets/log-collector',
      '/apis/batch/v1/namespaces/storefront-staging/jobs/product-import',
      '/apis/batch/v1/namespaces/payments-production/cronjobs/nightly-report',
    ])
      expect(cluster.objects.get(key)).toMatchObject({
        metadata: {
          labels: { 'demo.kubernetes-object-status.io/simulated': 'true' },
        },
      });
  });

  it('shows a success and a failure within the first minute', async () => {
    const { portal, clock, run } = start();
    run();
    await clock.pass(minute);

    expect(portal.recorded.map(({ request }) => request)).toMatchObject([
      {
        entityRef: 'component:default/checkout',
        environment: 'staging',
        version: '1.4.1',
      },
      {
        entityRef: 'component:default/storefront',
        environment: 'testing',
        version: '5.2.1',
      },
    ]);
    expect(behaviourOf(portal, 0)).toBe('healthy');
    expect(behaviourOf(portal, 1)).toBe('image-cannot-be-pulled');
  });

  it('records what it applied: identity, manifest, and that it is a simulation', async () => {
    const { cluster, portal, clock, run } = start();
    run();
    await clock.pass(second);

    const path =
      '/apis/apps/v1/namespaces/payments-staging/deployments/checkout';
    const live = cluster.objects.get(path);
    expect(live).toMatchObject({
      spec: {
        template: {
          spec: {
            containers: [{ image: 'registry.example.test/checkout:1.4.1' }],
          },
        },
      },
    });
    const { request } = portal.recorded[0];
    expect(request.title).toBe('Simulated deployment of checkout');
    expect(request.source).toMatchObject({
      type: 'demo-pipeline',
      url: 'http://portal/try-it',
      actor: expect.stringMatching(/^(ada|grace|barbara)$/),
      commit: { sha: expect.stringMatching(/^[0-9a-f]{40}$/) },
    });
    expect(request.steps).toMatchObject([
      { cluster: 'demo', namespace: 'payments-staging' },
    ]);
    expect(workloadOf(portal, 0)).toMatchObject({
      uid: `uid of ${path}`,
      generation: expect.any(Number),
      manifest: { kind: 'Deployment' },
    });
  });

  it('deploys no more often than every two minutes afterwards', async () => {
    const { portal, clock, run } = start();
    run();
    await clock.pass(5 * second);
    const before = portal.recorded.length;
    await clock.pass(60 * minute);

    const later = portal.recorded.length - before;
    expect(later).toBeGreaterThan(10);
    expect(later).toBeLessThanOrEqual(30);
  });

  it('mends or rolls back what failed before anything else happens to it', async () => {
    const { portal, clock, run } = start();
    const healthy = ['healthy', 'slow', 'crash-once', 'slow-termination'];
    portal.decide = request => {
      const name = /behaviour":"([^"]+)"/.exec(JSON.stringify(request))?.[1];
      return healthy.includes(name ?? '') ? 'Successful' : 'Failed';
    };
    run();
    await clock.pass(600 * minute);

    const failed = new Set<string>();
    const intents: Array<[before: string, word: string]> = [];
    for (const { request, outcome } of portal.recorded) {
      const target = `${request.entityRef} ${request.environment}`;
      const word = request.steps?.[0].name.replace(/ \S+$/, '') ?? '';
      intents.push([
        failed.has(target) ? 'after a failure' : 'otherwise',
        word,
      ]);
      if (outcome === 'Failed') failed.add(target);
      else failed.delete(target);
    }
    const seen = new Set(intents.map(intent => intent.join(': ')));
    expect([...seen].sort()).toEqual([
      'after a failure: Fix',
      'after a failure: Roll back',
      'otherwise: Deploy',
    ]);
  });

  it('goes back to the version that was good last', async () => {
    const { portal, clock, run } = start(3);
    portal.decide = ({ entityRef, steps }) =>
      entityRef?.endsWith('storefront') && steps?.[0].name.startsWith('Deploy')
        ? 'Failed'
        : 'Successful';
    run();
    await clock.pass(600 * minute);

    const back = portal.recorded.filter(({ request }) =>
      request.steps?.[0].name.startsWith('Roll back'),
    );
    expect(back.length).toBeGreaterThan(0);
    for (const { request } of back) {
      const index = portal.recorded.findIndex(each => each.request === request);
      const good = portal.recorded
        .slice(0, index)
        .filter(
          each =>
            each.request.entityRef === request.entityRef &&
            each.request.environment === request.environment &&
            each.outcome === 'Successful',
        )
        .at(-1);
      expect(request.version).toBe(good?.request.version ?? '5.2.0');
    }
  });

  it('pauses while the portal is away, and goes on with it', async () => {
    const { portal, clock, run } = start();
    portal.isReady = false;
    run();
    await clock.pass(30 * minute);
    expect(portal.posts).toBe(0);

    portal.isReady = true;
    await clock.pass(10 * second);
    expect(portal.recorded).toHaveLength(2);
  });

  it.each([
    ['no answer', undefined],
    ['an answer that says later', 503],
  ])('records once although there was %s at first', async (_, fault) => {
    const { portal, clock, run } = start();
    portal.faults.push(fault, fault);
    run();
    await clock.pass(4.5 * second);

    expect(portal.posts).toBe(3);
    expect(portal.recorded.map(({ key }) => key)).toEqual(['demo-1']);
  });

  it('lets go of what the portal refuses', async () => {
    const { portal, clock, lines, run } = start();
    portal.faults.push(422);
    run();
    await clock.pass(minute);

    expect(lines).toContain('not now');
    expect(portal.recorded).toHaveLength(1);
  });

  it('leaves alone what somebody else deploys', async () => {
    const { cluster, portal, clock, run } = start();
    portal.addRunning('component:default/checkout', 'staging');
    run();
    await clock.pass(second);

    expect(portal.recorded).toHaveLength(1);
    const applied = cluster.objects.get(
      '/apis/apps/v1/namespaces/payments-staging/deployments/checkout',
    );
    expect(JSON.stringify(applied)).toContain('checkout:1.4.0');
  });

  it('makes everything run again in a cluster that was started again', async () => {
    const { cluster, clock, lines, run } = start();
    run();
    await clock.pass(5 * second);
    const before = cluster.objects.size;
    cluster.isGone = true;
    await clock.pass(5 * minute);
    expect(lines).toContain('The cluster is gone');

    cluster.empty();
    cluster.isGone = false;
    await clock.pass(5 * minute);
    expect(cluster.objects.size).toBeGreaterThanOrEqual(before);
  });

  it('plays the same for the same seed', async () => {
    const played: string[][] = [];
    for (let time = 0; time < 2; time++) {
      const { clock, lines, run } = start(7);
      run();
      await clock.pass(60 * minute);
      ending.abort(new Error('enough'));
      await ended;
      played.push(lines);
    }
    expect(played[0].length).toBeGreaterThan(10);
    expect(played[1]).toEqual(played[0]);
  });
});
