import {
  Dossier,
  EvidenceItem,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ToldCause } from './dossierCauses';

type Evidence = NonNullable<Dossier['evidence']>;

/**
 * What was kept for a cause. Of several causes each shows what its own objects
 * said; where nothing was kept of them, or there is only one cause, all of the
 * step.
 *
 * @internal
 */
export function evidenceFor(
  evidence: Evidence,
  step: number,
  cause: ToldCause | undefined,
  isOnly: boolean,
): EvidenceItem[] {
  const ofStep = evidence.items.filter(item => item.step === step);
  if (cause === undefined || isOnly) return ofStep;
  const { object, carriers, same } = cause;
  const ids = [object, ...carriers, ...same].map(each => each?.id);
  const own = ofStep.filter(({ objectId }) => ids.includes(objectId));
  return own.length > 0 ? own : ofStep;
}

/** Whether rows have to say which object they speak of. @internal */
export function isOfSeveral(items: readonly EvidenceItem[]): boolean {
  return new Set(items.map(({ objectId }) => objectId)).size > 1;
}
