/**
 * What the API server does with a manifest on its way into the store: facts of
 * Kubernetes 1.36 (k8s.io/api types, pkg/apis defaults), checked against the
 * objects in `recorded/`.
 */
import { groupOf } from '../identity';
import { lastOf } from './json';

const builtInGroups = new Set([
  '',
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'apps',
  'autoscaling',
  'batch',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/**
 * Whether Kubernetes itself serves the kind. Custom resources get no defaults
 * of ours, and only few of their values may be shown.
 *
 * @internal
 */
export function isBuiltIn(apiVersion: string): boolean {
  return builtInGroups.has(groupOf(apiVersion));
}

/** Fields of `metadata` that the server writes, whatever a manifest says. @internal */
export const serverMetadata = new Set([
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
]);

/**
 * Annotations that a client or controller writes over at every change; they
 * come along when a manifest was exported from a cluster.
 *
 * @internal
 */
export const foreignAnnotations = new Set([
  'deployment.kubernetes.io/desired-replicas',
  'deployment.kubernetes.io/max-replicas',
  'deployment.kubernetes.io/revision',
  'deprecated.daemonset.template.generation',
  'kubectl.kubernetes.io/last-applied-configuration',
]);

// Written as given even when empty: the keys are the user's.
const userMaps = new Set([
  'annotations',
  'binaryData',
  'data',
  'labels',
  'matchLabels',
  'nodeSelector',
  'options',
  'parameters',
  'selector',
  'volumeAttributes',
]);

/** Whether the field is an entry of a map with free keys, not a field of a type. @internal */
export function isMapEntry(path: readonly string[]): boolean {
  return userMaps.has(lastOf(path).parent);
}

/**
 * Pointers in the Go types, written even when zero: `runAsUser: 0` is root,
 * absent is the image's user. All other zero values (`false`, `0`, `""`) are
 * left out when the server writes the object. Of custom resources the server
 * keeps them too, but admission webhooks written in Go leave them out.
 *
 * @internal
 */
export const keptWhenZero = new Set([
  'activeDeadlineSeconds',
  'allocateLoadBalancerNodePorts',
  'allowPrivilegeEscalation',
  'automountServiceAccountToken',
  'averageUtilization',
  'backoffLimit',
  'backoffLimitPerIndex',
  'completions',
  'defaultMode',
  'enableServiceLinks',
  'failedJobsHistoryLimit',
  'fsGroup',
  'hostUsers',
  'immutable',
  'limitBytes',
  'maxFailedIndexes',
  'maxSurge',
  'maxUnavailable',
  'minAvailable',
  'minReplicas',
  'mode',
  'optional',
  'parallelism',
  'preventPodSchedulingIfMissing',
  'priority',
  'privileged',
  'progressDeadlineSeconds',
  'readOnlyRootFilesystem',
  'replicas',
  'revisionHistoryLimit',
  'runAsGroup',
  'runAsNonRoot',
  'runAsUser',
  'stabilizationWindowSeconds',
  'startingDeadlineSeconds',
  'successfulJobsHistoryLimit',
  'suspend',
  'terminationGracePeriodSeconds',
  'tolerationSeconds',
  'ttlSecondsAfterFinished',
]);

/**
 * Fields for which the server takes a zero value as "not said" and fills in its
 * default, or an address or port of its own choice.
 *
 * @internal
 */
export const defaultedWhenZero = new Set([
  'apiGroup',
  'apiVersion',
  'clusterIP',
  'concurrencyPolicy',
  'dnsPolicy',
  'externalTrafficPolicy',
  'failureThreshold',
  'healthCheckNodePort',
  'hostPort',
  'imagePullPolicy',
  'nodePort',
  'path',
  'periodSeconds',
  'persistentVolumeReclaimPolicy',
  'podManagementPolicy',
  'protocol',
  'pullPolicy',
  'restartPolicy',
  'schedulerName',
  'scheme',
  'serviceAccount',
  'serviceAccountName',
  'sessionAffinity',
  'status',
  'successThreshold',
  'targetPort',
  'terminationMessagePath',
  'terminationMessagePolicy',
  'timeoutSeconds',
  'type',
  'whenDeleted',
  'whenScaled',
]);

/**
 * Empty objects that say something: "a volume that is emptied", "every pod".
 *
 * @internal
 */
export const meaningfulWhenEmpty = new Set([
  'emptyDir',
  'namespaceSelector',
  'podSelector',
]);

/** How far the order and the length of a list of plain values matter. @internal */
export type ScalarListRule = 'exact' | 'anyOrder' | 'atLeast' | 'beginning';

/**
 * Lists of plain values are replaced as a whole (`command`, `args`), but for
 * those that others add to or whose order the server does not keep.
 *
 * @internal
 */
export function scalarListRule(field: string): ScalarListRule {
  switch (field) {
    case 'accessModes':
      return 'anyOrder';
    case 'finalizers':
      return 'atLeast';
    // A dual-stack Service is given its second family and address by the server.
    case 'clusterIPs':
    case 'ipFamilies':
      return 'beginning';
    default:
      return 'exact';
  }
}
