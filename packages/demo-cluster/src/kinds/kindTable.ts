import { KindDefinition } from './KindDefinition';

type Row = Pick<KindDefinition, 'kind' | 'plural'> & Partial<KindDefinition>;

/** What every kind of a group version starts from. */
function inGroup(group: string, version: string, rows: Row[]) {
  return rows.map(
    (row): KindDefinition => ({
      group,
      version,
      singular: row.kind.toLowerCase(),
      shortNames: [],
      categories: [],
      namespaced: true,
      hasStatus: false,
      hasScale: false,
      hasGeneration: false,
      storedAs: group === '' ? row.plural : `${row.plural}.${group}`,
      ...row,
    }),
  );
}

const workload = {
  categories: ['all'],
  hasStatus: true,
  hasGeneration: true,
};
const scaled = { ...workload, hasScale: true };

/**
 * Every kind that the demo cluster serves; names and subresources are those of
 * Kubernetes 1.36 (`kubectl api-resources`, discovery of kube-apiserver 1.36.3).
 *
 * @internal
 */
export const kindTable: readonly KindDefinition[] = [
  ...inGroup('', 'v1', [
    {
      kind: 'ConfigMap',
      plural: 'configmaps',
      shortNames: ['cm'],
    },
    {
      kind: 'Endpoints',
      plural: 'endpoints',
      shortNames: ['ep'],
      singular: 'endpoints',
    },
    { kind: 'Event', plural: 'events', shortNames: ['ev'] },
    { kind: 'LimitRange', plural: 'limitranges', shortNames: ['limits'] },
    {
      kind: 'Namespace',
      plural: 'namespaces',
      shortNames: ['ns'],
      namespaced: false,
      hasStatus: true,
    },
    {
      kind: 'Node',
      plural: 'nodes',
      shortNames: ['no'],
      namespaced: false,
      hasStatus: true,
    },
    {
      kind: 'PersistentVolumeClaim',
      plural: 'persistentvolumeclaims',
      shortNames: ['pvc'],
      hasStatus: true,
    },
    { ...workload, kind: 'Pod', plural: 'pods', shortNames: ['po'] },
    {
      kind: 'ResourceQuota',
      plural: 'resourcequotas',
      shortNames: ['quota'],
      hasStatus: true,
    },
    { kind: 'Secret', plural: 'secrets' },
    {
      kind: 'Service',
      plural: 'services',
      shortNames: ['svc'],
      categories: ['all'],
      hasStatus: true,
    },
    { kind: 'ServiceAccount', plural: 'serviceaccounts', shortNames: ['sa'] },
  ]),
  ...inGroup('apps', 'v1', [
    { kind: 'ControllerRevision', plural: 'controllerrevisions' },
    {
      ...workload,
      kind: 'DaemonSet',
      plural: 'daemonsets',
      shortNames: ['ds'],
    },
    {
      ...scaled,
      kind: 'Deployment',
      plural: 'deployments',
      shortNames: ['deploy'],
    },
    {
      ...scaled,
      kind: 'ReplicaSet',
      plural: 'replicasets',
      shortNames: ['rs'],
    },
    {
      ...scaled,
      kind: 'StatefulSet',
      plural: 'statefulsets',
      shortNames: ['sts'],
    },
  ]),
  ...inGroup('batch', 'v1', [
    { ...workload, kind: 'CronJob', plural: 'cronjobs', shortNames: ['cj'] },
    { ...workload, kind: 'Job', plural: 'jobs' },
  ]),
  ...inGroup('discovery.k8s.io', 'v1', [
    { kind: 'EndpointSlice', plural: 'endpointslices', hasGeneration: true },
  ]),
  ...inGroup('events.k8s.io', 'v1', [
    { kind: 'Event', plural: 'events', shortNames: ['ev'], storedAs: 'events' },
  ]),
  ...inGroup('networking.k8s.io', 'v1', [
    {
      kind: 'Ingress',
      plural: 'ingresses',
      shortNames: ['ing'],
      hasStatus: true,
      hasGeneration: true,
    },
  ]),
];
