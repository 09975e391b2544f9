import { ClusterIndex } from '../graph/ClusterIndex';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { explainByEvents } from '../rules/events/explainByEvents';
import { carryUp } from '../rules/workload/carryUp';
import { KindRule } from '../rules/KindRule';
import { ObjectIdentity, Warning } from './Judgement';
import { Node } from './Node';
import { Place } from './Place';
import { isNewInStep, nodesIn, Run } from './Run';
import { unknown, Verdict } from './Verdict';

/** Kinds that are judged through their children's eyes, and not without a word. */
const TELLING_CHILDREN = ['ReplicaSet', 'ControllerRevision', 'Pod'];

function childWarnings(
  { index, identity }: Place,
  hidden: NonNullable<KindRule['related']>,
): Warning[] {
  const telling = hidden.filter(({ kind }) => TELLING_CHILDREN.includes(kind));
  if (telling.length === 0) return [];
  const why = telling.flatMap(
    ({ apiVersion, kind }) =>
      index.listOf(apiVersion, kind, identity.namespace)?.message ?? [],
  );
  const message = 'its pods may not be listed: judged by its own status';
  const sentences = why.length > 0 ? [`${message}.`, ...why] : [message];
  return [
    {
      code: 'ChildrenNotVisible',
      params: { detail: why.join(' ') },
      message: sentences.join(' '),
    },
  ];
}

/** Whether its whole life belongs to this step: it is newer than its list and its owner. */
function isWholeLifeInStep(run: Run, place: Place): boolean {
  const { index, identity, memory, ownerSeenAt } = place;
  if (!isNewInStep(run, index, identity, memory)) return false;
  const seenAt = memory.firstSeenAt ?? 0;
  return ownerSeenAt === undefined || ownerSeenAt < seenAt;
}

function findOther(
  index: ClusterIndex,
  wanted: Omit<ObjectIdentity, 'cluster'>,
): KubernetesObject | 'NotFound' | 'NotReadable' {
  const { apiVersion, kind, namespace, name } = wanted;
  const found = index.find(apiVersion, kind, namespace, name);
  if (found) return found;
  const list = index.listOf(apiVersion, kind, namespace);
  return list?.state === 'Observed' ? 'NotFound' : 'NotReadable';
}

/** Lets the rule of its kind judge an object; an error of the rule is no verdict. */
export function runRule(
  run: Run,
  object: KubernetesObject,
  place: Place,
  children: Node[],
): Verdict {
  const { rule, index, memory, identity, applied } = place;
  const { namespace } = identity;
  memory.rule ??= {};
  const hidden = (rule.related ?? []).filter(
    ({ apiVersion, kind, isClusterScoped, isBeside }) =>
      !isClusterScoped &&
      !isBeside &&
      !index.isVisible(apiVersion, kind, identity.namespace),
  );
  const warnings = childWarnings(place, hidden);
  try {
    const verdict = rule.judge(object, {
      check: run.check,
      clock: run.clock,
      memory: memory.rule,
      children,
      areChildrenVisible: hidden.length === 0,
      isSiblingLeaving: place.isSiblingLeaving,
      roomMadeAt: place.roomMadeAt,
      areOldPodsLeft: place.areOldPodsLeft,
      nodes: nodesIn(run, index),
      owner: place.owner,
      manifest: applied?.manifest,
      appliedGeneration: applied?.generation,
      appliedVersion: applied?.resourceVersion,
      isApplied: applied !== undefined,
      isNewInStep: isWholeLifeInStep(run, place),
      hasStatus: index.hasStatus(identity.apiVersion, identity.kind) ?? true,
      findClusterScoped: (apiVersion, kind, name) =>
        findOther(index, { apiVersion, kind, name }),
      findBeside: (apiVersion, kind, name) =>
        findOther(index, { apiVersion, kind, namespace, name }),
      events: () => index.events.about(object),
      eventsAbout: (kind, name) =>
        index.events.aboutNamed(kind, namespace, name),
      others: () =>
        run.judgedFirst.filter(
          other => other.identity.cluster === identity.cluster,
        ),
    });
    const told = explainByEvents(verdict, object, () =>
      index.events.about(object),
    );
    const own = rule.currentChildren ? carryUp(told, children) : told;
    return { ...own, warnings: [...(own.warnings ?? []), ...warnings] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unknown('RuleError', { rule: rule.kind, error: message });
  }
}
