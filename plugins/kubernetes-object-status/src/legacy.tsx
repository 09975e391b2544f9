/**
 * Kubernetes Object Status for Backstage's legacy frontend system: the same
 * components as in the new one.
 *
 * @packageDocumentation
 */
import { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ReactElement } from 'react';
import { BackendObjectStatusApi } from './api/BackendObjectStatusApi';
import { objectStatusApiRef } from './api/ObjectStatusApi';
import { deploymentsRouteRef, entityContentRouteRef } from './routes';

export { kubernetesObjectStatusTranslationRef } from './translation';
export { objectStatusApiRef } from './api/ObjectStatusApi';
export type { ObjectStatusApi } from './api/ObjectStatusApi';

/**
 * A page as an app puts it into its routes.
 *
 * @public
 */
export type LegacyPage = () => ReactElement;

/** @public */
export const kubernetesObjectStatusPlugin = createPlugin({
  id: 'kubernetes-object-status',
  apis: [
    createApiFactory({
      api: objectStatusApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => BackendObjectStatusApi.create(options),
    }),
  ],
  routes: { root: deploymentsRouteRef, entityContent: entityContentRouteRef },
});

/**
 * The tab of an entity, for the path `/object-status`: permalinks that the
 * backend gives to pipelines lead there.
 *
 * @public
 */
export const EntityKubernetesObjectStatusContent: LegacyPage =
  kubernetesObjectStatusPlugin.provide(
    createRoutableExtension({
      name: 'EntityKubernetesObjectStatusContent',
      component: () =>
        import('./components/EntityContent').then(
          ({ EntityContent }) => EntityContent,
        ),
      mountPoint: entityContentRouteRef,
    }),
  );

/**
 * The newest deployment of each environment, for an entity's overview.
 *
 * @public
 */
export const EntityKubernetesObjectStatusCard: LegacyPage =
  kubernetesObjectStatusPlugin.provide(
    createComponentExtension({
      name: 'EntityKubernetesObjectStatusCard',
      component: {
        lazy: () =>
          import('./components/OverviewCard').then(
            ({ OverviewCard }) => OverviewCard,
          ),
      },
    }),
  );

/**
 * The deployments of the portal, for the path `/deployments`.
 *
 * @public
 */
export const DeploymentsPage: LegacyPage = kubernetesObjectStatusPlugin.provide(
  createRoutableExtension({
    name: 'DeploymentsPage',
    component: () =>
      import('./components/LegacyDeploymentsPage').then(
        ({ LegacyDeploymentsPage }) => LegacyDeploymentsPage,
      ),
    mountPoint: deploymentsRouteRef,
  }),
);

/**
 * Whether an entity has the tab: components do. It needs no annotation,
 * because deployments are what pipelines recorded for an entity.
 *
 * @public
 */
export function isKubernetesObjectStatusAvailable(entity: Entity): boolean {
  return entity.kind.toLocaleLowerCase('en-US') === 'component';
}
