import { columnsOf } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { columnTexts } from './columns';

const titles: Record<string, string> = columnTexts;

it.each([
  ['apps/v1', 'Deployment'],
  ['apps/v1', 'ReplicaSet'],
  ['v1', 'ReplicationController'],
  ['apps/v1', 'StatefulSet'],
  ['apps/v1', 'DaemonSet'],
  ['v1', 'Pod'],
  ['batch/v1', 'Job'],
  ['batch/v1', 'CronJob'],
  ['v1', 'Service'],
  ['discovery.k8s.io/v1', 'EndpointSlice'],
  ['networking.k8s.io/v1', 'Ingress'],
  ['v1', 'ConfigMap'],
  ['v1', 'Secret'],
  ['v1', 'PersistentVolumeClaim'],
  ['v1', 'PersistentVolume'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['policy/v1', 'PodDisruptionBudget'],
  ['apiregistration.k8s.io/v1', 'APIService'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
  ['v1', 'Namespace'],
  ['v1', 'Node'],
  ['example.com/v1', 'Widget'],
])('every column of %s %s can be translated', (apiVersion, kind) => {
  const columns = columnsOf(apiVersion, kind);
  expect(columns).not.toEqual([]);
  for (const { id, title } of columns) expect(titles[id]).toBe(title);
});
