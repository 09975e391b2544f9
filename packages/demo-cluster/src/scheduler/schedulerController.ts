import {
  Controller,
  ControllerContext,
  keyOf,
  splitKey,
} from '../controllers/Controller';
import { findCondition, withoutCondition } from '../objects/conditions';
import { isNode, listNodes, Node } from '../objects/Node';
import { controllerOf } from '../objects/ownership';
import { hasEnded, PodObject, pods } from '../objects/Pod';
import { toTimestamp } from '../objects/time';
import { writeStatus } from '../objects/writeStatus';
import { Registry } from '../registry/Registry';
import { describeObstacles, obstacleOf } from './placement';

const component = 'default-scheduler';

/** Gives each pod a node, or says why there is none for it. @internal */
export const schedulerController: Controller = {
  component,

  keysFor({ object, type }, registry) {
    // Room may have come: all that wait are tried again.
    if (isNode(object)) return waitingPods(registry).map(keyOf);
    if (!pods.isOf(object)) return [];
    const pod = pods.parse(object);
    if (pod.spec.nodeName === undefined) {
      return type === 'ADDED' && isWaiting(pod) ? [keyOf(pod)] : [];
    }
    const leavesRoom = type === 'DELETED' || hasEnded(pod);
    return leavesRoom ? waitingPods(registry).map(keyOf) : [];
  },

  reconcile(key, context) {
    const { namespace, name } = splitKey(key);
    const pod = pods.get(context.registry, namespace, name);
    if (!pod || !isWaiting(pod)) return;
    const placed = pods.list(context.registry);
    const nodes = listNodes(context.registry);
    const candidates = nodes.map(node => {
      const present = placed.filter(
        ({ spec }) => spec.nodeName === node.metadata.name,
      );
      return { node, present, obstacle: obstacleOf(pod, node, present) };
    });
    const free = candidates.filter(({ obstacle }) => obstacle === undefined);
    if (free.length > 0) {
      bind(pod, roomiest(pod, free), context);
      return;
    }
    const obstacles = candidates.flatMap(({ obstacle }) =>
      obstacle ? [obstacle] : [],
    );
    refuse(pod, describeObstacles(obstacles), context);
  },
};

function waitingPods(registry: Registry): PodObject[] {
  return pods.list(registry).filter(isWaiting);
}

function isWaiting({ spec, metadata }: PodObject): boolean {
  return (
    spec.nodeName === undefined &&
    spec.schedulerName === component &&
    metadata.deletionTimestamp === undefined
  );
}

interface Candidate {
  node: Node;
  present: PodObject[];
}

/** The node with the fewest pods of the same owner, then of any. */
function roomiest(pod: PodObject, candidates: Candidate[]): string {
  const owner = controllerOf(pod)?.uid;
  const crowd = ({ present }: Candidate) => {
    const running = present.filter(other => !hasEnded(other));
    const siblings = running.filter(
      other => controllerOf(other)?.uid === owner,
    );
    return siblings.length * 10_000 + running.length;
  };
  const [best] = [...candidates].sort(
    (one, other) => crowd(one) - crowd(other),
  );
  return best.node.metadata.name;
}

function bind(
  pod: PodObject,
  nodeName: string,
  { registry, events, now }: ControllerContext,
): void {
  const { namespace, name } = pod.metadata;
  registry.update({ ...pod, spec: { ...pod.spec, nodeName } });
  const bound = pods.get(registry, namespace, name) ?? pod;
  const type = 'PodScheduled';
  writeStatus(registry, bound, {
    ...bound.status,
    conditions: [
      ...withoutCondition(bound.status.conditions ?? [], type),
      {
        type,
        status: 'True',
        observedGeneration: bound.metadata.generation,
        lastTransitionTime: toTimestamp(now()),
      },
    ],
  });
  events.record(pod, {
    type: 'Normal',
    reason: 'Scheduled',
    message: `Successfully assigned ${namespace}/${name} to ${nodeName}`,
  });
}

function refuse(
  pod: PodObject,
  message: string,
  { registry, events, now }: ControllerContext,
): void {
  events.record(pod, {
    type: 'Warning',
    reason: 'FailedScheduling',
    message,
  });
  const type = 'PodScheduled';
  const { conditions = [] } = pod.status;
  const before = findCondition(conditions, type);
  if (before?.status === 'False' && before.message === message) return;
  writeStatus(registry, pod, {
    ...pod.status,
    conditions: [
      ...withoutCondition(conditions, type),
      {
        type,
        status: 'False',
        reason: 'Unschedulable',
        message,
        observedGeneration: pod.metadata.generation,
        lastTransitionTime:
          before?.status === 'False'
            ? before.lastTransitionTime
            : toTimestamp(now()),
      },
    ],
  });
}
