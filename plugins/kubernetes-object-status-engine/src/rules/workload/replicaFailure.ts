import { CauseCode } from '../../diagnosis/causeCodes';
import { Instant } from '../../judging/Judgement';
import { RuleMemory } from '../../judging/Memory';
import { stoodForMs } from '../../judging/StepClock';
import { failed, inProgress, Verdict } from '../../judging/Verdict';
import { condition } from '../../kubernetes/conditions';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { RuleContext } from '../KindRule';

/** How long after the last Pod has left its room may still be taken. */
const ROOM_GRACE_MS = 60_000;
/** A failed create is reported before the scale-down that frees room begins. */
const SCALE_DOWN_GRACE_MS = 2_000;

/** Which cause the message of a refused Pod points to. */
export function refusalCause(message: string): CauseCode {
  if (/exceeded quota/i.test(message)) return 'QuotaExceeded';
  if (/(maximum|minimum) \w+ usage per|limitrange|limit range/i.test(message))
    return 'LimitRangeViolated';
  if (
    /admission webhook|denied the request|violates podsecurity/i.test(message)
  )
    return 'AdmissionRefused';
  return 'PermissionDenied';
}

/** Pods that make room: those that leave, and those of an older revision. */
export interface RoomMakers {
  isLeaving: boolean;
  hasOldPods: boolean;
}

function graceEnd(
  context: RuleContext,
  since: number,
  room: RoomMakers,
): number | undefined {
  const { memory } = context;
  const ends: number[] = [];
  const madeAt = memory.roomMadeAt;
  if (madeAt !== undefined) {
    // The controller's retries back off: it may take as long again as it has stood.
    ends.push(madeAt + Math.max(ROOM_GRACE_MS, madeAt - since));
  }
  if (room.hasOldPods) ends.push(since + SCALE_DOWN_GRACE_MS);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

/** Notes when the last leaving Pod has gone; that there is room is seen then, not before. */
function rememberRoom(memory: RuleMemory, isLeaving: boolean, now: Instant) {
  if (memory.isMakingRoom && !isLeaving) memory.roomMadeAt = now;
  memory.isMakingRoom = isLeaving;
}

/**
 * `ReplicaFailure=True`: Pods are refused. In progress while Pods that leave
 * make room, and for a grace after; else failed.
 */
export function replicaFailure(
  object: KubernetesObject,
  context: RuleContext,
  room: RoomMakers,
): Verdict | undefined {
  const { memory, clock } = context;
  if (clock.type === 'step') rememberRoom(memory, room.isLeaving, clock.now);
  const failure = condition(object, 'ReplicaFailure');
  if (failure?.status !== 'True') {
    delete memory.replicaFailureSince;
    return undefined;
  }
  const detail = failure.message ?? '';
  const cause = refusalCause(detail);
  const waiting = (wakeAt?: number) =>
    inProgress(
      'ReplicaFailure',
      { detail },
      { text: 'MakingRoom', cause, wakeAt },
    );
  if (clock.type === 'evaluate') {
    if (room.isLeaving) return waiting();
    const stoodMs = stoodForMs(clock, undefined, failure.lastTransitionTime);
    const isFresh = room.hasOldPods && stoodMs < SCALE_DOWN_GRACE_MS;
    return isFresh
      ? waiting()
      : failed('ReplicaFailure', { detail }, { cause });
  }
  memory.replicaFailureSince ??= clock.now;
  if (room.isLeaving) return waiting();
  const end = graceEnd(context, memory.replicaFailureSince, room);
  if (end !== undefined && clock.now < end) return waiting(end);
  return failed('ReplicaFailure', { detail }, { cause });
}
