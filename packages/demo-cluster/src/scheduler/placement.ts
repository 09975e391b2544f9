import { Node } from '../objects/Node';
import { PodObject, Toleration } from '../objects/Pod';
import { parseQuantity } from '../objects/quantity';
import { matchesNodeSelector } from './matchesNodeSelector';
import { requestsOf, usedBy } from './resources';

/** Why a pod cannot go to a node. @internal */
export interface Obstacle {
  /** As the scheduler words it. */
  reasons: string[];
  /** Whether it would help if other pods of the node went. */
  isResolvable: boolean;
}

/** What stands in the way of a pod on a node with these pods; `undefined`: nothing. @internal */
export function obstacleOf(
  pod: PodObject,
  node: Node,
  present: PodObject[],
): Obstacle | undefined {
  if (node.spec.unschedulable) {
    return unresolvable('node(s) were unschedulable');
  }
  if (!toleratesTaints(pod, node, ['NoSchedule', 'NoExecute'])) {
    return unresolvable('node(s) had untolerated taint(s)');
  }
  if (!matchesNodeSelector(pod, node)) {
    return unresolvable("node(s) didn't match Pod's node affinity/selector");
  }
  return shortageOf(pod, node, present);
}

function unresolvable(reason: string): Obstacle {
  return { reasons: [reason], isResolvable: false };
}

/** Whether a pod tolerates each of a node's taints that has one of the effects. @internal */
export function toleratesTaints(
  pod: Pick<PodObject, 'spec'>,
  { spec }: Node,
  effects: string[],
): boolean {
  const { tolerations = [] } = pod.spec;
  return (spec.taints ?? [])
    .filter(({ effect }) => effects.includes(effect))
    .every(taint =>
      tolerations.some(toleration => isTolerated(taint, toleration)),
    );
}

function isTolerated(
  taint: NonNullable<Node['spec']['taints']>[number],
  { key, operator = 'Equal', value = '', effect }: Toleration,
): boolean {
  if (effect && effect !== taint.effect) return false;
  if (key && key !== taint.key) return false;
  return operator === 'Exists' || value === (taint.value ?? '');
}

function shortageOf(
  pod: PodObject,
  { status }: Node,
  present: PodObject[],
): Obstacle | undefined {
  const used = usedBy(present);
  const short = Object.entries(requestsOf(pod))
    .filter(([, amount]) => amount > 0)
    .map(([name, amount]) => {
      const all = parseQuantity(status.allocatable?.[name] ?? 0);
      return { name, amount, all, left: all - (used[name] ?? 0) };
    })
    // A thousandth: sums of thousandths of a core are not exact.
    .filter(({ amount, left }) => amount > left + 0.000_5);
  if (short.length === 0) return undefined;
  return {
    reasons: short.map(({ name }) =>
      name === 'pods' ? 'Too many pods' : `Insufficient ${name}`,
    ),
    isResolvable: short.every(({ amount, all }) => amount <= all),
  };
}

/** The scheduler's message where every node has its obstacle. @internal */
export function describeObstacles(obstacles: Obstacle[]): string {
  if (obstacles.length === 0) return 'no nodes available to schedule pods';
  const head = `0/${obstacles.length} nodes are available`;
  const filters = counted(obstacles.flatMap(({ reasons }) => reasons));
  const preemption = counted(
    obstacles.map(({ isResolvable }) =>
      isResolvable
        ? 'No preemption victims found for incoming pod'
        : 'Preemption is not helpful for scheduling',
    ),
  );
  return `${head}: ${filters}. no new claims to deallocate, preemption: ${head}: ${preemption}.`;
}

/** Each reason once with its count, in the order of these texts. */
function counted(reasons: string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, count]) => `${count} ${reason}`)
    .sort()
    .join(', ');
}
