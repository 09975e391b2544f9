import {
  failed,
  inProgress,
  successful,
  unknown,
  Verdict,
} from '../../judging/Verdict';
import { Warning } from '../../judging/Judgement';
import { condition, Condition } from '../../kubernetes/conditions';
import { digest } from '../../kubernetes/digest';
import { number, read, record, records } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';

/** How long a controller may take to write its first status, or to write it again. */
const CONTROLLER_GRACE_MS = 30_000;
const DECIDING = ['Ready', 'Available', 'Succeeded'];

function detailOf(found: Condition): string {
  return found.message || found.reason || `${found.type} is ${found.status}`;
}

function deciding(object: KubernetesObject): Condition | undefined {
  return DECIDING.map(type => condition(object, type)).find(Boolean);
}

function byConditions(object: KubernetesObject): Verdict | undefined {
  const cause = 'CustomResourceFailed';
  const stalled = condition(object, 'Stalled');
  if (stalled?.status === 'True') {
    return failed('Stalled', { detail: detailOf(stalled) }, { cause });
  }
  const reconciling = condition(object, 'Reconciling');
  if (reconciling?.status === 'True') {
    return inProgress(
      'Reconciling',
      { detail: detailOf(reconciling) },
      { cause },
    );
  }
  const found = deciding(object);
  if (!found) return undefined;
  if (found.status === 'True') {
    const detail = found.reason || `${found.type} is True`;
    return successful(found.type, { detail }, { text: 'ConditionTrue' });
  }
  return inProgress(
    found.reason || found.type,
    { type: found.type, value: found.status, detail: detailOf(found) },
    { text: 'ConditionPending', cause },
  );
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
  const isChanged = memory.firstSpec !== digest(read(object, 'spec'));
  return isChanged && memory.firstStatus === digest(read(object, 'status'));
}

function waitsForController(
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
    const verdict = inProgress(
      'WaitingForController',
      {},
      { cause: 'ControllerNotResponding', wakeAt: end },
    );
    return { verdict, warnings: [] };
  }
  const message =
    'its controller reports no generation: this status may be older than the change';
  return { warnings: [{ code: 'FreshnessUnproven', params: {}, message }] };
}

function withoutStatus(
  object: KubernetesObject,
  context: RuleContext,
): Verdict {
  const { memory, clock } = context;
  const params = { kind: object.kind };
  const cause = 'ControllerNotResponding';
  if (!context.hasStatus) return successful('Exists');
  if (clock.type === 'step') {
    memory.waitingSince ??= clock.now;
    const end = memory.waitingSince + CONTROLLER_GRACE_MS;
    if (clock.now < end) {
      return inProgress('NoStatusReported', params, {
        text: 'WaitingForStatus',
        cause,
        wakeAt: end,
      });
    }
    return unknown('NoStatusReported', params, { cause });
  }
  const created = Date.parse(object.metadata.creationTimestamp ?? '');
  const hasPassed =
    clock.now !== undefined && clock.now - created >= CONTROLLER_GRACE_MS;
  return hasPassed
    ? unknown('NoStatusReported', params, { cause })
    : inProgress('NoStatusReported', params, {
        text: 'WaitingForStatus',
        cause,
      });
}

function deciderText(object: KubernetesObject): string | undefined {
  const found = deciding(object) ?? condition(object, 'Stalled');
  return found && `${found.type}: ${found.status}`;
}

/**
 * Custom resources without a rule of their own: `Stalled`, `Reconciling`, then
 * `Ready`, `Available` or `Succeeded` (`semantics.md` section 2).
 */
export const generic: KindRule = {
  group: '*',
  kind: '*',
  columns: [{ id: 'condition', title: 'Condition', value: deciderText }],
  remember(object, memory, applied) {
    if (applied?.resourceVersion !== object.metadata.resourceVersion) {
      memory.wasSeenOtherwise = true;
    }
    const spec = digest(read(object, 'spec'));
    memory.firstSpec ??= spec;
    // Until the step changes the specification, every status is one from before.
    if (memory.firstSpec === spec || memory.firstStatus === undefined) {
      memory.firstStatus = digest(read(object, 'status'));
    }
  },
  judge(object, context) {
    if (!context.hasStatus && !record(object, 'status')) {
      return successful('Exists');
    }
    const waiting = waitsForController(object, context);
    if (waiting.verdict) return waiting.verdict;
    const verdict = byConditions(object) ?? withoutStatus(object, context);
    return { ...verdict, warnings: waiting.warnings };
  },
};
