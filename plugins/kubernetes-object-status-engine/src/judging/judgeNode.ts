import { ClusterIndex } from '../graph/ClusterIndex';
import { AppliedObjectReference } from '../graph/ObjectGraph';
import { OwnerView, selectChildren } from '../graph/selectChildren';
import { identityKey } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ruleOf } from '../rules';
import { existingKinds } from '../rules/general/existingKinds';
import { secret } from '../rules/general/secret';
import { KindRule } from '../rules/KindRule';
import { carryUp } from '../rules/workload/carryUp';
import { autoscalerTargets } from './autoscaler';
import { manifestWarnings, notApplied, notObserved } from './freshness';
import { NotCountedReason, ObjectIdentity, Warning } from './Judgement';
import { ObjectMemory } from './Memory';
import { Node } from './Node';
import { otherHands } from './otherHands';
import { findApplied } from './presence';
import { isNewInStep, memoryOf, Run } from './Run';
import { inProgress, successful, unknown, Verdict } from './Verdict';
import { isBlind, notVisible } from './visibility';

/** Deeper than any real chain of owners; a guard, like the one against cycles. */
const MAX_DEPTH = 10;

interface Place {
  index: ClusterIndex;
  identity: ObjectIdentity;
  id: string;
  rule: KindRule;
  memory: ObjectMemory;
  applied?: AppliedObjectReference;
  /** Uids above it, against cycles. */
  ancestors: string[];
  isSiblingLeaving: boolean;
  notCounted?: NotCountedReason;
}

function terminating(
  object: KubernetesObject,
  rule: KindRule,
): Verdict | undefined {
  if (!object.metadata.deletionTimestamp || rule.isFinal?.(object)) {
    return undefined;
  }
  const finalizers = (object.metadata.finalizers ?? []).join(', ');
  return inProgress(
    'Terminating',
    { finalizers },
    {
      cause: 'StillTerminating',
      text: finalizers ? 'Terminating' : 'TerminatingNow',
    },
  );
}

/** Rows 5 to 7 of the order: terminating, not applied, not observed. */
function notReadyToJudge(
  run: Run,
  object: KubernetesObject,
  place: Place,
): Verdict | undefined {
  const { applied, index, memory, rule } = place;
  const leaving = terminating(object, rule);
  if (leaving) return leaving;
  if (applied) {
    const identity = { ...place.identity };
    const older = notApplied(applied, object, memory, {
      ignoreDifferences: run.check.ignoreDifferences,
      ignoreReplicas: autoscalerTargets(index, object),
      isNewInStep: isNewInStep(run, index, identity, memory),
    });
    if (older) return older;
  }
  return notObserved(object, rule);
}

function childrenOf(run: Run, owner: OwnerView, place: Place): Node[] {
  const uid = owner.object.metadata.uid;
  if (!uid || place.ancestors.includes(uid)) return [];
  if (place.ancestors.length >= MAX_DEPTH) return [];
  const ancestors = [...place.ancestors, uid];
  const found = place.index.childrenOf(owner.object);
  return selectChildren(owner, found).map(({ child, notCounted }) =>
    judgeChild(run, child, {
      index: place.index,
      ancestors,
      isSiblingLeaving: place.isSiblingLeaving,
      notCounted,
    }),
  );
}

