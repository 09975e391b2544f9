import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  objectStatusApiRef,
  ObjectStatusApi,
} from '@object-status/backstage-plugin-kubernetes-object-status';
import { screen, within } from '@testing-library/react';
import { homeModule } from '../home';
import { tries } from './tries';
import { tryItModule } from './tryItModule';

const demo = { checkout: '/checkout', kubeconfig: '/data/demo/kubeconfig' };
const patience = { timeout: 25_000 };

const execution = {
  id: 'x',
  url: 'http://localhost:7007/catalog/default/component/ledger/object-status/x',
  entityRef: 'component:default/ledger',
  environment: 'staging',
  version: '3.7.3',
  source: { type: 'demo-pipeline' },
  state: 'Finished',
  outcome: 'Failed',
  createdAt: '2026-03-02T14:00:00.000Z',
  sequence: 1,
  stepCount: 1,
};

/** An API of which the page asks nothing but the list. */
const api: Partial<ObjectStatusApi> = {
  listExecutions: async () => ({ items: [execution] }),
};

function openPortal(app: Record<string, string | string[] | object>) {
  renderTestApp({
    features: [homeModule, tryItModule],
    config: JSON.parse(
      JSON.stringify({ app, backend: { baseUrl: 'http://localhost:7007' } }),
    ),
    initialRouteEntries: ['/'],
    apis: [[objectStatusApiRef, api]],
  });
}

it('leads a newcomer with a demo to commands that can be copied', async () => {
  openPortal({ demo, extensions: ['page:app/try-it'] });

  const said = await screen.findByText(
    'Everything that runs here is simulated',
    {},
    patience,
  );
  expect(said).toBeVisible();
  for (const { title } of tries) {
    expect(screen.getByRole('heading', { name: title })).toBeVisible();
    const copy = screen.getByRole('button', { name: `Copy: ${title}` });
    expect(copy).toBeVisible();
  }
  expect(screen.getByText('npm run -s demo -- deploy checkout')).toBeVisible();
  const [tab] = screen.getAllByRole('link', { name: 'checkout in staging' });
  expect(tab).toHaveAttribute(
    'href',
    '/catalog/default/component/checkout/object-status?env=staging',
  );
  const newest = await screen.findByRole('link', {
    name: 'ledger 3.7.3 to staging',
  });
  const row = newest.closest('li');
  expect(row && within(row).getByText('Failed')).toBeVisible();
});

it('does not exist without a demo', async () => {
  openPortal({});

  // The deployments, to which it leads then, are another plugin's page.
  await screen.findByText('ERROR 404: PAGE NOT FOUND', {}, patience);
  expect(screen.queryByText(/simulated/)).not.toBeInTheDocument();
});
