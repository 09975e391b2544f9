import { TestApi } from './testUtils/TestApi';
import { aConfigMap, aDeployment } from './testUtils/objects';

const configMaps = '/api/v1/namespaces/default/configmaps';
const deployments = '/apis/apps/v1/namespaces/default/deployments';

let api: TestApi;
beforeEach(async () => {
  api = await TestApi.start();
});
afterEach(() => api.stop());

const patch = (path: string, type: string, body: unknown) =>
  api.ask(path, {
    method: 'PATCH',
    body,
    headers: { 'content-type': `application/${type}` },
  });
const apply = (path: string, query: string, body: unknown) =>
  patch(`${path}?${query}`, 'apply-patch+yaml', body);

it('creates, reads, replaces and deletes', async () => {
  const created = await api.create(aConfigMap('a'));
  expect(created.code).toBe(201);
  const replaced = await api.ask(`${configMaps}/a`, {
    method: 'PUT',
    body: { ...created.body, data: { b: '2' } },
  });
  expect(replaced.body.data).toEqual({ b: '2' });
  expect((await api.ask(`${configMaps}/a`)).body).toEqual(replaced.body);
  const deleted = await api.ask(`${configMaps}/a`, { method: 'DELETE' });
  expect(deleted.body).toEqual({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: { name: 'a', kind: 'configmaps', uid: created.body.metadata.uid },
  });
  expect((await api.ask(`${configMaps}/a`)).code).toBe(404);
});

it('only tries what is a dry run', async () => {
  const { code } = await api.ask(`${configMaps}?dryRun=All`, {
    method: 'POST',
    body: aConfigMap('a'),
  });
  expect(code).toBe(201);
  expect((await api.ask(`${configMaps}/a`)).code).toBe(404);
});

describe('refuses', () => {
  const cases: Array<{
    name: string;
    ask: () => Promise<{ code: number; body: unknown }>;
    expected: object;
  }> = [
    {
      name: 'a body of another kind',
      ask: () =>
        api.ask(configMaps, { method: 'POST', body: aDeployment('web') }),
      expected: { code: 400, reason: 'BadRequest' },
    },
    {
      name: 'a body of another namespace',
      ask: () =>
        api.ask('/api/v1/namespaces/shop/configmaps', {
          method: 'POST',
          body: aConfigMap('a'),
        }),
      expected: {
        message:
          'the namespace of the provided object does not match the namespace sent on the request',
      },
    },
    {
      name: 'unknown fields, when asked to be strict',
      ask: () =>
        api.ask(`${configMaps}?fieldValidation=Strict`, {
          method: 'POST',
          body: { ...aConfigMap('a'), foo: 1 },
        }),
      expected: {
        message:
          'ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "foo"',
      },
    },
    {
      name: 'a text where a number belongs',
      ask: () => api.create(aDeployment('web', { replicas: 'many' })),
      expected: {
        code: 400,
        message: expect.stringContaining(
          'json: cannot unmarshal string into Go struct field',
        ),
      },
    },
    {
      name: 'a body that is no JSON',
      ask: () => api.ask(configMaps, { method: 'POST', body: '{bad' }),
      expected: { code: 400, reason: 'BadRequest' },
    },
    {
      name: 'a patch of no known type',
      ask: () => patch(`${configMaps}/a`, 'foo', {}),
      expected: { code: 415, reason: 'UnsupportedMediaType' },
    },
    {
      name: 'a method that a path does not have',
      ask: () => api.ask(`${configMaps}/a`, { method: 'POST', body: {} }),
      expected: { code: 405, reason: 'MethodNotAllowed' },
    },
    {
      name: 'a kind that is not served',
      ask: () => api.ask('/apis/apps/v1/widgets'),
      expected: {
        code: 404,
        message: 'the server could not find the requested resource',
      },
    },
    {
      name: 'a way of deletion that there is none of',
      ask: () =>
        api.ask(`${configMaps}/a?propagationPolicy=Foo`, { method: 'DELETE' }),
      expected: { code: 422, details: { kind: 'DeleteOptions' } },
    },
    {
      name: 'a body beyond the limit',
      ask: () =>
        api.ask(configMaps, { method: 'POST', body: 'x'.repeat(4_000_000) }),
      expected: { code: 413, reason: 'RequestEntityTooLarge' },
    },
  ];

  it.each(cases)('$name', async ({ ask, expected }) => {
    const { code, body } = await ask();
    expect(code).toBeGreaterThanOrEqual(400);
    expect(body).toMatchObject({ kind: 'Status', code, ...expected });
  });

  it('nothing of an unknown field otherwise, but warns of it', async () => {
    const { code, headers } = await api.ask(configMaps, {
      method: 'POST',
      body: { ...aConfigMap('a'), foo: 1 },
    });
    expect(code).toBe(201);
    expect(headers.warning).toBe('299 - "unknown field \\"foo\\""');
  });
});

