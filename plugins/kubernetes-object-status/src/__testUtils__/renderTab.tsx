import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { objectStatusApiRef } from '../api/ObjectStatusApi';
import { EntityContent } from '../components/EntityContent';
import { entityContentRouteRef } from '../routes';
import { FakeObjectStatusApi } from './FakeObjectStatusApi';
import { FakeSignals } from './FakeSignals';

export const checkout = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
};

/** The tab of component checkout at an address below its own. */
export function renderTab(
  api: FakeObjectStatusApi,
  address = '',
  signals?: FakeSignals,
) {
  return renderInTestApp(
    <EntityProvider entity={checkout}>
      <EntityContent />
    </EntityProvider>,
    {
      apis: [
        [objectStatusApiRef, api],
        ...(signals ? [[signalApiRef, signals] as const] : []),
      ],
      mountedRoutes: { '/checkout': entityContentRouteRef },
      mountPath: '/checkout/*',
      initialRouteEntries: [`/checkout${address}`],
    },
  );
}
