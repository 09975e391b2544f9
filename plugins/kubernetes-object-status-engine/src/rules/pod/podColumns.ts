import { records, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { Column } from '../KindRule';
import { Container, containersOf, letsNextStart } from './containers';

/** Restarts of all containers, ever. */
export function restartsOf(pod: KubernetesObject): number {
  return containersOf(pod).reduce((sum, each) => sum + each.restartCount, 0);
}

/** Ready and wanted main containers and sidecars, as kubectl counts them. */
function readyContainers(pod: KubernetesObject): string {
  const running = containersOf(pod).filter(each => each.role !== 'init');
  const ready = running.filter(each => each.ready).length;
  const sidecars = records(pod, 'spec.initContainers').filter(
    init => text(init, 'restartPolicy') === 'Always',
  ).length;
  const total = records(pod, 'spec.containers').length + sidecars;
  return `${ready}/${Math.max(total, running.length)}`;
}

function initPhase(inits: Container[], total: number): string | undefined {
  const open = inits.find(each => !letsNextStart(each));
  if (!open) return undefined;
  const bad = open.waiting?.reason ?? open.terminated?.reason;
  if (bad && bad !== 'PodInitializing') return `Init:${bad}`;
  return `Init:${inits.filter(letsNextStart).length}/${total}`;
}

/** The phase as `kubectl get pods` writes it: `Init:1/2`, `CrashLoopBackOff`, `Running`. */
function phaseText(pod: KubernetesObject): string {
  if (pod.metadata.deletionTimestamp) return 'Terminating';
  const reason = text(pod, 'status.reason');
  if (reason) return reason;
  const phase = text(pod, 'status.phase') ?? 'Unknown';
  const containers = containersOf(pod);
  const inits = containers.filter(each => each.role !== 'main');
  const init = initPhase(inits, records(pod, 'spec.initContainers').length);
  if (phase === 'Pending' && init) return init;
  for (const container of containers.filter(each => each.role === 'main')) {
    const waiting = container.waiting?.reason;
    if (waiting) return waiting;
    if (container.terminated?.reason) return container.terminated.reason;
  }
  return phase;
}

/** Columns of a Pod. */
export const podColumns: Column[] = [
  { id: 'ready', title: 'Ready', align: 'end', value: readyContainers },
  { id: 'restarts', title: 'Restarts', align: 'end', value: restartsOf },
  { id: 'phase', title: 'Phase', value: phaseText },
  { id: 'node', title: 'Node', value: object => text(object, 'spec.nodeName') },
];