describe('patches', () => {
  const path = `${deployments}/web`;
  beforeEach(() => {
    api.registry.create(aDeployment('web'));
  });

  it('merges', async () => {
    const { body } = await patch(path, 'merge-patch+json', {
      metadata: { labels: { team: 'a' } },
      spec: { replicas: 5 },
    });
    expect(body.spec.replicas).toBe(5);
    expect(body.metadata.generation).toBe(2);
  });

  it('changes by operations', async () => {
    const { body } = await patch(path, 'json-patch+json', [
      { op: 'test', path: '/spec/replicas', value: 2 },
      { op: 'replace', path: '/spec/replicas', value: 4 },
    ]);
    expect(body.spec.replicas).toBe(4);
  });

  it('refuses operations that do not fit', async () => {
    const { code } = await patch(path, 'json-patch+json', [
      { op: 'test', path: '/spec/replicas', value: 7 },
    ]);
    expect(code).toBe(422);
  });

  it('merges containers by name', async () => {
    const containers = [
      { name: 'web', image: 'web:2' },
      { name: 'log', image: 'log:1' },
    ];
    const { body } = await patch(path, 'strategic-merge-patch+json', {
      spec: { template: { spec: { containers } } },
    });
    expect(
      body.spec.template.spec.containers.map(
        ({ name, image }: { name: string; image: string }) =>
          `${name} ${image}`,
      ),
    ).toEqual(['log log:1', 'web web:2']);
  });

  it('changes the status alone', async () => {
    const { body } = await patch(`${path}/status`, 'merge-patch+json', {
      spec: { replicas: 9 },
      status: { readyReplicas: 2 },
    });
    expect([body.spec.replicas, body.status.readyReplicas]).toEqual([2, 2]);
  });

  it('scales', async () => {
    const { body } = await patch(`${path}/scale`, 'merge-patch+json', {
      spec: { replicas: 7 },
    });
    expect(body).toMatchObject({
      kind: 'Scale',
      apiVersion: 'autoscaling/v1',
      spec: { replicas: 7 },
      status: { replicas: 0, selector: 'app=web' },
    });
    expect((await api.ask(path)).body.spec.replicas).toBe(7);
  });
});

