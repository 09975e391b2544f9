import { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  MetadataResponse,
  Permission,
} from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import plugin from '../index';
import { findDeviations } from './conformance';
import { OpenEvents, openEvents } from './openEvents';
import { startWholeBackend } from './startWholeBackend';
import { portalDatabase } from './portalDatabase';

const basePath = '/api/kubernetes-object-status';

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

/** One call; without `as` the caller is a user. */
export interface PortalCall {
  body?: unknown;
  /** A body as it goes over the wire, whatever it is. */
  raw?: { text: string | Buffer; type?: string };
  headers?: Record<string, string>;
  /** Value of the Authorization header. */
  as?: string;
}

/**
 * A portal with the plugin, over HTTP; stopped by the test runner's hooks.
 * Every answer is compared with the OpenAPI document.
 */
export async function startPortal(
  options: {
    config?: JsonObject;
    rootConfig?: JsonObject;
    entities?: Entity[];
    features?: BackendFeature[];
    /** Whether requests pass what they pass in a portal: compression and the like. */
    hasWholeHttpStack?: boolean;
  } = {},
) {
  const { config, rootConfig, entities = [], features = [] } = options;
  const all = [
    plugin,
    catalogServiceMock.factory({ entities }),
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: 'https://portal.example.com' },
        backend: { listen: '127.0.0.1:0' },
        kubernetesObjectStatus: config ?? { clusters: [silentCluster] },
        ...rootConfig,
      },
    }),
    ...(await portalDatabase.features()),
    ...features,
  ];
  const backend = options.hasWholeHttpStack
    ? await startWholeBackend(all)
    : await startTestBackend({ features: all });

  async function call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD',
    path: string,
    {
      body,
      raw,
      headers = {},
      as = mockCredentials.user.header(),
    }: PortalCall = {},
  ) {
    const verb = method.toLocaleLowerCase('en-US') as
      | 'get'
      | 'post'
      | 'put'
      | 'delete'
      | 'head';
    const asked = request(backend.server)
      [verb](`${basePath}${path}`)
      .set(headers);
    if (as !== '') asked.set('Authorization', as);
    if (raw) {
      asked.set('Content-Type', raw.type ?? 'application/json');
      asked.serialize(text => text);
    }
    const answer = await asked.send((raw?.text ?? body) as object);
    if (method === 'HEAD') return answer;
    const deviations = findDeviations(
      method,
      path.split('?')[0],
      answer.status,
      answer.body,
    );
    expect(deviations).toEqual([]);
    return answer;
  }

  return {
    get: (path: string, how?: PortalCall) => call('GET', path, how),
    post: (path: string, body: unknown, how?: PortalCall) =>
      call('POST', path, { body, ...how }),
    call,
    /** Follows an execution; without `as` the caller is a user. */
    follow: (
      id: string,
      { headers = {}, as = mockCredentials.user.header() }: PortalCall = {},
    ): Promise<OpenEvents> =>
      openEvents(backend.server, `${basePath}/v1/executions/${id}/events`, {
        ...(as === '' ? {} : { Authorization: as }),
        ...headers,
      }),
    /** What the permission system is told, as it asks for it. */
    async metadata(): Promise<
      MetadataResponse & { permissions: Permission[] }
    > {
      const { body } = await request(backend.server).get(
        `${basePath}/.well-known/backstage/permissions/metadata`,
      );
      return body;
    },
    stop: () => backend.stop(),
  };
}
