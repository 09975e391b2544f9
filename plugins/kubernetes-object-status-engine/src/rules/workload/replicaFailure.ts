import { Instant } from '../../judging/Judgement';
import { stoodForMs } from '../../judging/StepClock';
import { failed, inProgress, Verdict } from '../../judging/Verdict';
import { condition } from '../../kubernetes/conditions';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { RuleContext } from '../KindRule';

/** How long after the last Pod has left its room may still be taken. */
const ROOM_GRACE_MS = 60_000;
/** A failed create is reported before the scale-down that frees room begins. */
const SCALE_DOWN_GRACE_MS = 2_000;

/** Until when room may still be taken; absent when nothing makes any. */
function graceEnd(
  { roomMadeAt }: RuleContext,
  since: Instant,
  hasOldPods: boolean,
): Instant | undefined {
  const ends: Instant[] = [];
  if (roomMadeAt !== undefined) {
    // The controller's retries back off: it may take as long again as it has stood.
    ends.push(roomMadeAt + Math.max(ROOM_GRACE_MS, roomMadeAt - since));
  }
  if (hasOldPods) ends.push(since + SCALE_DOWN_GRACE_MS);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

/**
 * `ReplicaFailure=True`: Pods are refused. In progress while Pods that leave
 * make room, and for a grace after; for a moment also while Pods of an older
 * revision are left, which may be about to leave; else failed.
 */
export function replicaFailure(
  object: KubernetesObject,
  context: RuleContext,
  hasOldPods: boolean,
): Verdict | undefined {
  const { memory, clock, isSiblingLeaving } = context;
  const failure = condition(object, 'ReplicaFailure');
  if (failure?.status !== 'True') {
    delete memory.replicaFailureSince;
    return undefined;
  }
  const detail = failure.message ?? '';
  const waiting = (wakeAt?: Instant) =>
    inProgress('ReplicaFailure', { detail }, { text: 'MakingRoom', wakeAt });
  if (clock.type === 'evaluate') {
    const stoodMs = stoodForMs(failure.lastTransitionTime, clock.now);
    const isFresh = hasOldPods && stoodMs < SCALE_DOWN_GRACE_MS;
    return isSiblingLeaving || isFresh
      ? waiting()
      : failed('ReplicaFailure', { detail });
  }
  memory.replicaFailureSince ??= clock.now;
  if (isSiblingLeaving) return waiting();
  const end = graceEnd(context, memory.replicaFailureSince, hasOldPods);
  if (end !== undefined && clock.now < end) return waiting(end);
  return failed('ReplicaFailure', { detail });
}
