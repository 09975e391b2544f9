import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/*
 * Made by `core-plugin-api`, because its references are understood by both
 * frontend systems; those of `frontend-plugin-api` only by the new one.
 */

/** The tab of an entity. @public */
export const entityContentRouteRef = createRouteRef({
  id: 'kubernetes-object-status:entity-content',
});

/** Permalink of an execution on its entity's tab. @public */
export const entityExecutionRouteRef = createSubRouteRef({
  id: 'kubernetes-object-status:entity-execution',
  parent: entityContentRouteRef,
  path: '/:executionId',
});

/** All deployments of an entity. @public */
export const entityHistoryRouteRef = createSubRouteRef({
  id: 'kubernetes-object-status:entity-history',
  parent: entityContentRouteRef,
  path: '/history',
});

/** Two deployments of an entity beside each other. @public */
export const entityCompareRouteRef = createSubRouteRef({
  id: 'kubernetes-object-status:entity-compare',
  parent: entityContentRouteRef,
  path: '/compare',
});

/** All deployments of the portal. @public */
export const deploymentsRouteRef = createRouteRef({
  id: 'kubernetes-object-status:deployments',
});

/** Permalink of an execution that has no entity. @public */
export const executionRouteRef = createSubRouteRef({
  id: 'kubernetes-object-status:execution',
  parent: deploymentsRouteRef,
  path: '/executions/:executionId',
});

/** Two deployments without an entity beside each other. @public */
export const compareRouteRef = createSubRouteRef({
  id: 'kubernetes-object-status:compare',
  parent: deploymentsRouteRef,
  path: '/compare',
});
