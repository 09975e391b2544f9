import {
  createdExecutionSchema,
  executionSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { startPortal } from './testUtils/startPortal';
import { anExecution } from './testUtils/requests';

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

  it('does not start with a configuration that is wrong', async () => {
    await expect(
      startPortal({ config: { clusters: [{ name: 'a', url: 'nowhere' }] } }),
    ).rejects.toThrow('kubernetesObjectStatus.clusters[0].url must be');
  });
});
