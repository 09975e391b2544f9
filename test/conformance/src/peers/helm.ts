import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { judgeCase, judgeFirst } from '../judgeCase';
import { kubernetesObjectSchema } from '../kubernetesObject';
import { allBut, toOurs } from '../statusWords';

const objects = z.array(kubernetesObjectSchema).min(1);

const caseSchema = z.discriminatedUnion('suite', [
  z.object({
    suite: z.literal('legacy-readychecker'),
    id: z.string(),
    objects,
    expectedReady: z.boolean(),
    expectedError: z.boolean(),
  }),
  z.object({
    suite: z.literal('statuswait'),
    id: z.string(),
    objects,
    operation: z.string(),
    expectedOk: z.boolean(),
  }),
  z.object({
    suite: z.literal('hook-reader'),
    id: z.string(),
    objects,
    expectedStatus: z.string(),
  }),
]);

function compare(
  each: z.infer<typeof caseSchema>,
): Pick<Comparison, 'theirs' | 'accepted' | 'ours' | 'reason'> {
  switch (each.suite) {
    case 'statuswait':
      // What `--wait` waits for is the whole release.
      return {
        theirs: each.expectedOk ? 'ok' : 'not ok',
        accepted: each.expectedOk ? ['Successful'] : allBut('Successful'),
        ...judgeCase(each.objects, {
          check: { waitForJobs: each.operation !== 'Wait' },
        }),
      };
    case 'hook-reader':
      return {
        theirs: each.expectedStatus,
        accepted: [toOurs(each.expectedStatus)],
        ...judgeFirst(each.objects),
      };
    default:
      return { ...readiness(each), ...judgeFirst(each.objects) };
  }
}

function readiness(verdict: {
  expectedReady: boolean;
  expectedError: boolean;
}) {
  if (verdict.expectedError) return { theirs: 'error', accepted: ['Failed'] };
  return verdict.expectedReady
    ? { theirs: 'ready', accepted: ['Successful'] }
    : { theirs: 'not ready', accepted: ['InProgress'] };
}

/** Helm: readiness of the older checker, `--wait` of version 4, and its hooks. */
export function compareWithHelm(): Comparison[] {
  return readCorpus('helm', caseSchema).map(each => ({
    peer: 'helm',
    id: each.id,
    suite: each.suite,
    ...compare(each),
  }));
}
