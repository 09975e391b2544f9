import { PodObject } from '../../objects/Pod';
import {
  DaemonView,
  isUp,
  maxUnavailable,
  pairOf,
  surgeOf,
} from './DaemonView';
import { DaemonChanges } from './manageDaemons';

/** The next step of a rolling update: old pods to delete, or nodes to get a second pod. @internal */
export function updateDaemons(view: DaemonView): DaemonChanges {
  return surgeOf(view) > 0 ? surge(view) : replace(view);
}

/** Deletes old pods as long as few enough nodes are without an available one. */
function replace(view: DaemonView): DaemonChanges {
  const unavailableOld: PodObject[] = [];
  const candidates: PodObject[] = [];
  let unavailable = 0;
  for (const place of view.nodes.filter(({ pods }) => pods.length > 0)) {
    const { fresh, old, isExcessive } = pairOf(place, view);
    const isInBetween = (fresh === undefined) === (old === undefined);
    if (isExcessive || isInBetween) {
      unavailable += 1;
    } else if (fresh) {
      if (!isUp(fresh, view)) unavailable += 1;
    } else if (old && !isUp(old, view)) {
      unavailableOld.push(old);
      unavailable += 1;
    } else if (old) {
      candidates.push(old);
    }
  }
  const room = Math.max(0, maxUnavailable(view) - unavailable);
  return {
    create: [],
    remove: [...unavailableOld, ...candidates.slice(0, room)],
  };
}

/** Gives nodes a second pod and takes the first once the second is available. */
function surge(view: DaemonView): DaemonChanges {
  const changes: DaemonChanges = { create: [], remove: [] };
  const candidates: string[] = [];
  let surging = 0;
  for (const place of view.nodes.filter(({ pods }) => pods.length > 0)) {
    const { fresh, old, isExcessive } = pairOf(place, view);
    const name = place.node.metadata.name;
    if (isExcessive) surging += 1;
    if (isExcessive || !old) continue;
    if (fresh && isUp(fresh, view)) changes.remove.push(old);
    else if (fresh) surging += 1;
    else if (!place.shouldRun) changes.remove.push(old);
    else if (!isUp(old, view)) changes.create.push(name);
    else candidates.push(name);
  }
  const room = Math.max(0, surgeOf(view) - surging);
  changes.create.push(...candidates.slice(0, room));
  return changes;
}
