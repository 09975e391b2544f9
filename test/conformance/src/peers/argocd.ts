import { HealthRules } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { judgeFirst } from '../judgeCase';
import { kubernetesObjectSchema } from '../kubernetesObject';
import { toOurs } from '../statusWords';

const caseSchema = z.object({
  id: z.string(),
  builtinKind: z.boolean(),
  expectedHealth: z.string().nullable(),
  object: kubernetesObjectSchema,
});

type ArgoCdCase = z.infer<typeof caseSchema>;

/** What the page and its check call the custom resources. */
export const customResources = 'custom resources';

function compare(each: ArgoCdCase, suite: string, rules?: HealthRules) {
  return {
    peer: 'argocd',
    id: each.id,
    suite,
    theirs: each.expectedHealth ?? undefined,
    accepted: each.expectedHealth ? [toOurs(each.expectedHealth)] : [],
    ...judgeFirst([each.object], { rules }),
  };
}

/**
 * Argo CD: one object without its children, and its health. Custom resources
 * are judged twice, also without the rules that are shipped.
 */
export function compareWithArgoCd(): Comparison[] {
  const cases = readCorpus('argocd', caseSchema);
  const custom = cases.filter(each => !each.builtinKind);
  const suiteOf = ({ builtinKind }: ArgoCdCase) =>
    builtinKind ? 'built-in kinds' : customResources;
  return [
    ...cases.map(each => compare(each, suiteOf(each))),
    ...custom.map(each => ({
      ...compare(each, `${customResources}, no rule pack`, HealthRules.none),
      isWithoutPack: true as const,
    })),
  ];
}
