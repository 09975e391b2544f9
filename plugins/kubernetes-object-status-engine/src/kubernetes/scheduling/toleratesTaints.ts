import { flag, records, text } from '../fields';
import { KubernetesObject } from '../KubernetesObject';

/**
 * Tolerations that the DaemonSet controller gives every Pod it makes
 * (Kubernetes documentation, DaemonSet, "Taints and tolerations"). That of
 * `not-ready` and `unreachable` is for NoExecute alone.
 */
const OF_DAEMONS = [
  ['node.kubernetes.io/not-ready', 'NoExecute'],
  ['node.kubernetes.io/unreachable', 'NoExecute'],
  ['node.kubernetes.io/disk-pressure', 'NoSchedule'],
  ['node.kubernetes.io/memory-pressure', 'NoSchedule'],
  ['node.kubernetes.io/pid-pressure', 'NoSchedule'],
  ['node.kubernetes.io/unschedulable', 'NoSchedule'],
].map(([key, effect]) => ({ key, effect, operator: 'Exists' }));

const OF_HOST_NETWORK = {
  key: 'node.kubernetes.io/network-unavailable',
  effect: 'NoSchedule',
  operator: 'Exists',
};

function isTolerated(
  taint: Record<string, unknown>,
  toleration: Record<string, unknown>,
): boolean {
  const effect = text(toleration, 'effect');
  if (effect && effect !== text(taint, 'effect')) return false;
  const key = text(toleration, 'key');
  const isExists = text(toleration, 'operator') === 'Exists';
  if (!key) return isExists;
  if (key !== text(taint, 'key')) return false;
  const value = text(toleration, 'value') ?? '';
  return isExists || value === (text(taint, 'value') ?? '');
}

/** Whether Pods of a DaemonSet's template may be scheduled on a node, as far as its taints say. */
export function toleratesTaints(
  template: unknown,
  node: KubernetesObject,
): boolean {
  const tolerations = [
    ...records(template, 'spec.tolerations'),
    ...OF_DAEMONS,
    ...(flag(template, 'spec.hostNetwork') ? [OF_HOST_NETWORK] : []),
  ];
  return records(node, 'spec.taints')
    .filter(taint => text(taint, 'effect') !== 'PreferNoSchedule')
    .every(taint => tolerations.some(each => isTolerated(taint, each)));
}
