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

/** Argo CD: one object without its children, and its health. */
export function compareWithArgoCd(): Comparison[] {
  return readCorpus('argocd', caseSchema).map(each => ({
    peer: 'argocd',
    id: each.id,
    suite: each.builtinKind ? 'built-in kinds' : 'custom resources',
    theirs: each.expectedHealth ?? undefined,
    accepted: each.expectedHealth ? [toOurs(each.expectedHealth)] : [],
    ...judgeFirst([each.object]),
  }));
}
