import {
  MessageParams,
  ObjectStatusName,
  objectStatusNames,
} from '../../judging/Judgement';
import { isBlindReason } from '../../judging/blindReasons';
import { Verdict } from '../../judging/Verdict';
import { Condition } from '../../kubernetes/conditions';
import { record, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { ReasonTextCode } from '../../texts/reasonTexts';
import { HealthRuleContext, HealthRuleVerdict } from './HealthRule';
import { tellingCondition } from './tellingCondition';

/** Longer than any sentence that a person reads; rules may put whole fields into one. */
const MAX_MESSAGE = 1_024;

/** What Kubernetes allows as the reason of a condition, and no longer than a name. */
const CODE = /^[A-Za-z]([A-Za-z0-9_,:.-]{0,126}[A-Za-z0-9_])?$/;

/** What is said where neither rule nor object says anything. */
const DEFAULTS = {
  Successful: 'RuleSuccessful',
  InProgress: 'RuleInProgress',
  Failed: 'RuleFailed',
  Paused: 'RulePaused',
  Unknown: 'RuleUnknown',
} as const satisfies Record<ObjectStatusName, ReasonTextCode>;

type Said = Pick<Verdict, 'reason' | 'text' | 'params'>;

function byCondition(status: ObjectStatusName, found: Condition): Said {
  const { type, status: value, reason, message } = found;
  const code = reason && CODE.test(reason) ? reason : type;
  const detail = message || reason;
  if (status === 'Successful' || !detail) {
    const brief = reason || `${type} is ${value}`;
    const isNamed = status === 'Successful';
    return {
      reason: isNamed ? type : code,
      text: 'ConditionTrue',
      params: { detail: brief },
    };
  }
  return {
    reason: code,
    text: 'ConditionPending',
    params: { type, value, detail },
  };
}

function byPhase(object: KubernetesObject): Said | undefined {
  const phase = text(object, 'status.phase');
  if (!phase || !CODE.test(phase)) return undefined;
  const detail =
    text(object, 'status.message') ?? text(object, 'status.reason');
  return detail
    ? { reason: phase, text: 'RulePhaseDetail', params: { phase, detail } }
    : { reason: phase, text: 'RulePhase', params: { phase } };
}

/** What the object itself says of why it is so. */
function byObject(
  object: KubernetesObject,
  status: ObjectStatusName,
  { hasStatus }: HealthRuleContext,
): Said {
  const found = tellingCondition(object, status);
  if (found) return byCondition(status, found);
  const isSilent = hasStatus && !record(object, 'status');
  if (isSilent && status === 'InProgress') {
    const params = { kind: object.kind };
    return { reason: 'NoStatusReported', text: 'WaitingForStatus', params };
  }
  const code = DEFAULTS[status];
  return byPhase(object) ?? { reason: code, text: code, params: {} };
}

function cut(message: string): string {
  return message.length > MAX_MESSAGE
    ? `${message.slice(0, MAX_MESSAGE)}...`
    : message;
}

/** Rules come from other people's code, too: what is no status is no verdict. */
function requireVerdict(said: HealthRuleVerdict): void {
  const status: unknown = (said as HealthRuleVerdict | undefined)?.status;
  if (objectStatusNames.some(name => name === status)) return;
  throw new Error(
    `it gives the status ${String(
      status,
    )}; must be one of ${objectStatusNames.join(', ')}`,
  );
}

/**
 * What a rule of one's own says, in the engine's words. What it leaves open, the
 * object's own conditions say.
 *
 * @throws Error - what it gives is no verdict
 */
export function ruleVerdict(
  said: HealthRuleVerdict,
  object: KubernetesObject,
  context: HealthRuleContext,
): Verdict {
  requireVerdict(said);
  const { status, message } = said;
  const own = byObject(object, status, context);
  const params: MessageParams = { ...said.params };
  const sentence: Pick<Verdict, 'text' | 'params'> = message
    ? { text: 'RuleSays', params: { ...params, detail: cut(message) } }
    : { text: own.text, params: { ...own.params, ...params } };
  const reason = said.reason || own.reason;
  // Such a reason means that we cannot see it; a rule has seen it.
  const isTaken = status === 'Unknown' && isBlindReason(reason);
  return { status, reason: isTaken ? DEFAULTS.Unknown : reason, ...sentence };
}
