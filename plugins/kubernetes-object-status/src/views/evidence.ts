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

/**
 * The items that are seen at once, in their order: what containers, events and
 * logs say goes before statuses, which repeat along owners what the sentence
 * above them says already.
 *
 * @internal
 */
export function firstItems(
  items: readonly EvidenceItem[],
  most: number,
): EvidenceItem[] {
  const said = items.filter(({ type }) => type !== 'Status');
  const statuses = items.filter(({ type }) => type === 'Status');
  const first = new Set([...said, ...statuses].slice(0, most));
  return items.filter(item => first.has(item));
}
