import { ClusterIndex } from '../graph/ClusterIndex';
import { AppliedObjectReference } from '../graph/ObjectGraph';
import { identityKey } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ruleOf } from '../rules';
import { existingKinds } from '../rules/general/existingKinds';
import { secret } from '../rules/general/secret';
import { KindRule } from '../rules/KindRule';
import { childrenOf, judgePresent, MAX_DEPTH, ownerContext } from './judgeNode';
import { Instant } from './Judgement';
import { ObjectMemory } from './Memory';
import { Node } from './Node';
import { Place } from './Place';
import { pendingDefinition } from './pendingDefinition';
import { findApplied } from './presence';
import { memoryOf, Run } from './Run';
import { inProgress, successful, unknown, Verdict } from './Verdict';
import { notVisible } from './visibility';

type PlaceOfNothing = Pick<Place, 'identity' | 'id' | 'rule' | 'memory'>;

/** Each owner is gone into once: objects of a file may share a uid and own each other. */
function isAnyPodLeaving(
  index: ClusterIndex,
  object: KubernetesObject,
  depth = 0,
  seen = new Set<string>(),
): boolean {
  const { uid } = object.metadata;
  if (!uid || seen.has(uid) || depth > MAX_DEPTH) return false;
  seen.add(uid);
  return index
    .childrenOf(object)
    .some(
      child =>
        (child.kind === 'Pod' && child.metadata.deletionTimestamp) ||
        isAnyPodLeaving(index, child, depth + 1, seen),
    );
}

/** Notes when the last leaving Pod has gone; that there is room is seen then, not before. */
function rememberRoom(
  memory: ObjectMemory,
  isLeaving: boolean,
  now: Instant | undefined,
): void {
  if (memory.isMakingRoom && !isLeaving) memory.roomMadeAt = now;
  memory.isMakingRoom = isLeaving;
}

/** What is shown of an applied object that is not there. */
function skeleton(applied: AppliedObjectReference): KubernetesObject {
  const { apiVersion, kind, namespace, name } = applied;
  return { apiVersion, kind, metadata: { namespace, name } };
}

function withoutObject(
  place: PlaceOfNothing,
  applied: AppliedObjectReference,
  verdict: Verdict,
): Node {
  const { id, identity, rule } = place;
  const object = { ...applied.manifest, ...skeleton(applied) };
  return {
    object: rule === secret ? object : skeleton(applied),
    id,
    identity,
    rule,
    applied,
    children: [],
    counted: true,
    verdict,
  };
}

/** An object that has gone, with what still hangs on it: shown, not judged. */
function gone(
  run: Run,
  index: ClusterIndex,
  place: PlaceOfNothing,
  applied: AppliedObjectReference,
  verdict: Verdict,
): Node {
  const node = withoutObject(place, applied, verdict);
  const { metadata } = node.object;
  const uid = applied.uid ?? place.memory.uid;
  const object = { ...node.object, metadata: { ...metadata, uid } };
  const context = ownerContext(run, index, place.memory.rule ?? {});
  const owner = { object, rule: place.rule, isObserved: false, context };
  const above = { index, ancestors: [], isSiblingLeaving: false };
  const at = { ...place, ...above, applied, areOldPodsLeft: false };
  return { ...node, children: childrenOf(run, owner, at) };
}

/** A kind that is done once it exists and that we may not list: taken as applied. */
function unlisted(verdict: Verdict, rule: KindRule): Verdict {
  if (verdict.reason !== 'Forbidden' || !existingKinds.includes(rule)) {
    return verdict;
  }
  const message =
    'it may not be read: that it was reported is all that is known';
  const { detail } = verdict.params;
  return successful(
    'NotPermitted',
    { detail },
    {
      verified: false,
      warnings: [{ code: 'NotPermitted', params: {}, message }],
    },
  );
}

/** A custom resource cannot be there before its kind is. */
function awaitsDefinition(
  run: Run,
  index: ClusterIndex | undefined,
  applied: AppliedObjectReference,
  memory: ObjectMemory,
): Verdict | undefined {
  if (memory.firstSeenAt !== undefined) return undefined;
  const definition = pendingDefinition(run, index, applied);
  if (definition === undefined) return undefined;
  return inProgress('NotFound', { definition }, { text: 'NotFoundDefinition' });
}

/** Judges an applied object and everything below it. */
export function judgeApplied(run: Run, applied: AppliedObjectReference): Node {
  const { cluster, apiVersion, kind, namespace, name } = applied;
  const identity = { cluster, apiVersion, kind, namespace, name };
  const id = identityKey(identity);
  const rule = ruleOf(apiVersion, kind, run.rules);
  const memory = memoryOf(run, id);
  const place = { identity, id, rule, memory };
  if (run.check.mode === 'none') {
    const unjudged = withoutObject(place, applied, unknown('NotVerified'));
    return { ...unjudged, counted: false, notCounted: 'NotVerified' };
  }
  if (rule === secret) {
    const verdict = successful('NotRead', {}, { verified: false });
    return withoutObject(place, applied, verdict);
  }
  const index = run.clusters.get(cluster);
  const hidden = notVisible(index, identity, id, undefined);
  const isKnown = index?.find(apiVersion, kind, namespace, name) !== undefined;
  const isNotServed = hidden?.reason === 'KindNotServed';
  if (!isKnown && (isNotServed || !hidden)) {
    const awaited = awaitsDefinition(run, index, applied, memory);
    if (awaited) return withoutObject(place, applied, awaited);
  }
  // An object that went out of sight is judged by its last state; its children may be seen.
  if (!index || (hidden && !isKnown)) {
    const verdict = hidden ?? unknown('Stale');
    return withoutObject(place, applied, unlisted(verdict, rule));
  }
  const presence = findApplied(run, index, applied, memory, rule);
  if (!presence.object) {
    return gone(run, index, place, applied, presence.verdict);
  }
  const isSiblingLeaving = isAnyPodLeaving(index, presence.object);
  rememberRoom(memory, isSiblingLeaving, run.clock.now);
  return judgePresent(run, presence.object, {
    ...place,
    index,
    applied,
    ancestors: [],
    isSiblingLeaving,
    roomMadeAt: memory.roomMadeAt,
    areOldPodsLeft: false,
  });
}
