import { digest, digestOfPart } from '../kubernetes/digest';
import { isRecord, read } from '../kubernetes/fields';
import { restartsOf } from '../rules/pod/podColumns';
import { secret } from '../rules/general/secret';
import { Fingerprint } from './Judgement';
import { flatten, Node } from './Node';

/** A generation, and the two things that can make it grow: `replicas`, and the rest. */
interface Generation {
  number: number;
  /** As JSON. */
  replicas: string | undefined;
  rest: string;
}

/** Generations say something of kinds with a status subresource only. */
function generationOf(node: Node): Generation | undefined {
  const number = node.object.metadata.generation;
  if (number === undefined || node.hasStatus === false) return undefined;
  const spec = read(node.object, 'spec');
  if (!isRecord(spec)) return { number, replicas: undefined, rest: '' };
  const { replicas, template, ...others } = spec;
  const rest = digest([others, digestOfPart(template)]);
  return { number, replicas: JSON.stringify(replicas), rest };
}

function textOf(uid: string, generation: Generation | undefined): string {
  if (!generation) return uid;
  const { number, replicas, rest } = generation;
  return [uid, rest, number, replicas].join('/');
}

/** Whether more than the replica count, and the generation with it, has changed. */
function isChanged(was: string, is: string): boolean {
  if (was === is) return false;
  const [uidBefore, restBefore, , replicasBefore] = was.split('/');
  const [uid, rest, , replicas] = is.split('/');
  const isReplicasAlone = rest !== undefined && replicas !== replicasBefore;
  return uid !== uidBefore || rest !== restBefore || !isReplicasAlone;
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
    // What is not there, or not seen, is for the aggregate and the gaps to tell.
    if (!node.applied || !metadata.uid) continue;
    fingerprint.others[node.id] = textOf(metadata.uid, generationOf(node));
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
    // What is final drops out, and what was missing comes, without being a change.
    if (was !== undefined && is !== undefined && isChanged(was, is)) {
      return 'an object was changed';
    }
  }
  return undefined;
}
