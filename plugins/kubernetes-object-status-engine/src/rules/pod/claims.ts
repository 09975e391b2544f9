import { isRecord, records, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { RuleContext } from '../KindRule';

const CLAIM = { apiVersion: 'v1', kind: 'PersistentVolumeClaim' };
/** The cluster has told this provisioner to make the claim's volume. */
const PROVISIONERS = [
  'volume.kubernetes.io/storage-provisioner',
  'volume.beta.kubernetes.io/storage-provisioner',
];
const AT_WORK = ['ExternalProvisioning', 'Provisioning'];
const DONE = 'ProvisioningSucceeded';

/** Names of the claims that a Pod mounts, those that are made for it included. */
function claimNames(pod: KubernetesObject): string[] {
  return records(pod, 'spec.volumes').flatMap(volume => {
    const claim = text(volume, 'persistentVolumeClaim.claimName');
    if (claim) return claim;
    return isRecord(volume.ephemeral)
      ? `${pod.metadata.name}-${text(volume, 'name')}`
      : [];
  });
}

function isProvisioned({ metadata, ...claim }: KubernetesObject): boolean {
  if (text(claim, 'status.phase') !== 'Pending') return false;
  return PROVISIONERS.some(name => metadata.annotations?.[name]);
}

/** By events alone, where the scheduler says that a claim is what it waits for. */
function isSaidToBeProvisioned(
  name: string,
  waitsFor: string,
  context: RuleContext,
): boolean {
  if (!/unbound .*persistentvolumeclaim/i.test(waitsFor)) return false;
  const said = context
    .eventsAbout(CLAIM.kind, name)
    .find(({ reason }) => reason === DONE || AT_WORK.includes(reason));
  return said !== undefined && said.reason !== DONE;
}

/**
 * A claim of a Pod whose volume is being made. The claim itself says so; where
 * it cannot be read its events do, together with what the scheduler says.
 */
export function claimBeingProvisioned(
  pod: KubernetesObject,
  waitsFor: string,
  context: RuleContext,
): string | undefined {
  return claimNames(pod).find(name => {
    const claim = context.findBeside(CLAIM.apiVersion, CLAIM.kind, name);
    if (claim === 'NotFound') return false;
    return claim === 'NotReadable'
      ? isSaidToBeProvisioned(name, waitsFor, context)
      : isProvisioned(claim);
  });
}
