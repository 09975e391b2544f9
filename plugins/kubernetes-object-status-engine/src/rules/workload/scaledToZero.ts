import { paused, successful, Verdict } from '../../judging/Verdict';
import { number } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { RuleContext } from '../KindRule';
import { wasAvailable } from './availableRevision';

function isWanted(object: KubernetesObject, context: RuleContext): boolean {
  const { manifest, memory, appliedGeneration } = context;
  if (manifest) {
    const wanted = number(manifest, 'spec.replicas');
    if (wanted !== undefined) return wanted === 0;
    return memory.firstReplicas === 0;
  }
  if (appliedGeneration !== undefined) {
    return object.metadata.generation === appliedGeneration;
  }
  return memory.firstReplicas === undefined || memory.firstReplicas === 0;
}

/**
 * A workload whose live replicas are 0. By someone else, before its revision
 * was ever available in this step, it is paused: nothing was shown to work.
 */
export function scaledToZero(
  object: KubernetesObject,
  context: RuleContext,
): Verdict | undefined {
  const { memory, manifest } = context;
  if (number(object, 'spec.replicas') !== 0) return undefined;
  if (isWanted(object, context)) {
    return successful('RolloutComplete', {}, { text: 'NothingWanted' });
  }
  if (wasAvailable(object, context)) {
    return successful('ScaledToZero', {}, { text: 'ScaledToZeroAfterSuccess' });
  }
  const wanted =
    number(manifest, 'spec.replicas') ?? memory.firstReplicas ?? 'more';
  return paused('ScaledToZero', { wanted });
}
