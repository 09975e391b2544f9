import {
  CelRule,
  evaluate,
  HealthRules,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { compileCelRules } from '@object-status/backstage-plugin-kubernetes-object-status-engine/cel';
import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { kubernetesObjectSchema } from '../kubernetesObject';
import { toOurs } from '../statusWords';

const caseSchema = z.object({
  id: z.string(),
  expressions: z.object({
    current: z.string().optional(),
    inProgress: z.string().optional(),
    failed: z.string().optional(),
  }),
  object: kubernetesObjectSchema,
  expectedStatus: z.string().optional(),
  expectedErrorContains: z.string().optional(),
});

type FluxCase = z.infer<typeof caseSchema>;

/** The case's expressions as the rule for its object. */
function ruleOf({ expressions, object }: FluxCase): CelRule {
  const { current, ...others } = expressions;
  return { group: '', kind: object.kind, successful: current, ...others };
}

/** Our status; `error` for a rule that could not be evaluated and says why as the case wants it. */
function judge(each: FluxCase): { ours: string; reason: string } {
  const rules = HealthRules.of(compileCelRules([ruleOf(each)]));
  const [row] = evaluate({ objects: [each.object] }, rules).objects;
  const { status, reason, message } = row;
  const isError = status === 'Unknown' && reason === 'RuleError';
  if (!isError) return { ours: status, reason };
  const isWanted = message.includes(each.expectedErrorContains ?? '');
  return { ours: isWanted ? 'error' : 'another error', reason: message };
}

/** Flux: rules in CEL that a user writes, its `current` being our `successful`. */
export function compareWithFluxCel(): Comparison[] {
  return readCorpus('flux-cel', caseSchema).map(each => ({
    peer: 'flux-cel',
    id: each.id,
    suite: 'rules in CEL',
    theirs: each.expectedStatus ?? 'error',
    accepted: [each.expectedStatus ? toOurs(each.expectedStatus) : 'error'],
    ...judge(each),
  }));
}
