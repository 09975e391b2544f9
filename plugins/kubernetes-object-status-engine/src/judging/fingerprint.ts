import { digest } from '../kubernetes/digest';
import { isRecord, read } from '../kubernetes/fields';
import { restartsOf } from '../rules/pod/podColumns';
import { secret } from '../rules/general/secret';
import { Fingerprint } from './Judgement';
import { flatten, Node } from './Node';

/** The specification of an object but for what an autoscaler changes. */
function specification(node: Node): string {
  if (node.object.metadata.generation === undefined) return '';
  const spec = read(node.object, 'spec');
  if (!isRecord(spec)) return '';
  const { replicas: _, ...rest } = spec;
  return digest(rest);
}

function isFinal(node: Node): boolean {
  return node.verdict.reason === 'RemovedAfterCompletion';
}

/** R3: what closes a window on Successful beside the aggregate. */
export function fingerprintOf(roots: Node[]): Fingerprint {
  const fingerprint: Fingerprint = { pods: {}, restarts: {}, others: {} };
  for (const owner of flatten(roots)) {
    const pods = owner.children.filter(
      child => child.counted && child.object.kind === 'Pod',
    );
    if (pods.length > 0) fingerprint.pods[owner.id] = pods.map(pod => pod.id);
  }
  for (const node of flatten(roots)) {
    const { metadata, kind } = node.object;
    if (!node.counted || node.rule === secret) continue;
    if (kind === 'Pod') fingerprint.restarts[node.id] = restartsOf(node.object);
    // A Job that is complete is no change when it goes, nor while it goes.
    if (isFinal(node) || node.rule.isFinal?.(node.object)) continue;
    if (kind === 'Pod' && !node.applied) continue;
    const spec = node.applied ? specification(node) : '';
    fingerprint.others[node.id] = `${metadata.uid ?? ''}/${spec}`;
  }
  return fingerprint;
}

function isReplaced(before: string[], now: string[]): boolean {
  const hasGone = before.some(uid => !now.includes(uid));
  const hasCome = now.some(uid => !before.includes(uid));
  return hasGone && hasCome;
}

/**
 * What changed between two fingerprints, as words for the history;
 * `undefined` when nothing did. Pods that only came, or only went, are a change
 * of the replica count alone, and no change here.
 */
export function fingerprintChange(
  before: Fingerprint,
  now: Fingerprint,
): string | undefined {
  for (const [pod, restarts] of Object.entries(now.restarts)) {
    const known = before.restarts[pod];
    if (known !== undefined && known !== restarts)
      return 'a container restarted';
  }
  for (const [owner, pods] of Object.entries(now.pods)) {
    if (isReplaced(before.pods[owner] ?? [], pods)) return 'a pod was replaced';
  }
  const ids = new Set([
    ...Object.keys(before.others),
    ...Object.keys(now.others),
  ]);
  for (const id of ids) {
    const was = before.others[id];
    const is = now.others[id];
    // What is final drops out without being a change.
    if (was !== undefined && is !== undefined && was !== is) {
      return 'an object was changed';
    }
  }
  return undefined;
}
