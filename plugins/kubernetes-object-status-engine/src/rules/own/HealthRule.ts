import { MessageParams, ObjectStatusName } from '../../judging/Judgement';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { RelatedKind } from '../KindRule';

/** What a rule of one's own says of an object. @public */
export interface HealthRuleVerdict {
  status: ObjectStatusName;
  /** Stable code of what the object reports, for instance its condition's reason; default: one for each status. */
  reason?: string;
  /** One sentence for people; default: what the object's own conditions say. */
  message?: string;
  params?: MessageParams;
}

/** What a rule of one's own knows beside the object. @public */
export interface HealthRuleContext {
  /** Whether the kind has a status subresource; taken to have one where nobody knows. */
  hasStatus: boolean;
}

/**
 * Judges the objects of a kind in place of the engine's own rule: written in
 * TypeScript, compiled from a configured {@link CelRule}, or shipped.
 *
 * Everything that comes before a kind's rule stays the engine's: not seen, not
 * there, being deleted, not applied, generation not observed. So do a kind's
 * columns and its children. Source: `api.md` section 6, `semantics.md`
 * section 2.
 *
 * @public
 */
export interface HealthRule {
  /** What an error is shown under, for instance `argoproj.io/Rollout`. */
  name: string;
  /** Exact, or `*.suffix` for every group below a domain. */
  group: string;
  /** Exact, or `*` for every kind of the group. */
  kind: string;
  /** Another one whenever what it says changes: it restarts the windows of running steps. */
  version?: string;
  /** Kinds of its children, to any depth, where the engine knows none: they are shown. */
  children?: RelatedKind[];
  /**
   * Pure. What it throws is shown as `Unknown`/`RuleError` and is never a
   * verdict.
   */
  judge(
    object: KubernetesObject,
    context: HealthRuleContext,
  ): HealthRuleVerdict;
}
