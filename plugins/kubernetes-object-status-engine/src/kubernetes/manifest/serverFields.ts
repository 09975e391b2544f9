/**
 * What the API server does with a manifest on its way into the store: facts of
 * Kubernetes 1.36 (k8s.io/api types, pkg/apis defaults), checked against the
 * objects in `recorded/`.
 */
import { groupOf } from '../identity';
import { fieldOf, lastOf } from './json';

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
 * What the server makes of a zero value that it takes as "not said": its
 * default; any value where it, or admission, chooses one.
 */
const defaultsOfZero = new Map<string, readonly unknown[] | 'any'>([
  ['apiGroup', ['rbac.authorization.k8s.io']],
  ['apiVersion', ['v1']],
  ['clusterIP', 'any'],
  ['concurrencyPolicy', ['Allow']],
  ['dnsPolicy', ['ClusterFirst']],
  ['externalTrafficPolicy', ['Cluster']],
  ['failureThreshold', [3]],
  ['healthCheckNodePort', 'any'],
  ['hostPort', 'any'],
  ['imagePullPolicy', ['Always', 'IfNotPresent']],
  ['nodePort', 'any'],
  ['path', ['/']],
  ['periodSeconds', [10]],
  ['persistentVolumeReclaimPolicy', ['Retain']],
  ['podManagementPolicy', ['OrderedReady']],
  ['protocol', ['TCP']],
  ['pullPolicy', ['Always', 'IfNotPresent']],
  ['restartPolicy', ['Always']],
  ['schedulerName', ['default-scheduler']],
  ['scheme', ['HTTP']],
  ['serviceAccount', ['default']],
  ['serviceAccountName', ['default']],
  ['sessionAffinity', ['None']],
  ['status', ['True']],
  ['successThreshold', [1]],
  ['targetPort', 'any'],
  ['terminationMessagePath', ['/dev/termination-log']],
  ['terminationMessagePolicy', ['File']],
  ['timeoutSeconds', [1]],
  ['type', ['ClusterIP', 'Opaque', 'RollingUpdate']],
  ['whenDeleted', ['Retain']],
  ['whenScaled', ['Retain']],
]);

/** Whether the server writes the live value where a manifest has a zero. @internal */
export function isDefaultOfZero(field: string, live: unknown): boolean {
  const defaults = defaultsOfZero.get(field);
  return defaults === 'any' || (defaults?.includes(live) ?? false);
}

// What it fills in depends on the image: to say it is another wish than not to.
const chosenByImage = new Set(['imagePullPolicy', 'pullPolicy']);

/**
 * Whether a field that is said says no more than one that is left out: the
 * server would fill in that value, and no other.
 *
 * @internal
 */
export function isDefaultOfAbsent(
  path: readonly string[],
  value: unknown,
): boolean {
  const { field } = lastOf(path);
  if (isMapEntry(path) || chosenByImage.has(field)) return false;
  const defaults = defaultsOfZero.get(field);
  return defaults !== 'any' && (defaults?.includes(value) ?? false);
}

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

/** How far the order and the length of a list that is one value matter. @internal */
export type WholeListRule = 'exact' | 'anyOrder' | 'atLeast' | 'beginning';

/**
 * Lists that are one value are replaced as a whole (`command`, `rules`), but
 * for those that others add to or whose order the server does not keep.
 *
 * @internal
 */
export function wholeListRule(
  kind: string,
  path: readonly string[],
): WholeListRule {
  const { field } = lastOf(path);
  switch (field) {
    case 'accessModes':
      return 'anyOrder';
    case 'finalizers':
      return 'atLeast';
    // Admission adds its own to a Pod, controllers to a Node; to no template.
    case 'taints':
    case 'tolerations':
      return path.length === 2 && isPodOrNode(kind) ? 'atLeast' : 'exact';
    // A dual-stack Service is given its second family and address by the server.
    case 'clusterIPs':
    case 'ipFamilies':
      return 'beginning';
    default:
      return 'exact';
  }
}

function isPodOrNode(kind: string): boolean {
  return kind === 'Pod' || kind === 'Node';
}

const defaultedWhenEmpty = new Set([
  'clusterIPs',
  'ipFamilies',
  'metrics',
  'policyTypes',
  'resizePolicy',
]);

/** Whether the server, or admission, fills a list in that a manifest has empty. @internal */
export function isFilledInWhenEmpty(
  kind: string,
  path: readonly string[],
): boolean {
  if (defaultedWhenEmpty.has(lastOf(path).field)) return true;
  return wholeListRule(kind, path) === 'atLeast';
}

// The deprecated name follows the other one; rules are gathered by a controller.
const overruledBy = new Map([
  ['serviceAccount', 'serviceAccountName'],
  ['rules', 'aggregationRule'],
]);

/**
 * Whether a field of a built-in type says nothing because of another one beside
 * it, or because controllers take away what it says.
 *
 * @internal
 */
export function isOverruled(
  kind: string,
  field: string,
  siblings: Record<string, unknown>,
): boolean {
  const other = overruledBy.get(field);
  if (other !== undefined) return Boolean(fieldOf(siblings, other));
  return kind === 'Pod' && field === 'schedulingGates';
}
