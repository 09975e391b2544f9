import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { judgeFirst } from '../judgeCase';
import { kubernetesObjectSchema } from '../kubernetesObject';

const stepSchema = z.object({
  objects: z.array(kubernetesObjectSchema).min(1),
  expectedDone: z.boolean(),
  expectedSuccessful: z.boolean(),
});

const caseSchema = z.object({
  id: z.string(),
  steps: z.array(stepSchema),
});

function verdictOf(step: z.infer<typeof stepSchema>) {
  if (!step.expectedDone)
    return { theirs: 'not done', accepted: ['InProgress'] };
  return step.expectedSuccessful
    ? { theirs: 'done', accepted: ['Successful'] }
    : { theirs: 'done, not successful', accepted: ['Failed'] };
}

/** kapp: states of one rollout, each judged by itself; a case here is one of them. */
export function compareWithKapp(): Comparison[] {
  return readCorpus('kapp', caseSchema).flatMap(each =>
    each.steps.map((step, index) => ({
      peer: 'kapp',
      id: `${each.id} step ${index + 1}`,
      suite: 'states of rollouts',
      ...verdictOf(step),
      ...judgeFirst(step.objects),
    })),
  );
}
