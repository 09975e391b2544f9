import {
  clusterReadPermission,
  EnvironmentList,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { EnvironmentConfig } from '../config/readConfig';
import { operations } from '../schema/openapiTypes.generated';
import { route, Route } from './Route';

/** The routes of environments. */
export function environmentRoutes(environments: EnvironmentConfig[]): Route[] {
  return [
    route<operations['listEnvironments']>({
      method: 'get',
      path: '/v1/environments',
      permission: clusterReadPermission,
      action: 'read',
      async handle({ maySeeCluster }) {
        const items = environments
          .map(({ name, tier, clusters, namespaces }) => ({
            name,
            tier,
            clusters: clusters?.filter(maySeeCluster),
            namespaces,
          }))
          // One all of whose clusters are hidden is hidden too.
          .filter(
            ({ clusters }) => clusters === undefined || clusters.length > 0,
          );
        const body: EnvironmentList = { items };
        return { body };
      },
    }),
  ];
}
