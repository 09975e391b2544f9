import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { RiShip2Line } from '@remixicon/react';
import { BackendObjectStatusApi } from './api/BackendObjectStatusApi';
import { objectStatusApiRef } from './api/ObjectStatusApi';
import { entityTabPath } from './entityTab';
import { cardTexts } from './texts/cards';
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

/** @internal */
export const overviewCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    type: 'info',
    filter: { kind: 'component' },
    loader: () =>
      import('./components/OverviewCard').then(module => (
        <module.OverviewCard />
      )),
  },
});

/** @internal */
export const myDeploymentsWidget = HomePageWidgetBlueprint.make({
  name: 'my-deployments',
  params: {
    name: 'MyDeployments',
    title: cardTexts.mine,
    description: cardTexts.mineAbout,
    components: () =>
      import('./components/HomeWidgets').then(module => ({
        Content: module.MyDeployments,
      })),
  },
});

/** @internal */
export const teamDeploymentsWidget = HomePageWidgetBlueprint.make({
  name: 'team-deployments',
  params: {
    name: 'TeamDeployments',
    title: cardTexts.team,
    description: cardTexts.teamAbout,
    components: () =>
      import('./components/HomeWidgets').then(module => ({
        Content: module.TeamDeployments,
      })),
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
  extensions: [
    objectStatusApi,
    entityContent,
    deploymentsPage,
    overviewCard,
    myDeploymentsWidget,
    teamDeploymentsWidget,
  ],
});
