import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiShip2Line } from '@remixicon/react';
import { BackendObjectStatusApi } from './api/BackendObjectStatusApi';
import { objectStatusApiRef } from './api/ObjectStatusApi';
import { entityTabPath } from './entityTab';
import { deploymentsRouteRef, entityContentRouteRef } from './routes';

/** @internal */
export const objectStatusApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: objectStatusApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => BackendObjectStatusApi.create(options),
    }),
});

/**
 * The tab needs no annotation: an entity's deployments are what pipelines
 * recorded for it.
 *
 * @internal
 */
export const entityContent = EntityContentBlueprint.make({
  params: {
    path: entityTabPath,
    title: 'Kubernetes Object Status',
    group: 'deployment',
    filter: { kind: 'component' },
    routeRef: entityContentRouteRef,
    loader: () =>
      import('./components/EntityContent').then(module => (
        <module.EntityContent />
      )),
  },
});

/** @internal */
export const deploymentsPage = PageBlueprint.make({
  params: {
    path: '/deployments',
    title: 'Deployments',
    icon: <RiShip2Line />,
    routeRef: deploymentsRouteRef,
    loader: () =>
      import('./components/DeploymentsPage').then(module => (
        <module.DeploymentsPage />
      )),
  },
});

/**
 * Kubernetes Object Status for Backstage's new frontend system.
 *
 * @public
 */
export const kubernetesObjectStatusPlugin = createFrontendPlugin({
  pluginId: 'kubernetes-object-status',
  title: 'Kubernetes Object Status',
  icon: <RiShip2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: deploymentsRouteRef, entityContent: entityContentRouteRef },
  extensions: [objectStatusApi, entityContent, deploymentsPage],
});
