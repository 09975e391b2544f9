import { mockServices } from '@backstage/backend-test-utils';
import { executionSchema } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { defaultObjectStatusCheck } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { anExecution, aStep } from '../__testUtils__/requests';
import { openTestDatabase } from '../__testUtils__/openTestDatabase';
import { startPortal } from '../__testUtils__/startPortal';
import { testDatabases } from '../__testUtils__/testDatabases';
import {
  aManifest,
  aRollout,
  Wish,
} from '../database/recording/__testUtils__/RecordingWorld';
import { readClock } from '../database/dialect';
import { DatabaseRolloutRecorder } from '../database/recording/DatabaseRolloutRecorder';
import { AppliedManifests } from '../redaction/AppliedManifests';

const databases = testDatabases();
const second: Wish = { image: 'web:2', generation: 2 };

const reporting = (more: Record<string, unknown> = {}) =>
  anExecution({
    entityRef: 'component:default/checkout',
    environment: 'production',
    version: '1.4.2',
    steps: [
      aStep({
        objects: [
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            namespace: 'shop',
            name: 'web',
            uid: 'a',
            generation: 2,
          },
        ],
        manifests: undefined,
      }),
    ],
    ...more,
  });

async function start() {
  const { knex } = await openTestDatabase(databases, 'SQLITE_3');
  const recorder = new DatabaseRolloutRecorder(
    { knex, now: readClock },
    { manifests: new AppliedManifests(0), check: defaultObjectStatusCheck },
  );
  const noticed = await recorder.notice(aRollout(second));
  if (noticed.type !== 'Opened') throw new Error('It was not opened');
  const portal = await startPortal({
    features: [mockServices.database.factory({ knex })],
    config: {
      clusters: [{ name: 'prod-eu', url: 'https://127.0.0.1:1' }],
      environments: [{ name: 'production', tier: 'production' }],
      autoRecord: { enabled: false },
    },
  });
  const find = async (id: string) =>
    executionSchema.parse((await portal.get(`/v1/executions/${id}`)).body);
  return { portal, observed: noticed.executionId, find };
}

describe('a report of what was recorded by itself', () => {
  it('is answered 200 with the execution that it has become', async () => {
    const { portal, observed, find } = await start();
    expect(await find(observed)).toMatchObject({
      title: 'Deployment web, image 2',
      source: { type: 'observed' },
    });
    const headers = { 'Idempotency-Key': 'job-1' };
    const answer = await portal.post('/v1/executions', reporting(), {
      headers,
    });

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      id: observed,
      adopted: true,
      steps: [{ number: 1, state: 'Checking' }],
    });
    expect(await find(observed)).toMatchObject({
      version: '1.4.2',
      source: { type: 'api' },
    });
    const again = await portal.post('/v1/executions', reporting(), { headers });
    expect([again.status, again.body]).toEqual([200, answer.body]);
    const { body } = await portal.get('/v1/executions');
    expect(body).toMatchObject({ totalItems: 1, items: [{ id: observed }] });
  });

  it('is what an execution counts as that has ended; it is still found by its id', async () => {
    const { portal, observed, find } = await start();
    await portal.post(`/v1/executions/${observed}/cancel`, {});
    for (;;) {
      if ((await find(observed)).state === 'Finished') break;
    }
    const { status, body: created } = await portal.post(
      '/v1/executions',
      reporting(),
    );

    expect(status).toBe(201);
    expect(await find(observed)).toMatchObject({ adoptedBy: created.id });
    const { body } = await portal.get('/v1/executions?q=web');
    expect(body.items).toEqual([]);
  });

  it('may not call itself observed', async () => {
    const { portal } = await start();
    const { status, body } = await portal.post(
      '/v1/executions',
      reporting({ source: { type: 'observed' } }),
    );
    expect([status, body.error.code]).toEqual([422, 'ReservedSource']);
  });

  it('is told by its manifest, too', async () => {
    const { portal, observed } = await start();
    const { status, body } = await portal.post(
      '/v1/executions',
      reporting({ steps: [aStep({ manifests: [aManifest(second)] })] }),
    );
    expect([status, body.id]).toEqual([200, observed]);
  });

  it('ends Superseded when it comes after what followed it', async () => {
    const { portal, observed, find } = await start();
    const late = reporting({ version: '1.4.1' });
    late.steps = [
      aStep({
        manifests: undefined,
        objects: [
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            namespace: 'shop',
            name: 'web',
            uid: 'a',
            generation: 1,
          },
        ],
      }),
    ];
    const { status, body } = await portal.post('/v1/executions', late);

    expect(status).toBe(201);
    let found = await find(body.id);
    while (found.state !== 'Finished') found = await find(body.id);
    expect(found).toMatchObject({
      outcome: 'Superseded',
      steps: [{ explanation: { params: { executionId: observed } } }],
    });
    expect((await find(observed)).supersedes).toMatchObject([
      { executionId: body.id, step: 1, object: 'Deployment web' },
    ]);
  });
});
