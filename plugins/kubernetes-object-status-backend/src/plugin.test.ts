import {
  createdExecutionSchema,
  EXECUTION_RESOURCE_TYPE,
  executionSchema,
  kubernetesObjectStatusPermissions,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { startPortal } from './__testUtils__/startPortal';
import { anExecution } from './__testUtils__/requests';

describe('plugin', () => {
  it('records an execution, lists it and gives it back', async () => {
    const { get, post } = await startPortal();

    const created = await post(
      '/v1/executions',
      anExecution({ entityRef: 'Component:Checkout', version: '1.4.2' }),
    );
    expect(created.status).toBe(201);
    const { id, url } = createdExecutionSchema.parse(created.body);
    expect(url).toBe(
      `https://portal.example.com/catalog/default/component/checkout/object-status/${id}`,
    );

    const found = await get(`/v1/executions/${id}`);
    expect(executionSchema.parse(found.body)).toMatchObject({
      id,
      url,
      entityRef: 'component:default/checkout',
      environment: 'default',
      version: '1.4.2',
      state: 'Running',
      source: { type: 'api' },
      allowedActions: ['cancel'],
      warnings: [{ code: 'EntityUnknown' }],
      steps: [
        {
          number: 1,
          name: 'Deploy checkout',
          state: 'Checking',
          targets: [{ cluster: 'prod-eu' }],
          objectStatusCheck: { stepExecutionTimeoutSeconds: 180 },
        },
      ],
    });

    const list = await get(`/v1/executions`);
    expect(list.body).toMatchObject({ totalItems: 1, items: [{ id }] });
  });

  it('starts without any configuration and has nothing to show', async () => {
    const { get } = await startPortal({ config: {} });

    expect((await get(`/v1/executions`)).body).toEqual({
      items: [],
      totalItems: 0,
    });
    expect((await get(`/v1/clusters`)).body).toEqual({ items: [] });
  });

  it('tells the permission system what it has', async () => {
    const { metadata } = await startPortal();
    const { permissions, rules } = await metadata();

    expect(permissions.map(({ name }) => name).sort()).toEqual(
      kubernetesObjectStatusPermissions.map(({ name }) => name).sort(),
    );
    const ofExecutions = rules.filter(
      rule => rule.resourceType === EXECUTION_RESOURCE_TYPE,
    );
    expect(ofExecutions).toMatchObject([
      {
        name: 'IS_ENTITY_OWNER',
        paramsSchema: { properties: { claims: { type: 'array' } } },
      },
      { name: 'IN_ENVIRONMENT' },
      { name: 'IN_CLUSTER' },
      { name: 'IN_NAMESPACE' },
    ]);
    expect(rules).toHaveLength(12);
  });

  it('answers no HEAD, and says so', async () => {
    const { call } = await startPortal();

    expect((await call('HEAD', '/v1/executions')).status).toBe(405);
  });

  it('does not start with a configuration that is wrong', async () => {
    await expect(
      startPortal({ config: { clusters: [{ name: 'a', url: 'nowhere' }] } }),
    ).rejects.toThrow('kubernetesObjectStatus.clusters[0].url must be');
  });
});
