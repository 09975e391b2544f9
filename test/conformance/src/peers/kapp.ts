import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { kubernetesObjectSchema } from '../kubernetesObject';
import { playCase } from '../playCase';

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

/** Shorter than the window: only what the last step shows may end it. */
const secondsBetweenSteps = 5;

function play({ steps }: z.infer<typeof caseSchema>) {
  const events = steps.map(({ objects }, index) => ({
    at: index * secondsBetweenSteps,
    objects,
  }));
  return playCase(events, { applied: [steps[0].objects[0]] });
}

/** How the rollout ends says the last step. */
function endOf(step: z.infer<typeof stepSchema>) {
  if (!step.expectedDone) return { theirs: 'not done', accepted: ['TimedOut'] };
  return verdictOf(step);
}

/**
 * kapp: rollouts, played step by step. What the engine shows at a step is one
 * case, how it ends another.
 */
export function compareWithKapp(): Comparison[] {
  return readCorpus('kapp', caseSchema).flatMap(each => {
    const { ours, reason, shown } = play(each);
    const peer = 'kapp';
    const last = each.steps[each.steps.length - 1];
    const ends = { peer, id: each.id, suite: 'rollouts', ...endOf(last) };
    return [
      ...each.steps.map((step, index) => {
        const status = shown.get(index * secondsBetweenSteps)?.status;
        return {
          peer,
          id: `${each.id} step ${index + 1}`,
          suite: 'steps of rollouts',
          ...verdictOf(step),
          ours: status?.status ?? 'not judged',
          reason: status?.reason ?? '',
        };
      }),
      { ...ends, ours, reason },
    ];
  });
}
