import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { anExecution, aStep } from '../__testUtils__/requests';
import { startPortal } from '../__testUtils__/startPortal';

const canary = 'c4nary-hunter2';
const encoded = Buffer.from(canary).toString('base64');

const annotations = {
  'kubectl.kubernetes.io/last-applied-configuration': `{"data":"${canary}"}`,
  'example.com/note': canary,
};

const secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'password', annotations },
  stringData: { plain: canary },
  data: { encoded },
};

const podTemplate = {
  metadata: { labels: { app: 'web' }, annotations },
  spec: {
    containers: [
      {
        name: 'web',
        image: 'web:1',
        command: ['serve', canary],
        args: [`--password=${canary}`],
        env: [{ name: 'PASSWORD', value: canary }],
        livenessProbe: {
          httpGet: {
            path: '/',
            port: 80,
            httpHeaders: [{ name: 'X-Key', value: canary }],
          },
        },
      },
    ],
  },
};

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: {
    name: 'web',
    annotations,
    managedFields: [{ manager: canary }],
  },
  spec: {
    replicas: 1,
    selector: { matchLabels: { app: 'web' } },
    template: podTemplate,
  },
};

const configMap = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings' },
  data: { password: canary },
  binaryData: { key: encoded },
};

const custom = {
  apiVersion: 'example.com/v1',
  kind: 'Database',
  metadata: { name: 'main' },
  spec: { password: canary },
};

const manifests = [
  secret,
  deployment,
  configMap,
  custom,
  {
    apiVersion: 'v1',
    kind: 'List',
    items: [{ ...secret, metadata: { name: 'b' } }],
  },
];

/** Every byte of every file of a folder. */
async function everythingIn(folder: string): Promise<string> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter(entry => entry.isFile());
  const contents = await Promise.all(
    files.map(file => readFile(join(file.parentPath, file.name), 'latin1')),
  );
  return contents.join('\n');
}

describe('a value of a Secret', () => {
  const directory = createMockDirectory();

  it('is in no file of the database, no log, no audit event, no answer and no stream (S2)', async () => {
    const logged: unknown[] = [];
    const note = (...said: unknown[]) => void logged.push(said);
    const logger = mockServices.rootLogger.mock({
      child: () => logger,
      debug: note,
      info: note,
      warn: note,
      error: note,
    });
    const portal = await startPortal({
      rootConfig: {
        backend: {
          database: {
            client: 'better-sqlite3',
            connection: { directory: directory.path },
          },
        },
      },
      features: [databaseServiceFactory, logger.factory],
    });
    const body = anExecution({
      entityRef: 'component:default/web',
      steps: [
        aStep({ manifests }),
        aStep({
          type: 'secret',
          manifests: undefined,
          objects: [
            {
              apiVersion: 'v1',
              kind: 'Secret',
              name: 'password',
              manifest: secret,
            },
          ],
        }),
      ],
    });
    const keyed = { headers: { 'Idempotency-Key': 'the-key' } };

    const answers = [
      await portal.post('/v1/executions', body, keyed),
      await portal.post('/v1/executions', body, keyed),
      await portal.post('/v1/executions', {
        ...body,
        steps: [aStep({ type: 'helm', manifests })],
      }),
      await portal.post('/v1/executions', { ...body, odd: canary }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 200, 422, 400]);
    const { id } = answers[0].body;
    for (const path of [
      '/v1/executions',
      `/v1/executions/${id}`,
      `/v1/executions/${id}/steps/1/objects`,
      `/v1/executions/${id}/transitions`,
    ]) {
      answers.push(await portal.get(path));
    }
    const stream = await portal.follow(id);
    answers.push(await portal.post(`/v1/executions/${id}/cancel`, {}));
    const streamed = JSON.stringify(await stream.rest());
    expect(streamed).toContain('"Cancelled"');

    const database = await everythingIn(directory.path);
    // What is searched is there: names are kept, values are not.
    expect(database).toContain('the-key');
    expect(database).toContain('"keyCount":2');
    expect(database).toContain('web:1');
    for (const value of [canary, encoded]) {
      expect(database).not.toContain(value);
      expect(JSON.stringify(logged)).not.toContain(value);
      expect(streamed).not.toContain(value);
      for (const answer of answers) expect(answer.text).not.toContain(value);
    }
    expect(logged.length).toBeGreaterThan(0);
    await portal.stop();
  });
});
