import { ClusterIndex } from '../graph/ClusterIndex';
import { Instant, ObjectStatus } from '../judging/Judgement';
import { emptyMemory } from '../judging/Memory';
import { notReadyToJudge } from '../judging/notReadyToJudge';
import { Place } from '../judging/Place';
import { Run } from '../judging/Run';
import { runRule } from '../judging/runRule';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { defaultObjectStatusCheck, ObjectStatusCheck } from '../options';
import { ruleOf } from '../rules';
import { HealthRules } from '../rules/own/HealthRules';
import { render } from '../texts/render';
import { reasonTexts } from '../texts/reasonTexts';
import { ONLY_CLUSTER } from './contextKinds';

/** Nothing is seen beside the object. */
const AT_THE_TOP = {
  index: ClusterIndex.of({
    cluster: ONLY_CLUSTER,
    objects: [],
    deleted: [],
    lists: [],
  }),
  ancestors: [],
  isSiblingLeaving: false,
  areOldPodsLeft: false,
};

function runAlone(
  check: ObjectStatusCheck,
  now: Instant | undefined,
  rules: HealthRules = HealthRules.none,
): Run {
  return {
    check,
    clock: { type: 'evaluate', now },
    rules,
    memory: emptyMemory,
    clusters: new Map(),
    applied: new Map(),
    nodes: new Map(),
    judgedFirst: [],
  };
}

/** How one object is judged by itself. @public */
export interface StatusOptions {
  /** Default: `defaultObjectStatusCheck`. */
  check?: ObjectStatusCheck;
  /** Graces run from the object's own times to this instant; without it none has passed. */
  now?: Instant;
  /** What judges in place of the engine's own rules; default: nothing. */
  rules?: HealthRules;
}

/**
 * Judges one object that a cluster sent, by itself: what `evaluate` says of it
 * when nothing else is known, in a fraction of the time. For objects from
 * elsewhere, and where children can be seen, use `evaluate`.
 *
 * Source: `semantics.md` section 2.
 *
 * @public
 */
export function statusOf(
  object: KubernetesObject,
  options: StatusOptions = {},
): Omit<ObjectStatus, 'since'> {
  const { check = defaultObjectStatusCheck, now, rules } = options;
  const { apiVersion, kind, metadata } = object;
  const { namespace, name } = metadata;
  const identity = { cluster: ONLY_CLUSTER, apiVersion, kind, namespace, name };
  const memory = { rule: {} };
  const place: Place = {
    ...AT_THE_TOP,
    identity,
    id: name,
    rule: ruleOf(apiVersion, kind, rules),
    memory,
    applied: identity,
  };
  const run = runAlone(check, now, rules);
  place.rule.remember?.(object, memory.rule, identity);
  const verdict =
    notReadyToJudge(run, object, place) ?? runRule(run, object, place, []);
  const { status, reason, params } = verdict;
  const message = render(reasonTexts[verdict.text], params);
  return { status, reason, params, message };
}
