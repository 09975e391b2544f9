import { GraceMemory } from '../../judging/Memory';
import { failed, inProgress, Verdict } from '../../judging/Verdict';
import { condition } from '../../kubernetes/conditions';
import { text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { stoodForMs } from '../../judging/StepClock';
import { ReasonTextCode } from '../../texts/reasonTexts';
import { RuleContext } from '../KindRule';
import { claimBeingProvisioned } from './claims';
import { standingScaleUp } from './scaleUp';

/** Why the grace of a Pod that fits on no node stands still. */
interface Hold {
  text: ReasonTextCode;
  params?: Record<string, string>;
}

function holdOf(
  pod: KubernetesObject,
  waitsFor: string,
  context: RuleContext,
): Hold | undefined {
  const node = text(pod, 'status.nominatedNodeName');
  if (node !== undefined) {
    return { text: 'UnschedulableNominated', params: { node } };
  }
  if (context.isSiblingLeaving) return { text: 'UnschedulableLeaving' };
  const claim = claimBeingProvisioned(pod, waitsFor, context);
  if (claim !== undefined) {
    return { text: 'UnschedulableVolume', params: { claim } };
  }
  return standingScaleUp(context.events())
    ? { text: 'UnschedulableScaleUp' }
    : undefined;
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
 * grace stands still while something may make room: a node is nominated or
 * being added, a claim is being provisioned, or a Pod of the same topmost owner
 * is leaving. It is the one place where an event moves a clock.
 *
 * No sentence counts seconds that go on: a row is written when it changes.
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
  const hold = holdOf(pod, detail, context);
  let elapsedMs: number;
  if (clock.type === 'step') {
    memory.grace = elapse(memory.grace, clock.now, !hold);
    elapsedMs = memory.grace.elapsedMs;
  } else {
    elapsedMs = stoodForMs(scheduled?.lastTransitionTime, clock.now);
  }
  if (hold) {
    const params = { detail, ...hold.params };
    return inProgress('Unschedulable', params, { text: hold.text });
  }
  if (elapsedMs >= graceMs && clock.now !== undefined) {
    const stoodMs = clock.type === 'step' ? graceMs : elapsedMs;
    const seconds = Math.floor(stoodMs / 1000);
    return failed('Unschedulable', { seconds, detail });
  }
  const wakeAt =
    clock.type === 'step' ? clock.now + graceMs - elapsedMs : undefined;
  return inProgress(
    'Unschedulable',
    { detail },
    { text: 'UnschedulableYet', wakeAt },
  );
}
