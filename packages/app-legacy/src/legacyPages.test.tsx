import {
  MockConfigApi,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { FlatRoutes } from '@backstage/core-app-api';
import { configApiRef } from '@backstage/core-plugin-api';
import {
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import {
  DeploymentsPage,
  EntityKubernetesObjectStatusContent,
  isKubernetesObjectStatusAvailable,
  ObjectStatusApi,
  objectStatusApiRef,
} from '@object-status/backstage-plugin-kubernetes-object-status/legacy';
import { screen } from '@testing-library/react';
import { ReactElement } from 'react';
import { Route } from 'react-router-dom';

const checkout = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
};

const execution = {
  id: 'exec-1',
  url: 'http://localhost/deployments/executions/exec-1',
  entityRef: 'component:default/checkout',
  environment: 'production',
  version: '1.4.2',
  source: { type: 'cli' },
  state: 'Finished',
  outcome: 'Successful',
  createdAt: '2026-11-20T14:02:11.000Z',
  startedAt: '2026-11-20T14:02:11.000Z',
  finishedAt: '2026-11-20T14:02:49.000Z',
  sequence: 7,
};

const nothing = () => Promise.reject(new Error('The page does not ask this'));

/** A backend with one deployment that ended. */
const api: ObjectStatusApi = {
  listExecutions: async () => ({
    items: [{ ...execution, stepCount: 0 }],
    totalItems: 1,
  }),
  getExecution: async () => ({
    ...execution,
    steps: [],
    warnings: [],
    allowedActions: [],
  }),
  listObjects: async () => ({ version: 1, items: [], removed: [] }),
  listObjectsAt: nothing,
  getObject: nothing,
  getLog: nothing,
  getDossier: nothing,
  compare: nothing,
  listClusters: async () => ({ items: [] }),
  listTransitions: async () => ({ items: [] }),
  cancelExecution: async () => {},
  now: () => Date.parse('2026-11-20T14:03:00.000Z'),
};

function show(page: ReactElement) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [objectStatusApiRef, api],
        [configApiRef, new MockConfigApi({})],
      ]}
    >
      <EntityProvider entity={checkout}>{page}</EntityProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

it('shows the tab, with links to each deployment', async () => {
  await show(
    <FlatRoutes>
      <Route path="/" element={<EntityKubernetesObjectStatusContent />} />
    </FlatRoutes>,
  );

  const head = await screen.findByRole('region', {
    name: '1.4.2 to production',
  });
  expect(head).toHaveTextContent('Successful');
  expect(head).toHaveTextContent(/Frozen at .* after 38 s/);
  expect(screen.getByRole('link', { name: '1.4.2' })).toHaveAttribute(
    'href',
    '/exec-1',
  );
});

it('shows the deployments of the portal under a head of its own', async () => {
  await show(
    <FlatRoutes>
      <Route path="/" element={<DeploymentsPage />} />
    </FlatRoutes>,
  );

  expect(await screen.findByRole('row', { name: /1\.4\.2/ })).toHaveTextContent(
    'Successful',
  );
  expect(
    screen.getByRole('heading', { name: 'Deployments' }),
  ).toBeInTheDocument();
});

it.each([
  ['Component', true],
  ['component', true],
  ['Group', false],
])('an entity of kind %s has the tab: %s', (kind, expected) => {
  expect(isKubernetesObjectStatusAvailable({ ...checkout, kind })).toBe(
    expected,
  );
});
