import { digestOfPart } from '../../kubernetes/digest';
import { read } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { RuleContext } from '../KindRule';

type Remembering = Pick<RuleContext, 'memory' | 'clock'>;

function revisionOf(object: KubernetesObject): string {
  return digestOfPart(read(object, 'spec.template'));
}

/** Notes that the revision that a workload has now was fully available. */
export function rememberAvailable(
  object: KubernetesObject,
  { memory, clock }: Remembering,
): void {
  // Without a step nobody asks for it later.
  if (clock.type === 'step') memory.availableRevision = revisionOf(object);
}

/** Whether the revision that a workload has now was fully available in this step. */
export function wasAvailable(
  object: KubernetesObject,
  { memory }: Remembering,
): boolean {
  const { availableRevision } = memory;
  return (
    availableRevision !== undefined && availableRevision === revisionOf(object)
  );
}
