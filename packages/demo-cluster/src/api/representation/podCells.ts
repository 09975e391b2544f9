import { listAt, numberAt, textAt, valueAt } from '../../registry/fields';
import { KubernetesObject } from '../../registry/Registry';

/** `1/2`: how many of a pod's containers are ready. @internal */
export function podReady(pod: KubernetesObject): string {
  const ready = listAt(pod, 'status', 'containerStatuses').filter(
    status => status.ready === true,
  );
  return `${ready.length}/${listAt(pod, 'spec', 'containers').length}`;
}

/** `1/2`: how many of a pod's own readiness gates are open. @internal */
export function podReadinessGates(pod: KubernetesObject): string {
  const gates = listAt(pod, 'spec', 'readinessGates');
  if (gates.length === 0) return '<none>';
  const open = gates.filter(({ conditionType }) =>
    listAt(pod, 'status', 'conditions').some(
      ({ type, status }) => type === conditionType && status === 'True',
    ),
  );
  return `${open.length}/${gates.length}`;
}

/** How often a pod's containers began again. @internal */
export function podRestarts(pod: KubernetesObject): string {
  const counts = listAt(pod, 'status', 'containerStatuses').map(
    status => numberAt(status, 'restartCount') ?? 0,
  );
  return String(counts.reduce((sum, one) => sum + one, 0));
}

/** The word that says most about a pod: what a container waits for or why it ended, else the phase. @internal */
export function podStatus(pod: KubernetesObject): string {
  if (pod.metadata.deletionTimestamp) return 'Terminating';
  const statuses = listAt(pod, 'status', 'containerStatuses');
  const waiting = statuses.flatMap(
    status => textAt(status, 'state', 'waiting', 'reason') ?? [],
  );
  const terminated = statuses.flatMap(
    status => textAt(status, 'state', 'terminated', 'reason') ?? [],
  );
  return (
    waiting[0] ??
    terminated[0] ??
    textAt(pod, 'status', 'reason') ??
    String(valueAt(pod, 'status', 'phase') ?? 'Unknown')
  );
}
