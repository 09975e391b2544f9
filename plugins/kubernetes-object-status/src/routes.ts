import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The tab of an entity. @public */
export const entityContentRouteRef = createRouteRef();

/** Permalink of an execution on its entity's tab. @public */
export const entityExecutionRouteRef = createSubRouteRef({
  parent: entityContentRouteRef,
  path: '/:executionId',
});

/** All deployments of the portal. @public */
export const deploymentsRouteRef = createRouteRef();

/** Permalink of an execution that has no entity. @public */
export const executionRouteRef = createSubRouteRef({
  parent: deploymentsRouteRef,
  path: '/executions/:executionId',
});
