import { records, text } from '../../kubernetes/fields';
import { condition } from '../../kubernetes/conditions';
import { Evidence } from '../Evidence';
import { podOf } from './podEvidence';
import { param, reports } from './reasons';

/** What the scheduler says of a Pod that fits nowhere, without what it says of preemption. */
export function schedulerWords(evidence: Evidence): string | undefined {
  const pod = podOf(evidence);
  if (!pod || !reports(evidence, 'Unschedulable')) return undefined;
  const words =
    param(evidence, 'detail') ?? condition(pod, 'PodScheduled')?.message ?? '';
  return words
    .split(/ ?preemption: /)[0]
    .replace(/\. no new claims to deallocate,?/, '')
    .trim()
    .replace(/[.,]$/, '');
}

const OF_CLAIM =
  /unbound immediate PersistentVolumeClaims|persistentvolumeclaim "?[^"\s]+"? (not found|is being deleted)|find available persistent volumes to bind|storageclass|unbound PersistentVolumeClaims/i;

/** Whether nothing but a claim keeps it from the nodes. */
export function waitsForClaim(words: string): boolean {
  if (!OF_CLAIM.test(words)) return false;
  const others =
    /insufficient|taint|affinity|selector|unschedulable|ports?\b|too many pods/i;
  return !others.test(words.replace(OF_CLAIM, ''));
}

/** The claims that a Pod mounts. */
export function claimsOf(evidence: Evidence): string[] {
  return records(podOf(evidence), 'spec.volumes').flatMap(
    volume => text(volume, 'persistentVolumeClaim.claimName') ?? [],
  );
}
