import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { configure, screen, within } from '@testing-library/react';
import { objectStatusApiRef } from './api/ObjectStatusApi';
import plugin from './index';
import { deploymentsPage, entityContent } from './plugin';
import { anExecution, ended } from './__testUtils__/builders';
import { FakeObjectStatusApi } from './__testUtils__/FakeObjectStatusApi';
import { checkout } from './__testUtils__/renderTab';

// The first page of a worker loads the whole of Backstage.
configure({ asyncUtilTimeout: 25_000 });

function portal(address: string, api: FakeObjectStatusApi) {
  return renderTestApp({
    extensions: [deploymentsPage],
    initialRouteEntries: [address],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[objectStatusApiRef, api], catalogApiMock({ entities: [] })],
  });
}

it('brings a tab, a page and an API', () => {
  expect(plugin.pluginId).toBe('kubernetes-object-status');
  expect(
    plugin.getExtension('entity-content:kubernetes-object-status'),
  ).toBeDefined();
  expect(plugin.getExtension('page:kubernetes-object-status')).toBeDefined();
  expect(plugin.getExtension('api:kubernetes-object-status')).toBeDefined();
});

it.each([
  ['is offered for components', 'Component', 'No deployments yet'],
  ['is not offered for anything else', 'Group', undefined],
])('the tab %s', async (_, kind, text) => {
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: { ...checkout, kind } }),
      entityContent,
    ],
    apis: [[objectStatusApiRef, new FakeObjectStatusApi()]],
  });

  const shown = text
    ? await screen.findByText(text)
    : await screen.findByTestId('empty-entity-page');
  expect(shown).toBeInTheDocument();
});

it('lists the deployments of the portal with what decided them', async () => {
  const execution = anExecution({
    ...ended('Cancelled', 12),
    steps: [
      {
        ...anExecution().steps[0],
        ...ended('Cancelled', 12),
        explanation: {
          code: 'Cancelled',
          params: { detail: 'wrong version' },
          message: 'cancelled: wrong version',
          objects: [],
        },
      },
    ],
  });
  portal('/deployments', new FakeObjectStatusApi({ execution }));

  const table = await screen.findByRole('grid', { name: 'Deployments' });
  const row = await within(table).findByRole('row', { name: /1\.4\.2/ });
  expect(row).toHaveTextContent('Cancelled');
  expect(row).toHaveTextContent('cancelled: wrong version');
  expect(row).toHaveTextContent('12 s');
  expect(within(row).getByRole('link', { name: '1.4.2' })).toHaveAttribute(
    'href',
    '/deployments/executions/exec-1',
  );
});

it('shows a deployment without an entity at its permalink', async () => {
  const execution = anExecution({ entityRef: undefined });
  portal(
    '/deployments/executions/exec-1',
    new FakeObjectStatusApi({ execution }),
  );

  expect(
    await screen.findByRole('region', { name: '1.4.2 to production' }),
  ).toBeVisible();
});

it('shows it too when its entity is gone from the catalog', async () => {
  portal(
    '/deployments/executions/exec-1',
    new FakeObjectStatusApi({ execution: anExecution() }),
  );

  expect(
    await screen.findByRole('region', { name: '1.4.2 to production' }),
  ).toBeVisible();
  expect(
    screen.getByText(/checkout is no longer in the catalog/),
  ).toBeVisible();
});

it('names the clusters that do not answer', async () => {
  const api = new FakeObjectStatusApi({ execution: anExecution() });
  api.clusters = [
    { name: 'prod-eu', state: 'UpToDate', openLists: 3 },
    { name: 'prod-us', state: 'NoAnswer', message: 'refused', openLists: 0 },
  ];
  portal('/deployments', api);

  expect(await screen.findByText('1 of 2 clusters answer.')).toBeVisible();
  expect(screen.getByText('prod-us: refused')).toBeVisible();
});
