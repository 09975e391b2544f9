import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { KindRule } from '../rules/KindRule';
import { autoscalerTargets } from './autoscaler';
import { definitionOf } from './definitionOf';
import { notApplied, notObserved } from './freshness';
import { Place } from './Place';
import { isNewInStep, Run } from './Run';
import { inProgress, Verdict } from './Verdict';

function terminating(
  object: KubernetesObject,
  rule: KindRule,
): Verdict | undefined {
  if (!object.metadata.deletionTimestamp || rule.isFinal?.(object)) {
    return undefined;
  }
  const finalizers = (object.metadata.finalizers ?? []).join(', ');
  return inProgress(
    'Terminating',
    { finalizers },
    { text: finalizers ? 'Terminating' : 'TerminatingNow' },
  );
}

/**
 * What keeps an object that is there from being judged: it is terminating, not
 * what was applied, or its controller has not seen it yet.
 */
export function notReadyToJudge(
  run: Run,
  object: KubernetesObject,
  place: Place,
): Verdict | undefined {
  const { applied, identity, index, memory, rule } = place;
  const leaving = terminating(object, rule);
  if (leaving) return leaving;
  if (applied) {
    const older = notApplied(applied, object, memory, {
      ignoreDifferences: run.check.ignoreDifferences,
      ignoreReplicas: autoscalerTargets(index, object),
      definition: definitionOf(index, object),
      isNewInStep: isNewInStep(run, index, identity, memory),
    });
    if (older) return older;
  }
  // Without a status subresource every status that is written is a generation more.
  const hasStatus = index.hasStatus(identity.apiVersion, identity.kind);
  return hasStatus === false ? undefined : notObserved(object, rule);
}
