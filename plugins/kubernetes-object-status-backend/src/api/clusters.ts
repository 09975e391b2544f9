import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  ClusterList,
  clusterReadPermission,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { AutoRecording } from '../recording/AutoRecording';
import { operations } from '../schema/openapiTypes.generated';
import { route, Route } from './Route';

/** The routes of clusters. */
export function clusterRoutes(
  clusters: Map<string, Cluster>,
  recording: Pick<AutoRecording, 'health'>,
): Route[] {
  return [
    route<operations['listClusters']>({
      method: 'get',
      path: '/v1/clusters',
      permission: clusterReadPermission,
      action: 'read',
      async handle({ maySeeCluster }) {
        const items = [...clusters.values()]
          .filter(({ name }) => maySeeCluster(name))
          .map(cluster => ({
            name: cluster.name,
            ...cluster.health(),
            recording: recording.health(cluster.name),
          }));
        const body: ClusterList = { items };
        return { body };
      },
    }),
  ];
}
