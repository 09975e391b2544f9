import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { judgeFirst } from '../judgeCase';
import { kubernetesObjectSchema } from '../kubernetesObject';
import { toOurs } from '../statusWords';
import { comparePolls, pollsSchema } from './calamariPolls';
import { compareTimer, timerSchema } from './calamariTimer';

const objectSchema = z.object({
  suite: z.enum(['resource-status', 'resource-status-2023']),
  id: z.string(),
  options: z.object({ WaitForJobs: z.boolean().optional() }),
  object: kubernetesObjectSchema,
  expectedResourceStatus: z.string(),
});

const caseSchema = z.discriminatedUnion('suite', [
  objectSchema,
  pollsSchema,
  timerSchema,
]);

type Verdict = Pick<Comparison, 'theirs' | 'accepted' | 'ours' | 'reason'>;

function compareObject(each: z.infer<typeof objectSchema>): Verdict {
  return {
    theirs: each.expectedResourceStatus,
    accepted: [toOurs(each.expectedResourceStatus)],
    ...judgeFirst([each.object], {
      check: { waitForJobs: each.options.WaitForJobs ?? false },
    }),
  };
}

function compare(each: z.infer<typeof caseSchema>): Verdict {
  if (each.suite === 'poll-sequence') return comparePolls(each);
  if (each.suite === 'stabilization-timer-2023') return compareTimer(each);
  return compareObject(each);
}

/** Calamari: objects of today and of 2023, sequences of polls, and the timer of 2023. */
export function compareWithCalamari(): Comparison[] {
  return readCorpus('calamari', caseSchema).map(each => ({
    peer: 'calamari',
    id: each.id,
    suite: each.suite,
    ...compare(each),
  }));
}
