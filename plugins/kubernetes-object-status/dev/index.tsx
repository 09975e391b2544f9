import '@backstage/cli/asset-types';
import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Container } from '@backstage/ui';
import plugin, { objectStatusApiRef } from '../src';
import { EntityContent } from '../src/components/EntityContent';
import { entityContentRouteRef } from '../src/routes';
import { FakeObjectStatusApi } from '../src/__testUtils__/FakeObjectStatusApi';
import { allScenarios } from './scenarios';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
  spec: { type: 'service', owner: 'payments' },
};

const api = new FakeObjectStatusApi(...allScenarios());

/** Stands in for the catalog's page of an entity. */
const entityPage = PageBlueprint.make({
  name: 'entity',
  params: {
    path: '/checkout',
    title: 'checkout',
    routeRef: entityContentRouteRef,
    loader: async () => (
      <EntityProvider entity={entity}>
        <Container>
          <EntityContent />
        </Container>
      </EntityProvider>
    ),
  },
});

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
    createFrontendModule({ pluginId: 'app', extensions: [entityPage] }),
  ],
});
