import { ClusterIndex } from '../graph/ClusterIndex';
import { OwnerView, selectChildren } from '../graph/selectChildren';
import { text } from '../kubernetes/fields';
import { identityKey } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ruleOf } from '../rules';
import { OwnerContext } from '../rules/KindRule';
import { manifestWarnings } from './freshness';
import { NotCountedReason, Warning } from './Judgement';
import { RuleMemory } from './Memory';
import { Node } from './Node';
import { notReadyToJudge } from './notReadyToJudge';
import { OtherHands, otherHands } from './otherHands';
import { Above, Place } from './Place';
import { isNewInStep, memoryOf, nodesIn, Run } from './Run';
import { runRule } from './runRule';
import { Verdict } from './Verdict';
import { notVisible, withLastStatus } from './visibility';

/** Deeper than any real chain of owners; a guard, like the one against cycles. */
export const MAX_DEPTH = 10;

/** Whether Pods that have not ended hang on children of an older revision. */
function areOldPodsLeft(
  index: ClusterIndex,
  selected: Array<{ child: KubernetesObject; notCounted?: NotCountedReason }>,
): boolean {
  return selected
    .filter(({ notCounted }) => notCounted === 'OlderRevision')
    .flatMap(({ child }) => index.childrenOf(child))
    .some(pod => {
      const phase = text(pod, 'status.phase');
      return phase !== 'Succeeded' && phase !== 'Failed';
    });
}

/** What an owner's rule knows of its children's surroundings. */
export function ownerContext(
  run: Run,
  index: ClusterIndex,
  memory: RuleMemory,
): OwnerContext {
  return { check: run.check, nodes: nodesIn(run, index), memory };
}

/** Judges everything that hangs on an owner. */
export function childrenOf(run: Run, owner: OwnerView, place: Place): Node[] {
  const uid = owner.object.metadata.uid;
  if (!uid || place.ancestors.includes(uid)) return [];
  if (place.ancestors.length >= MAX_DEPTH) return [];
  const { index, isSiblingLeaving, roomMadeAt, memory } = place;
  const selected = selectChildren(owner, index.childrenOf(owner.object));
  const below = {
    index,
    isSiblingLeaving,
    roomMadeAt,
    ancestors: [...place.ancestors, uid],
    areOldPodsLeft: areOldPodsLeft(index, selected),
    owner: owner.object,
    ownerSeenAt: memory.firstSeenAt,
  };
  return selected.map(({ child, notCounted }) =>
    judgeChild(run, child, { ...below, notCounted }),
  );
}

function completedBefore(
  run: Run,
  object: KubernetesObject,
  place: Place,
): Warning[] {
  const { memory, rule, identity, index, applied } = place;
  if (!applied || !rule.isFinal || run.clock.type === 'evaluate') return [];
  memory.completedBefore ??=
    rule.isFinal(object) && !isNewInStep(run, index, identity, memory);
  if (!memory.completedBefore) return [];
  const message = 'was complete before this step began';
  return [{ code: 'CompletedBefore', params: {}, message }];
}

/** Without memory nobody can tell what was changed since. */
function findHands(
  run: Run,
  object: KubernetesObject,
  { applied, memory }: Place,
  isObserved: boolean,
): OtherHands {
  const isTold = applied && isObserved && run.clock.type === 'step';
  return isTold ? otherHands(object, memory) : { warnings: [] };
}

/** Judges an object that is there, and everything below it. */
export function judgePresent(
  run: Run,
  object: KubernetesObject,
  place: Place,
): Node {
  const { rule, id, identity, applied, notCounted, memory } = place;
  const ruleMemory = (memory.rule ??= {});
  rule.remember?.(object, ruleMemory, applied);
  const early = notReadyToJudge(run, object, place);
  const isObserved = early === undefined;
  const context = ownerContext(run, place.index, ruleMemory);
  const owner = { object, rule, isObserved, notCounted, context };
  const children = childrenOf(run, owner, place);
  const judged = early ?? runRule(run, object, place, children);
  const hands = findHands(run, object, place, isObserved);
  const verdict: Verdict = {
    ...judged,
    warnings: [
      ...(judged.warnings ?? []),
      ...manifestWarnings(memory),
      ...hands.warnings,
      ...completedBefore(run, object, place),
    ],
  };
  const unseen = notVisible(place.index, identity, id, object);
  const hidden = withLastStatus(unseen, memory);
  return {
    object,
    id,
    identity,
    rule,
    applied,
    children,
    notCounted,
    counted: notCounted === undefined,
    verdict: hidden ?? verdict,
    hasStatus: place.index.hasStatus(identity.apiVersion, identity.kind),
    otherImage: hands.image,
  };
}

function judgeChild(run: Run, object: KubernetesObject, above: Above): Node {
  const { apiVersion, kind, metadata } = object;
  const cluster = above.index.view.cluster;
  const { namespace, name } = metadata;
  const identity = { cluster, apiVersion, kind, namespace, name };
  const applied = run.applied.get(identityKey(identity));
  const id = applied
    ? identityKey(identity)
    : metadata.uid ?? identityKey(identity);
  const memory = memoryOf(run, id);
  memory.firstSeenAt ??= run.clock.now;
  return judgePresent(run, object, {
    ...above,
    notCounted: applied ? undefined : above.notCounted,
    identity,
    id,
    rule: ruleOf(apiVersion, kind, run.rules),
    memory,
    applied,
  });
}
