import { isTerminating, PodObject } from '../../objects/Pod';
import { ControllerContext } from '../Controller';
import { DaemonNode, DaemonView, isNew, isUp, surgeOf } from './DaemonView';

/** What is to be done next: names of nodes and pods. @internal */
export interface DaemonChanges {
  create: string[];
  remove: PodObject[];
}

/** Sees that each node has its pod, and no other has one. @internal */
export function manageDaemons(
  view: DaemonView,
  { events }: ControllerContext,
): DaemonChanges {
  const changes: DaemonChanges = { create: [], remove: [] };
  for (const place of view.nodes) {
    const { node, shouldRun, mayStay, pods } = place;
    if (shouldRun && pods.length === 0) {
      changes.create.push(node.metadata.name);
    } else if (!mayStay) {
      changes.remove.push(...pods.filter(pod => !isTerminating(pod)));
    } else {
      prune(place, view, changes, events);
    }
  }
  return changes;
}

function prune(
  { node, shouldRun, pods }: DaemonNode,
  view: DaemonView,
  changes: DaemonChanges,
  events: ControllerContext['events'],
): void {
  const running: PodObject[] = [];
  for (const pod of pods.filter(each => !isTerminating(each))) {
    const end = endOf(pod, node.metadata.name);
    if (end) {
      events.record(view.set, end);
      changes.remove.push(pod);
    } else {
      running.push(pod);
    }
  }
  if (surgeOf(view) === 0) {
    changes.remove.push(...running.slice(1));
    return;
  }
  if (running.length === 0 && shouldRun) {
    changes.create.push(node.metadata.name);
    return;
  }
  const fresh = running.find(pod => isNew(pod, view));
  const old = running.find(pod => !isNew(pod, view));
  // Two stay while the new one is not up yet and the old one is.
  const isOldNeeded =
    old && (!fresh || (isUp(old, view) && !isUp(fresh, view)));
  changes.remove.push(
    ...running.filter(pod => pod !== fresh && !(isOldNeeded && pod === old)),
  );
}

function endOf({ metadata, status }: PodObject, node: string) {
  const name = `${metadata.namespace}/${metadata.name}`;
  if (status.phase === 'Failed') {
    return {
      type: 'Warning' as const,
      reason: 'FailedDaemonPod',
      message: `Found failed daemon pod ${name} on node ${node}, will try to kill it`,
    };
  }
  if (status.phase !== 'Succeeded') return undefined;
  return {
    type: 'Normal' as const,
    reason: 'SucceededDaemonPod',
    message: `Found succeeded daemon pod ${name} on node ${node}, will try to delete it`,
  };
}
