import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  clusterListSchema,
  executionListSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { openTestDatabase } from '../__testUtils__/openTestDatabase';
import { startPortal } from '../__testUtils__/startPortal';
import { testDatabases } from '../__testUtils__/testDatabases';
// The server that the cluster package is tested with; no package exports it.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import {
  ApiServer,
  findBinaries,
  startApiServer,
} from '../../../kubernetes-object-status-cluster/src/testUtils/startApiServer';
/* eslint-enable @backstage/no-relative-monorepo-imports */

const binaries = findBinaries();
const describeWithBinaries = binaries ? describe : describe.skip;
const why = binaries ? '' : ' (skipped: run npm run control-plane first)';
const deployments = '/apis/apps/v1/namespaces/shop/deployments';

const web: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'web',
    namespace: 'default',
    annotations: {
      'kubernetes-object-status.io/label-selector': 'app=web',
      'kubernetes-object-status.io/namespace': 'shop',
    },
  },
};

const databases = testDatabases();

describeWithBinaries.each(databases.eachSupportedId())(
  `automatic recording on a real API server and %s${why}`,
  id => {
    let server: ApiServer;

    beforeAll(async () => {
      server = await startApiServer(binaries ?? '');
      await server.api.send('POST', '/api/v1/namespaces', {
        metadata: { name: 'shop' },
      });
    }, 90_000);
    afterAll(() => server?.stop());

    /** By whom is a field manager, as kubectl and others name themselves. */
    function set(image: string, manager: string) {
      const container = { name: 'main', image };
      return server.api.send(
        'PATCH',
        `${deployments}/web?fieldManager=${manager}`,
        { spec: { template: { spec: { containers: [container] } } } },
      );
    }

    function make(image: string, name = 'web') {
      const labels = { app: 'web' };
      return server.api.send('POST', deployments, {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name, labels },
        spec: {
          selector: { matchLabels: labels },
          template: {
            metadata: { labels },
            spec: { containers: [{ name: 'main', image }] },
          },
        },
      });
    }

    async function start(
      knex: Parameters<typeof mockServices.database.factory>[0],
      token = server.token,
    ) {
      const portal = await startPortal({
        entities: [web],
        features: [mockServices.database.factory(knex)],
        config: {
          clusters: [
            {
              name: 'prod-eu',
              url: `https://127.0.0.1:${server.port}`,
              caData: server.caData,
              serviceAccountToken: token,
            },
          ],
        },
      });
      const list = async () =>
        executionListSchema.parse((await portal.get('/v1/executions')).body)
          .items;
      return {
        stop: () => portal.stop(),
        /** Asks again and again: whoever watches writes when it has seen it. */
        async untilRecorded(count: number) {
          for (;;) {
            const found = await list();
            if (found.length >= count) return found;
          }
        },
        async recording() {
          for (;;) {
            const { body } = await portal.get('/v1/clusters');
            const [{ recording }] = clusterListSchema.parse(body).items;
            const isKnown =
              recording && recording.workloads + recording.refused.length > 0;
            if (isKnown) return recording;
          }
        },
      };
    }

    it('opens one execution for each rollout, also for one while it was away', async () => {
      const knex = await openTestDatabase(databases, id);
      await make('web:1');
      const first = await start(knex);
      expect(await first.recording()).toEqual({ workloads: 1, refused: [] });
      await set('web:2', 'kubectl-set');
      expect(await first.untilRecorded(1)).toMatchObject([
        {
          entityRef: 'component:default/web',
          environment: 'default',
          version: '2',
          source: { type: 'observed', actor: 'kubectl set' },
        },
      ]);
      await first.stop();

      const second = await start(knex);
      await second.recording();
      await set('web:3', 'helm');
      const afterRestart = await second.untilRecorded(2);
      expect(afterRestart.map(({ version }) => version)).toEqual(['3', '2']);
      await second.stop();

      await set('web:4', 'kustomize-controller');
      const third = await start(knex);
      const found = await third.untilRecorded(3);
      expect(
        found.map(({ version, source }) => [version, source.actor]),
      ).toEqual([
        ['4', 'Flux'],
        ['3', 'Helm'],
        ['2', 'kubectl set'],
      ]);
      await third.stop();

      await make('web:5', 'web-made-meanwhile');
      const fourth = await start(knex);
      expect(await fourth.untilRecorded(4)).toMatchObject([
        { title: 'Deployment web-made-meanwhile, image 5' },
        { version: '4' },
        { version: '3' },
        { version: '2' },
      ]);
      await fourth.stop();
    }, 60_000);

    it('says where it may not read', async () => {
      const knex = await openTestDatabase(databases, id);
      const portal = await start(knex, server.powerlessToken);

      const { refused } = await portal.recording();
      expect(refused).toMatchObject([
        { namespace: 'shop', message: expect.stringContaining('403') },
      ]);
      await portal.stop();
    }, 60_000);
  },
);
