import '@backstage/cli/asset-types';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { objectStatusApiRef } from '../src';
import plugin from '../src';
import { FakeObjectStatusApi } from '../src/testUtils/FakeObjectStatusApi';
import { allScenarios } from './scenarios';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
  spec: { type: 'service', owner: 'payments' },
};

const api = new FakeObjectStatusApi(...allScenarios());

createDevApp({
  features: [
    plugin.withOverrides({
      extensions: [
        plugin.getExtension('api:kubernetes-object-status').override({
          params: defineParams =>
            defineParams({
              api: objectStatusApiRef,
              deps: {},
              factory: () => api,
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'app',
      extensions: [createTestEntityPage({ entity })],
    }),
  ],
});
