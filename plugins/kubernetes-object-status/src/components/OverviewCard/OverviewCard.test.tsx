import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { anExecution, ended } from '../../__testUtils__/builders';
import {
  answered,
  FakeObjectStatusApi,
} from '../../__testUtils__/FakeObjectStatusApi';
import { checkout } from '../../__testUtils__/renderTab';
import { objectStatusApiRef } from '../../api/ObjectStatusApi';
import { entityContentRouteRef } from '../../routes';
import { OverviewCard } from './OverviewCard';

function show(api: FakeObjectStatusApi) {
  return renderInTestApp(
    <EntityProvider entity={checkout}>
      <OverviewCard />
    </EntityProvider>,
    {
      apis: [[objectStatusApiRef, api]],
      mountedRoutes: { '/checkout': entityContentRouteRef },
    },
  );
}

it('has a row for each environment, production first, with its newest', async () => {
  const production = { entityRef: 'component:default/checkout' };
  await show(
    new FakeObjectStatusApi(
      {
        execution: anExecution({
          ...production,
          id: 'older',
          version: '1.4.1',
          createdAt: '2026-11-19T09:00:00.000Z',
          ...ended('Successful', 30),
        }),
      },
      {
        execution: anExecution({
          ...production,
          id: 'newer',
          version: '1.4.2',
          ...ended('Failed', 30),
          causeCode: 'ImageNotFound',
        }),
      },
      {
        execution: anExecution({
          ...production,
          id: 'staging',
          environment: 'staging',
          version: '1.4.3',
          ...ended('Successful', 20),
        }),
      },
    ),
  );
  const list = await screen.findByRole('list', {
    name: 'Newest deployment of each environment',
  });
  const rows = within(list).getAllByRole('listitem');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toHaveTextContent(/production.*1\.4\.2.*Failed/);
  expect(rows[0]).toHaveTextContent('The image does not exist');
  expect(rows[1]).toHaveTextContent(/staging.*1\.4\.3.*Successful/);
  expect(within(rows[0]).getByRole('link', { name: '1.4.2' })).toHaveAttribute(
    'href',
    '/checkout/newer',
  );
  expect(screen.getByRole('link', { name: 'Open' })).toHaveAttribute(
    'href',
    '/checkout',
  );
});

it('says that there is none yet', async () => {
  await show(new FakeObjectStatusApi());
  expect(await screen.findByText(/No deployments yet/)).toBeVisible();
});

it('says that they may not be seen, and when they cannot be loaded', async () => {
  const refused = new FakeObjectStatusApi();
  refused.failWith = answered(403);
  await show(refused);
  expect(
    await screen.findByText('You may not see these deployments.'),
  ).toBeVisible();
});
