import { TestApi } from './testUtils/TestApi';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('access', () => {
  it.each(['/livez', '/readyz', '/healthz', '/version'])(
    '%s is open to all',
    async path => {
      const { code } = await api.ask(path, { headers: { authorization: '' } });
      expect(code).toBe(200);
    },
  );

  it.each(['', 'Bearer wrong', 'Basic dGVzdA==', 'Bearer'])(
    'nothing else with authorization %p',
    async authorization => {
      const { code, body } = await api.ask('/api/v1/pods', {
        headers: { authorization },
      });
      expect(code).toBe(401);
      expect(body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'Unauthorized',
        reason: 'Unauthorized',
        code: 401,
      });
    },
  );
});

it('says with every answer that it is a simulation', async () => {
  const version = await api.ask('/version');
  expect(version.body.gitVersion).toBe('v1.36.3-demo');
  expect(version.body.simulation).toContain('no Kubernetes');
  for (const path of ['/version', '/api/v1/pods', '/nowhere']) {
    const { headers } = await api.ask(path);
    expect(headers['x-simulated-by']).toContain('demo cluster');
  }
});

it('speaks HTTP/1.1 with those who do not know HTTP/2', async () => {
  const { code, body } = await api.askHttp1('/api/v1/namespaces');
  expect(code).toBe(200);
  expect(body.kind).toBe('NamespaceList');
});

describe('discovery', () => {
  it('names versions and groups', async () => {
    expect((await api.ask('/api')).body.versions).toEqual(['v1']);
    const { groups } = (await api.ask('/apis')).body;
    expect(groups.map(({ name }: { name: string }) => name)).toEqual([
      'apps',
      'batch',
      'discovery.k8s.io',
      'events.k8s.io',
      'networking.k8s.io',
      'authentication.k8s.io',
      'authorization.k8s.io',
    ]);
    expect((await api.ask('/apis/apps')).body).toMatchObject({
      kind: 'APIGroup',
      preferredVersion: { groupVersion: 'apps/v1' },
    });
  });

  it('lists the kinds of a group with their subresources', async () => {
    const { resources } = (await api.ask('/apis/apps/v1')).body;
    expect(resources).toContainEqual({
      name: 'deployments',
      singularName: 'deployment',
      namespaced: true,
      kind: 'Deployment',
      verbs: expect.arrayContaining(['get', 'list', 'watch', 'patch']),
      shortNames: ['deploy'],
      categories: ['all'],
    });
    expect(resources).toContainEqual({
      name: 'deployments/scale',
      singularName: '',
      namespaced: true,
      group: 'autoscaling',
      version: 'v1',
      kind: 'Scale',
      verbs: ['get', 'patch', 'update'],
    });
  });

  it('says the same in one answer', async () => {
    const accept =
      'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json';
    const { body, headers } = await api.ask('/apis', { headers: { accept } });
    expect(headers['content-type']).toContain('as=APIGroupDiscoveryList');
    const apps = body.items.find(
      (item: { metadata: { name: string } }) => item.metadata.name === 'apps',
    );
    expect(apps.versions[0].resources).toContainEqual(
      expect.objectContaining({
        resource: 'deployments',
        responseKind: { group: 'apps', version: 'v1', kind: 'Deployment' },
        scope: 'Namespaced',
        subresources: expect.arrayContaining([
          expect.objectContaining({ subresource: 'scale' }),
        ]),
      }),
    );
  });

  it('describes the fields as kubectl needs them to apply', async () => {
    const index = (await api.ask('/openapi/v3')).body;
    const { serverRelativeURL } = index.paths['apis/apps/v1'];
    const { body } = await api.ask(serverRelativeURL);
    const { properties } =
      body.components.schemas['io.k8s.api.core.v1.PodSpec'];
    expect(properties.containers).toMatchObject({
      type: 'array',
      'x-kubernetes-patch-merge-key': 'name',
      'x-kubernetes-list-map-keys': ['name'],
    });
    const path =
      body.paths['/apis/apps/v1/namespaces/{namespace}/deployments/{name}'];
    expect(path.patch.parameters).toContainEqual(
      expect.objectContaining({ name: 'fieldValidation' }),
    );
  });
});

it('allows everything to who has the token', async () => {
  const ask = (path: string, body: unknown) =>
    api.ask(path, { method: 'POST', body });
  const access = await ask(
    '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
    { spec: { resourceAttributes: { verb: 'delete', resource: 'pods' } } },
  );
  expect(access.body.status).toEqual({ allowed: true });
  const rules = await ask(
    '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews',
    { spec: { namespace: 'default' } },
  );
  expect(rules.body.status.resourceRules).toEqual([
    { verbs: ['*'], apiGroups: ['*'], resources: ['*'] },
  ]);
  const token = await ask('/apis/authentication.k8s.io/v1/tokenreviews', {
    spec: { token: 'wrong' },
  });
  expect(token.body.status.authenticated).toBe(false);
});
