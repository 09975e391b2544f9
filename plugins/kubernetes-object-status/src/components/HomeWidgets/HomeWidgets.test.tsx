import { identityApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { ReactElement } from 'react';
import { anExecution, ended } from '../../__testUtils__/builders';
import {
  FakeObjectStatusApi,
  Recorded,
} from '../../__testUtils__/FakeObjectStatusApi';
import { objectStatusApiRef } from '../../api/ObjectStatusApi';
import { deploymentsRouteRef } from '../../routes';
import { MyDeployments, TeamDeployments } from '.';

const jane = ['user:default/jane', 'group:default/payments'];

function deployed(
  id: string,
  more: Parameters<typeof anExecution>[0],
): Recorded {
  const entityRef = `component:default/${id}`;
  return { execution: anExecution({ id, entityRef, ...more }) };
}

function show(
  widget: ReactElement,
  api: FakeObjectStatusApi,
  refs: string[] = jane,
) {
  const identity = {
    getBackstageIdentity: async () => ({
      type: 'user' as const,
      userEntityRef: refs[0],
      ownershipEntityRefs: refs,
    }),
    getCredentials: async () => ({}),
    getProfileInfo: async () => ({}),
    signOut: async () => {},
  };
  return renderInTestApp(widget, {
    apis: [
      [objectStatusApiRef, api],
      [identityApiRef, identity],
    ],
    mountedRoutes: { '/deployments': deploymentsRouteRef },
  });
}

describe('My deployments', () => {
  it('asks for what I and my groups own, and shows what runs first', async () => {
    const api = new FakeObjectStatusApi(
      deployed('ledger', {
        ...ended('Successful', 20),
        createdAt: '2026-11-20T15:00:00.000Z',
      }),
      deployed('fraud-check', { createdAt: '2026-11-20T14:00:00.000Z' }),
      deployed('checkout', {
        ...ended('Failed', 38),
        causeCode: 'ImageNotFound',
        createdAt: '2026-11-20T13:00:00.000Z',
      }),
    );
    const asked = jest.spyOn(api, 'listExecutions');
    await show(<MyDeployments />, api);
    const list = await screen.findByRole('list', { name: 'My deployments' });
    const rows = within(list).getAllByRole('listitem');
    expect(asked.mock.calls[0][0]).toMatchObject({ ownerRef: jane });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toHaveTextContent(/fraud-check.*so far/);
    expect(rows[1]).toHaveTextContent(/ledger.*Successful/);
    expect(rows[2]).toHaveTextContent(/checkout.*The image does not exist/);
    expect(
      within(rows[2]).getByRole('link', { name: 'checkout' }),
    ).toHaveAttribute('href', '/deployments/executions/checkout');
  });

  it('says so when nothing that is mine was deployed', async () => {
    await show(<MyDeployments />, new FakeObjectStatusApi());
    expect(
      await screen.findByText(/Nothing that you or your groups own/),
    ).toBeVisible();
  });

  it('asks nothing for who owns nothing', async () => {
    const api = new FakeObjectStatusApi();
    await show(<MyDeployments />, api, []);
    expect(
      await screen.findByText(/Nothing that you or your groups own/),
    ).toBeVisible();
    expect(api.asked).toEqual([]);
  });
});

describe('Team deployments', () => {
  const now = () => new Date(Date.now() - 60_000).toISOString();

  it('says how many there were, how many were successful and why others were not', async () => {
    const api = new FakeObjectStatusApi(
      deployed('a', { ...ended('Successful', 20), createdAt: now() }),
      deployed('b', {
        ...ended('Failed', 20),
        causeCode: 'CrashLoop',
        createdAt: now(),
      }),
      deployed('c', {
        ...ended('Failed', 20),
        causeCode: 'CrashLoop',
        createdAt: now(),
      }),
    );
    const asked = jest.spyOn(api, 'listExecutions');
    await show(<TeamDeployments />, api);
    expect(
      await screen.findByText(/3 deployments in 7 days, 1 successful\./),
    ).toHaveTextContent(/Main cause of the other 2: .*\(2 times\)\./);
    expect(asked.mock.calls[0][0]).toMatchObject({
      ownerRef: ['group:default/payments'],
    });
    expect(screen.getByText(/: 1 successful, 2 not/)).toBeInTheDocument();
  });

  it('asks nothing for who is in no group', async () => {
    const api = new FakeObjectStatusApi();
    await show(<TeamDeployments />, api, ['user:default/jane']);
    expect(
      await screen.findByText('You are in no group that owns anything.'),
    ).toBeVisible();
    expect(api.asked).toEqual([]);
  });
});
