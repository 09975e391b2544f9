import { messageOf } from '../judging/Explainer';
import { judgeApplied } from '../judging/judgeApplied';
import { Instant, ObjectStatus } from '../judging/Judgement';
import { emptyMemory } from '../judging/Memory';
import { startRun } from '../judging/Run';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { defaultObjectStatusCheck, ObjectStatusCheck } from '../options';
import { HealthRules } from '../rules/own/HealthRules';
import { ONLY_CLUSTER } from './contextKinds';

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
  const cluster = ONLY_CLUSTER;
  const applied = { cluster, apiVersion, kind, namespace, name };
  const lists = [{ apiVersion, kind, state: 'Observed' as const }];
  const view = { cluster, objects: [object], deleted: [], lists };
  const graph = { applied: [applied], clusters: [view] };
  const clock = { type: 'evaluate' as const, now };
  const run = startRun(graph, emptyMemory, check, clock, rules);
  const node = judgeApplied(run, applied);
  const { status, reason, params } = node.verdict;
  return { status, reason, params, message: messageOf(node) };
}
