import { RelatedKind } from '../KindRule';

/**
 * A health rule as data: CEL expressions over the object, in the order in which
 * they are evaluated. The first that is true names the status; none is
 * `InProgress`.
 *
 * The expressions see the object as `object` and its top-level fields by their
 * own names (`metadata`, `spec`, `status` ...). Source: `api.md` section 6.
 *
 * @public
 */
export interface CelRule {
  /** Exact, or `*.suffix` for every group below a domain. */
  group: string;
  /** Exact, or `*` for every kind of the group. */
  kind: string;
  paused?: string;
  unknown?: string;
  inProgress?: string;
  failed?: string;
  successful?: string;
  /** Gives the sentence that is shown; default: what the object's own conditions say. */
  message?: string;
  /** Why the rule is as it is, where its expressions do not tell. */
  note?: string;
  /** Kinds of its children, to any depth: they are shown below it. */
  children?: RelatedKind[];
}
