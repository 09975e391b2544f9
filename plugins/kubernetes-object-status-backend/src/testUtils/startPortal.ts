import { BackendFeature } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import plugin from '../index';

/** Address of the API in a portal. */
export const api = '/api/kubernetes-object-status/v1';

/** A cluster that never answers: nothing listens on port 1. */
export const silentCluster = { name: 'prod-eu', url: 'https://127.0.0.1:1' };

/** An entity of the catalog. */
export function anEntity(name: string, ...owners: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service' },
    relations: owners.map(targetRef => ({ type: 'ownedBy', targetRef })),
  };
}

/** A portal with the plugin, over HTTP; stopped by the test runner's hooks. */
export async function startPortal(
  options: {
    config?: JsonObject;
    entities?: Entity[];
    features?: BackendFeature[];
  } = {},
) {
  const { config, entities = [], features = [] } = options;
  const { server, stop } = await startTestBackend({
    features: [
      plugin,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example.com' },
          kubernetesObjectStatus: config ?? { clusters: [silentCluster] },
        },
      }),
      ...features,
    ],
  });
  return { client: request(server), stop };
}
