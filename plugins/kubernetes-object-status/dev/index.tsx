import '@backstage/cli/asset-types';
import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { Container } from '@backstage/ui';
import plugin, { objectStatusApiRef } from '../src';
import { EntityContent } from '../src/components/EntityContent';
import { entityContentRouteRef } from '../src/routes';
import { DevApi, troubled } from './DevApi';
import { allScenarios } from './scenarios';
import { pageStates } from './states';

function entityNamed(name: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', owner: 'payments' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
  };
}

const api = new DevApi(...allScenarios(), ...pageStates());
api.clusters = [
  { name: 'prod-eu', state: 'UpToDate', openLists: 12 },
  {
    name: 'prod-us',
    state: 'NoAnswer',
    message: 'connection refused',
    openLists: 0,
  },
];

/** Stands in for the catalog's page of an entity. */
function pageOf(name: string) {
  const isMain = name === 'checkout';
  return PageBlueprint.make({
    name,
    params: {
      path: `/${name}`,
      title: name,
      routeRef: isMain ? entityContentRouteRef : undefined,
      loader: async () => (
        <EntityProvider entity={entityNamed(name)}>
          <main>
            <Container>
              <EntityContent />
            </Container>
          </main>
        </EntityProvider>
      ),
    },
  });
}

/** Where the names of components lead. */
const catalogPage = PageBlueprint.make({
  name: 'catalog-entity',
  params: {
    path: '/catalog/:namespace/:kind/:name',
    routeRef: entityRouteRef,
    loader: async () => <Container>This is the catalog's page.</Container>,
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
    createFrontendModule({
      pluginId: 'app',
      extensions: [catalogPage, ...['checkout', ...troubled].map(pageOf)],
    }),
  ],
});
