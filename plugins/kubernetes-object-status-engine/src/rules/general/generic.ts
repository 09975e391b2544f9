import {
  failed,
  inProgress,
  successful,
  unknown,
  Verdict,
} from '../../judging/Verdict';
import { condition, Condition } from '../../kubernetes/conditions';
import { record } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';
import {
  CONTROLLER_GRACE_MS,
  rememberStatus,
  waitsForController,
} from './waitsForController';

const DECIDING = ['Ready', 'Available', 'Succeeded'];

function detailOf(found: Condition): string {
  return found.message || found.reason || `${found.type} is ${found.status}`;
}

function deciding(object: KubernetesObject): Condition | undefined {
  return DECIDING.map(type => condition(object, type)).find(Boolean);
}

function byConditions(object: KubernetesObject): Verdict | undefined {
  const stalled = condition(object, 'Stalled');
  if (stalled?.status === 'True') {
    return failed('Stalled', { detail: detailOf(stalled) });
  }
  const reconciling = condition(object, 'Reconciling');
  if (reconciling?.status === 'True') {
    return inProgress('Reconciling', { detail: detailOf(reconciling) });
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
    { text: 'ConditionPending' },
  );
}

function withoutStatus(
  object: KubernetesObject,
  context: RuleContext,
): Verdict {
  const { memory, clock } = context;
  const params = { kind: object.kind };
  if (!context.hasStatus) return successful('Exists');
  if (clock.type === 'step') {
    memory.waitingSince ??= clock.now;
    const end = memory.waitingSince + CONTROLLER_GRACE_MS;
    if (clock.now < end) {
      return inProgress('NoStatusReported', params, {
        text: 'WaitingForStatus',
        wakeAt: end,
      });
    }
    return unknown('NoStatusReported', params);
  }
  const created = Date.parse(object.metadata.creationTimestamp ?? '');
  const hasPassed =
    clock.now !== undefined && clock.now - created >= CONTROLLER_GRACE_MS;
  return hasPassed
    ? unknown('NoStatusReported', params)
    : inProgress('NoStatusReported', params, { text: 'WaitingForStatus' });
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
  remember: rememberStatus,
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
