import { GraceMemory } from '../../judging/Memory';
import { failed, inProgress, Verdict } from '../../judging/Verdict';
import { condition } from '../../kubernetes/conditions';
import { text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { stoodForMs } from '../../judging/StepClock';
import { RuleContext } from '../KindRule';

/** What stands still the grace of a Pod that fits on no node. */
function isHeld(pod: KubernetesObject, context: RuleContext): boolean {
  return (
    text(pod, 'status.nominatedNodeName') !== undefined ||
    context.isSiblingLeaving
  );
}

function elapse(
  grace: GraceMemory | undefined,
  now: number,
  isRunning: boolean,
): GraceMemory {
  const passed = grace?.isRunning ? now - grace.at : 0;
  return { elapsedMs: (grace?.elapsedMs ?? 0) + passed, at: now, isRunning };
}

/**
 * A Pod that fits on no node: in progress within the grace, then failed. The
 * grace stands still while a node is nominated or while a Pod of the same
 * topmost owner is leaving, because either may make room.
 */
export function unschedulable(
  pod: KubernetesObject,
  context: RuleContext,
): Verdict | undefined {
  const scheduled = condition(pod, 'PodScheduled');
  const isUnschedulable =
    scheduled?.status === 'False' && scheduled.reason === 'Unschedulable';
  if (!isUnschedulable) {
    delete context.memory.grace;
    return undefined;
  }
  const { clock, check, memory } = context;
  const graceMs = check.unschedulableGraceSeconds * 1000;
  const detail = scheduled?.message ?? '';
  const held = isHeld(pod, context);
  let elapsedMs: number;
  if (clock.type === 'step') {
    memory.grace = elapse(memory.grace, clock.now, !held);
    elapsedMs = memory.grace.elapsedMs;
  } else {
    elapsedMs = stoodForMs(scheduled?.lastTransitionTime, clock.now);
  }
  const params = { seconds: Math.floor(elapsedMs / 1000), detail };
  if (elapsedMs >= graceMs && !held && clock.now !== undefined) {
    return failed('Unschedulable', params, { cause: 'Unschedulable' });
  }
  const wakeAt =
    clock.type === 'step' && !held
      ? clock.now + graceMs - elapsedMs
      : undefined;
  return inProgress('Unschedulable', params, {
    cause: 'Unschedulable',
    wakeAt,
  });
}
