import { inProgress, Verdict } from '../../judging/Verdict';
import { Warning } from '../../judging/Judgement';
import { RuleMemory } from '../../judging/Memory';
import { AppliedObjectReference } from '../../graph/ObjectGraph';
import { digestOfPart } from '../../kubernetes/digest';
import { number, read, record, records } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { RuleContext } from '../KindRule';

/** How long a controller may take to write its first status, or to write it again. */
export const CONTROLLER_GRACE_MS = 30_000;

/** Takes note of the status from before the step changed the specification. */
export function rememberStatus(
  object: KubernetesObject,
  memory: RuleMemory,
  applied: AppliedObjectReference | undefined,
): void {
  if (applied?.resourceVersion !== object.metadata.resourceVersion) {
    memory.wasSeenOtherwise = true;
  }
  const spec = digestOfPart(read(object, 'spec'));
  memory.firstSpec ??= spec;
  // Until the step changes the specification, every status is one from before.
  if (memory.firstSpec === spec || memory.firstStatus === undefined) {
    memory.firstStatus = digestOfPart(read(object, 'status'));
  }
}

function reportsGeneration(object: KubernetesObject): boolean {
  if (number(object, 'status.observedGeneration') !== undefined) return true;
  return records(object, 'status.conditions').some(
    each => number(each, 'observedGeneration') !== undefined,
  );
}

/** Whether what a step changed may still show the status from before the change. */
function isStatusOld(object: KubernetesObject, context: RuleContext): boolean {
  const { memory, appliedVersion } = context;
  if (reportsGeneration(object) || !context.hasStatus) return false;
  const isAsApplied =
    appliedVersion !== undefined &&
    appliedVersion === object.metadata.resourceVersion;
  // The state before the apply was not seen, and nothing was written since.
  if (isAsApplied && !memory.wasSeenOtherwise) return true;
  const isChanged = memory.firstSpec !== digestOfPart(read(object, 'spec'));
  return (
    isChanged && memory.firstStatus === digestOfPart(read(object, 'status'))
  );
}

/**
 * An object that reports no generation anywhere and whose specification this
 * step changed: in progress until its status is written again, for a grace
 * (`semantics.md` section 2).
 */
export function waitsForController(
  object: KubernetesObject,
  context: RuleContext,
): { verdict?: Verdict; warnings: Warning[] } {
  const { memory, clock } = context;
  const isRelevant = context.isApplied && clock.type === 'step';
  if (
    !isRelevant ||
    !record(object, 'status') ||
    !isStatusOld(object, context)
  ) {
    return { warnings: [] };
  }
  memory.waitingSince ??= clock.now;
  const end = memory.waitingSince + CONTROLLER_GRACE_MS;
  if (clock.now < end) {
    const verdict = inProgress('WaitingForController', {}, { wakeAt: end });
    return { verdict, warnings: [] };
  }
  const message =
    'its controller reports no generation: this status may be older than the change';
  return { warnings: [{ code: 'FreshnessUnproven', params: {}, message }] };
}
