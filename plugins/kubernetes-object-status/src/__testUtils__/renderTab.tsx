import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { EntityContent } from '../components/EntityContent';
import { entityContentRouteRef } from '../routes';
import { FakeObjectStatusApi } from './FakeObjectStatusApi';

export const checkout = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
};

/** The tab of component checkout at an address below its own. */
export function renderTab(api: FakeObjectStatusApi, address = '') {
  return renderInTestApp(
    <EntityProvider entity={checkout}>
      <EntityContent />
    </EntityProvider>,
    {
      apis: [[objectStatusApiRef, api]],
      mountedRoutes: { '/checkout': entityContentRouteRef },
      mountPath: '/checkout/*',
      initialRouteEntries: [`/checkout${address}`],
    },
  );
}
