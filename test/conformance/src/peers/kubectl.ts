import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { judgeFirst } from '../judgeCase';
import { kubernetesObjectSchema } from '../kubernetesObject';

const caseSchema = z.object({
  id: z.string(),
  expectedDone: z.boolean(),
  expectedError: z.boolean(),
  object: kubernetesObjectSchema,
});

function verdictOf(each: z.infer<typeof caseSchema>) {
  if (each.expectedError) return { theirs: 'error', accepted: ['Failed'] };
  return each.expectedDone
    ? { theirs: 'done', accepted: ['Successful'] }
    : { theirs: 'not done', accepted: ['InProgress'] };
}

/** `kubectl rollout status`: one object, and whether its rollout is done. */
export function compareWithKubectl(): Comparison[] {
  return readCorpus('kubectl', caseSchema).map(each => ({
    peer: 'kubectl',
    id: each.id,
    suite: 'rollout status',
    ...verdictOf(each),
    ...judgeFirst([each.object]),
  }));
}