function runRule(
  run: Run,
  object: KubernetesObject,
  place: Place,
  children: Node[],
): Verdict {
  const { rule, index, memory, identity, applied } = place;
  memory.rule ??= {};
  const related = rule.related ?? [];
  const { namespace } = identity;
  const hidden = related.filter(
    kind => !index.isVisible(kind.apiVersion, kind.kind, namespace),
  );
  const warnings = childWarnings(hidden.map(each => each.kind));
  try {
    const verdict = rule.judge(object, {
      check: run.check,
      clock: run.clock,
      memory: memory.rule,
      children,
      areChildrenVisible: hidden.length === 0,
      isSiblingLeaving: place.isSiblingLeaving,
      manifest: applied?.manifest,
      appliedGeneration: applied?.generation,
      appliedVersion: applied?.resourceVersion,
      isApplied: applied !== undefined,
      isNewInStep: isNewInStep(run, index, identity, memory),
      hasStatus: index.hasStatus(identity.apiVersion, identity.kind) ?? true,
    });
    const own = rule.currentChildren ? carryUp(verdict, children) : verdict;
    return { ...own, warnings: [...(own.warnings ?? []), ...warnings] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unknown(
      'RuleError',
      { rule: rule.kind, error: message },
      { cause: 'RuleError' },
    );
  }
}

function childWarnings(kinds: string[]): Warning[] {
  if (!kinds.includes('Pod')) return [];
  const message = 'its pods may not be listed: judged by its own status';
  return [{ code: 'ChildrenNotVisible', params: {}, message }];
}

function judgePresent(run: Run, object: KubernetesObject, place: Place): Node {
  const { rule, id, identity, applied, notCounted, memory } = place;
  memory.rule ??= {};
  rule.remember?.(object, memory.rule);
  const early = notReadyToJudge(run, object, place);
  const isObserved = early === undefined;
  const children = childrenOf(
    run,
    { object, rule, isObserved, notCounted },
    place,
  );
  const judged = early ?? runRule(run, object, place, children);
  const hands =
    applied && isObserved ? otherHands(object, memory) : { warnings: [] };
  const verdict: Verdict = {
    ...judged,
    warnings: [
      ...(judged.warnings ?? []),
      ...manifestWarnings(memory),
      ...hands.warnings,
      ...completedBefore(run, object, place),
    ],
  };
  const hidden = notVisible(place.index, identity, id, object);
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
    otherImage: hands.image,
  };
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

function judgeChild(
  run: Run,
  object: KubernetesObject,
  above: Pick<Place, 'index' | 'ancestors' | 'isSiblingLeaving' | 'notCounted'>,
): Node {
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
    rule: ruleOf(apiVersion, kind),
    memory,
    applied,
  });
}

function isAnyPodLeaving(
  index: ClusterIndex,
  object: KubernetesObject,
  depth = 0,
): boolean {
  if (depth > MAX_DEPTH) return false;
  return index
    .childrenOf(object)
    .some(
      child =>
        (child.kind === 'Pod' && child.metadata.deletionTimestamp) ||
        isAnyPodLeaving(index, child, depth + 1),
    );
}

/** What is shown of an applied object that is not there. */
function skeleton(applied: AppliedObjectReference): KubernetesObject {
  const { apiVersion, kind, namespace, name } = applied;
  return { apiVersion, kind, metadata: { namespace, name } };
}

function withoutObject(
  place: Omit<Place, 'ancestors' | 'isSiblingLeaving' | 'index'>,
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

/** A kind that is done once it exists and that we may not list: taken as applied. */
function unlisted(verdict: Verdict, rule: KindRule): Verdict {
  if (verdict.reason !== 'Forbidden' || !existingKinds.includes(rule)) {
    return verdict;
  }
  const message =
    'it may not be read: that it was reported is all that is known';
  return successful(
    'NotPermitted',
    {},
    {
      verified: false,
      warnings: [{ code: 'NotPermitted', params: {}, message }],
    },
  );
}

/** Judges an applied object and everything below it. */
export function judgeApplied(run: Run, applied: AppliedObjectReference): Node {
  const { cluster, apiVersion, kind, namespace, name } = applied;
  const identity = { cluster, apiVersion, kind, namespace, name };
  const id = identityKey(identity);
  const rule = ruleOf(apiVersion, kind);
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
  // An object that went out of sight is judged by its last state; its children may be seen.
  if (!index || (hidden && !isKnown)) {
    const verdict = hidden ?? unknown('Stale');
    return withoutObject(place, applied, unlisted(verdict, rule));
  }
  const presence = findApplied(run, index, applied, memory, rule);
  if (!presence.object) {
    return withoutObject(place, applied, presence.verdict);
  }
  return judgePresent(run, presence.object, {
    ...place,
    index,
    applied,
    ancestors: [],
    isSiblingLeaving: isAnyPodLeaving(index, presence.object),
  });
}

/** Whether a node may not be judged, through no fault of its own. */
export function isNodeBlind(node: Node): boolean {
  return isBlind(node.verdict);
}
