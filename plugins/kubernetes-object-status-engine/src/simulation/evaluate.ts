import { AppliedReference, ListView } from '../graph/ObjectGraph';
import { messageOf } from '../judging/Explainer';
import { lookAtObjects } from '../judging/lookAtObjects';
import { emptyMemory } from '../judging/Memory';
import { onceEach } from '../judging/Node';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { allWellFormed } from '../kubernetes/wellFormed';
import { HealthRules } from '../rules/own/HealthRules';
import { withDefaults } from '../options';
import { appliedByDefault, ONLY_CLUSTER } from './contextKinds';
import { EvaluateInput, EvaluateResult } from './formats';

/** The lists of a given set: of each kind that it has, everything is seen. */
export function listsOf(
  objects: KubernetesObject[],
  applied: AppliedReference[],
): ListView[] {
  const kinds = new Map<string, ListView>();
  for (const { apiVersion, kind } of [...objects, ...applied]) {
    kinds.set(`${apiVersion}/${kind}`, { apiVersion, kind, state: 'Observed' });
  }
  return [...kinds.values()];
}

/**
 * Judges objects without memory: a Pod's whole life is the step, and graces run
 * from the objects' own times to `now`. `rules` judge in place of the engine's
 * own.
 *
 * Source: `api.md` section 3, `semantics.md` section 2.
 *
 * @public
 */
export function evaluate(
  input: EvaluateInput,
  rules: HealthRules = HealthRules.none,
): EvaluateResult {
  const objects = allWellFormed(input.objects);
  const references = input.applied ?? appliedByDefault(objects);
  const now = input.now === undefined ? NaN : Date.parse(input.now);
  const { aggregate, roots } = lookAtObjects(
    {
      applied: references.map(each => ({ ...each, cluster: ONLY_CLUSTER })),
      clusters: [
        {
          cluster: ONLY_CLUSTER,
          objects,
          deleted: [],
          lists: listsOf(objects, references),
        },
      ],
    },
    emptyMemory,
    withDefaults(input.options),
    { type: 'evaluate', now: Number.isFinite(now) ? now : undefined },
    rules,
  );
  return {
    aggregate,
    objects: onceEach(roots).map(node => ({
      apiVersion: node.identity.apiVersion,
      kind: node.identity.kind,
      namespace: node.identity.namespace,
      name: node.identity.name,
      uid: node.object.metadata.uid,
      counted: node.counted,
      status: node.verdict.status,
      reason: node.verdict.reason,
      message: messageOf(node),
    })),
  };
}
