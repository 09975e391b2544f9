import { Instant, Warning, WarningCode } from '../../judging/Judgement';
import { stoodForMs } from '../../judging/StepClock';
import { successful } from '../../judging/Verdict';
import { condition, Condition } from '../../kubernetes/conditions';
import { isRecord, number } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';
import { autoscalerTargets } from './autoscalerTargets';

/** `autoscaling/v1` has no field for them. */
const CONDITIONS_ANNOTATION = 'autoscaling.alpha.kubernetes.io/conditions';
/** A new autoscaler has no metrics at first; its controller looks every 15 s. */
const METRICS_GRACE_MS = 30_000;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // What nobody can read says nothing: as though it were not there.
    return undefined;
  }
}

/** The autoscaler with its conditions where every version but v1 has them. */
function withConditions(autoscaler: KubernetesObject): KubernetesObject {
  const json = autoscaler.metadata.annotations?.[CONDITIONS_ANNOTATION];
  const conditions = json === undefined ? undefined : parsed(json);
  if (!Array.isArray(conditions)) return autoscaler;
  const status = isRecord(autoscaler.status) ? autoscaler.status : {};
  return { ...autoscaler, status: { conditions, ...status } };
}

function warn(code: WarningCode, found: Condition, what: string): Warning {
  const { reason = found.type, message } = found;
  const detail = message || reason;
  return { code, params: { reason, detail }, message: `${what}: ${detail}` };
}

/** Until when metrics that cannot be read may still come; `undefined`: no longer. */
function graceEnd(
  { clock, memory }: RuleContext,
  found: Condition,
): Instant | undefined {
  if (clock.type === 'evaluate') {
    const stoodMs = stoodForMs(found.lastTransitionTime, clock.now);
    return stoodMs < METRICS_GRACE_MS ? Infinity : undefined;
  }
  memory.waitingSince ??= clock.now;
  const end = memory.waitingSince + METRICS_GRACE_MS;
  return clock.now < end ? end : undefined;
}

function ailments(
  autoscaler: KubernetesObject,
  context: RuleContext,
): { warnings: Warning[]; wakeAt?: Instant } {
  const isFalse = (type: string) => {
    const found = condition(autoscaler, type);
    return found?.status === 'False' ? found : undefined;
  };
  const unable = isFalse('AbleToScale');
  const inactive = isFalse('ScalingActive');
  const warnings = unable
    ? [warn('ScaleTargetError', unable, 'it cannot scale its target')]
    : [];
  // Scaled to 0 by hand it rests: nothing ails it.
  if (!inactive || inactive.reason === 'ScalingDisabled') {
    delete context.memory.waitingSince;
    return { warnings };
  }
  if (inactive.reason === 'InvalidSelector') {
    warnings.push(
      warn('ScaleTargetError', inactive, 'it cannot find the pods it scales'),
    );
    return { warnings };
  }
  const wakeAt =
    inactive.reason === 'InvalidMetricSourceType'
      ? undefined
      : graceEnd(context, inactive);
  if (wakeAt !== undefined) {
    const isKnown = Number.isFinite(wakeAt);
    return { warnings, wakeAt: isKnown ? wakeAt : undefined };
  }
  warnings.push(
    warn('MetricUnavailable', inactive, 'it cannot read its metrics'),
  );
  return { warnings };
}

/**
 * Autoscalers: there at once and never Failed (D17): what ails one says nothing
 * of what a step deployed. It is a warning; metrics that cannot be read are one
 * when that lasts.
 */
export const horizontalPodAutoscaler: KindRule = {
  group: 'autoscaling',
  kind: 'HorizontalPodAutoscaler',
  columns: [
    {
      id: 'replicas',
      title: 'Replicas',
      align: 'end',
      value: object => number(object, 'status.currentReplicas'),
    },
    {
      id: 'min',
      title: 'Min',
      align: 'end',
      value: object => number(object, 'spec.minReplicas') ?? 1,
    },
    {
      id: 'max',
      title: 'Max',
      align: 'end',
      value: object => number(object, 'spec.maxReplicas'),
    },
    { id: 'targets', title: 'Targets', value: autoscalerTargets },
  ],
  judge: (object, context) =>
    successful('Exists', {}, ailments(withConditions(object), context)),
};
