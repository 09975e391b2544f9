import { CauseRule } from './Diagnosis';
import { warningsOf } from './reading/eventsOf';
import { Evidence } from './Evidence';
import { isKind } from './reading/builtInKinds';
import { known, param, reports, saying } from './reading/reasons';
import { claimsOf, schedulerWords, waitsForClaim } from './reading/scheduling';

function ofPod(evidence: Evidence) {
  const words = schedulerWords(evidence);
  if (words === undefined) return undefined;
  // The rule has seen that a volume for this claim is being made.
  const awaited = param(evidence, 'claim');
  if (awaited !== undefined) return { params: { claim: awaited } };
  if (!waitsForClaim(words)) return undefined;
  const named = /persistentvolumeclaim "([^"]+)" not found/i.exec(words)?.[1];
  const params = known({
    claim: named ?? claimsOf(evidence).join(', '),
    ...(named && { claimMissing: 1 }),
    detail: saying(words),
  });
  return { params };
}

/** A claim has no volume yet, or a Pod waits for one that has none. */
export const volumePending: CauseRule = {
  code: 'VolumePending',
  find(evidence) {
    if (isKind(evidence, 'Pod')) return ofPod(evidence);
    const isVolume = isKind(
      evidence,
      'PersistentVolumeClaim',
      'PersistentVolume',
    );
    if (!isVolume || !reports(evidence, 'VolumePending')) return undefined;
    const [event] = warningsOf(evidence, 'ProvisioningFailed', 'FailedBinding');
    const isClaim = isKind(evidence, 'PersistentVolumeClaim');
    const detail = saying(event?.message) ?? saying(param(evidence, 'detail'));
    const params = known({
      ...(isClaim
        ? { claim: evidence.identity.name }
        : { volume: evidence.identity.name }),
      storageClass: param(evidence, 'storageClass'),
      detail,
      ...(/does not exist/.test(evidence.status.message) && {
        classMissing: 1,
      }),
    });
    return { params };
  },
};