describe('server-side apply', () => {
  const path = `${configMaps}/a`;
  const manifest = (data: Record<string, string>) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a' },
    data,
  });

  it('creates what is not there, and notes who owns what', async () => {
    const { code, body } = await apply(
      path,
      'fieldManager=one',
      manifest({ a: '1' }),
    );
    expect(code).toBe(201);
    expect(body.metadata.managedFields).toEqual([
      {
        manager: 'one',
        operation: 'Apply',
        apiVersion: 'v1',
        time: expect.any(String),
        fieldsType: 'FieldsV1',
        fieldsV1: { 'f:data': { 'f:a': {} } },
      },
    ]);
  });

  it('takes away what the same manager does not say any more', async () => {
    await apply(path, 'fieldManager=one', manifest({ a: '1', b: '2' }));
    await apply(path, 'fieldManager=two', manifest({ c: '3' }));
    const { body } = await apply(
      path,
      'fieldManager=one',
      manifest({ a: '1' }),
    );
    expect(body.data).toEqual({ a: '1', c: '3' });
  });

  it('changes nothing when it is said again', async () => {
    const first = await apply(path, 'fieldManager=one', manifest({ a: '1' }));
    const again = await apply(path, 'fieldManager=one', manifest({ a: '1' }));
    expect(again.code).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  it('refuses what another one owns and says otherwise, unless forced', async () => {
    await apply(path, 'fieldManager=one', manifest({ a: '1' }));
    const refused = await apply(path, 'fieldManager=two', manifest({ a: '2' }));
    expect(refused.code).toBe(409);
    expect(refused.body).toMatchObject({
      reason: 'Conflict',
      message: 'Apply failed with 1 conflict: conflict with "one": .data.a',
      details: {
        causes: [
          {
            reason: 'FieldManagerConflict',
            message: 'conflict with "one"',
            field: '.data.a',
          },
        ],
      },
    });
    const forced = await apply(
      path,
      'fieldManager=two&force=true',
      manifest({ a: '2' }),
    );
    expect(forced.body.data).toEqual({ a: '2' });
    const managers = forced.body.metadata.managedFields.map(
      ({ manager }: { manager: string }) => manager,
    );
    expect(managers).toEqual(['two']);
  });

  it('shares what two say alike', async () => {
    await apply(path, 'fieldManager=one', manifest({ a: '1' }));
    const { code, body } = await apply(
      path,
      'fieldManager=two',
      manifest({ a: '1' }),
    );
    expect(code).toBe(200);
    expect(body.metadata.managedFields).toHaveLength(2);
  });

  it('knows fields that were written without apply', async () => {
    await api.ask(`${configMaps}?fieldManager=editor`, {
      method: 'POST',
      body: aConfigMap('a'),
    });
    const { code, body } = await apply(
      path,
      'fieldManager=one',
      manifest({ a: '2' }),
    );
    expect([code, body.message]).toEqual([
      409,
      'Apply failed with 1 conflict: conflict with "editor" using v1: .data.a',
    ]);
  });

  it('merges containers by name and takes them away again', async () => {
    const deployment = (names: string[]) =>
      aDeployment('web', {
        template: {
          metadata: { labels: { app: 'web' } },
          spec: {
            containers: names.map(name => ({ name, image: `${name}:1` })),
          },
        },
      });
    const web = `${deployments}/web`;
    await apply(web, 'fieldManager=one', deployment(['web', 'log']));
    const { body } = await apply(web, 'fieldManager=one', deployment(['web']));
    expect(body.spec.template.spec.containers).toEqual([
      expect.objectContaining({ name: 'web', imagePullPolicy: 'IfNotPresent' }),
    ]);
  });

  it('asks for the name of the manager', async () => {
    expect((await apply(path, '', manifest({ a: '1' }))).code).toBe(422);
  });
});

it('deletes all that a selector finds', async () => {
  api.registry.create(aConfigMap('a', { labels: { team: 'a' } }));
  api.registry.create(aConfigMap('b'));
  await api.ask(`${configMaps}?labelSelector=team%3Da`, { method: 'DELETE' });
  const { body } = await api.ask(configMaps);
  expect(body.items).toHaveLength(1);
});

it('keeps the pods of a deleted job unless told otherwise', async () => {
  const job = api.registry.create({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'migrate', namespace: 'default' },
    spec: {
      template: {
        spec: {
          restartPolicy: 'Never',
          containers: [{ name: 'migrate', image: 'migrate:1' }],
        },
      },
    },
  });
  const { name, uid } = job.metadata;
  api.registry.create(
    aConfigMap('owned', {
      ownerReferences: [{ apiVersion: 'batch/v1', kind: 'Job', name, uid }],
    }),
  );
  await api.ask('/apis/batch/v1/namespaces/default/jobs/migrate', {
    method: 'DELETE',
  });
  expect((await api.ask(`${configMaps}/owned`)).code).toBe(200);
});

it('answers a deletion that takes its time with what is being deleted', async () => {
  await api.create(aDeployment('web'));
  const { body } = await api.ask(
    `${deployments}/web?propagationPolicy=Foreground`,
    { method: 'DELETE' },
  );
  expect(body).toMatchObject({
    kind: 'Deployment',
    metadata: {
      deletionTimestamp: expect.any(String),
      finalizers: ['foregroundDeletion'],
      generation: 2,
    },
  });
});

it('answers in plain text where no group is', async () => {
  const { code, body } = await api.ask('/apis/example.test/v1/widgets');
  expect([code, body]).toEqual([404, '404 page not found\n']);
});
