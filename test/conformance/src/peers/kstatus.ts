import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { judgeFirst } from '../judgeCase';
import { kubernetesObjectSchema } from '../kubernetesObject';
import { toOurs } from '../statusWords';

const caseSchema = z.object({
  id: z.string(),
  expectedStatus: z.string(),
  object: z.preprocess(fillInNow, kubernetesObjectSchema),
});

/** One case stands for an object that was written just now. */
function fillInNow(object: unknown): unknown {
  const text = JSON.stringify(object);
  return JSON.parse(text.replaceAll('@NOW@', new Date().toISOString()));
}

/** kstatus: one object without its children, and its status. */
export function compareWithKstatus(): Comparison[] {
  return readCorpus('kstatus', caseSchema).map(each => ({
    peer: 'kstatus',
    id: each.id,
    suite: 'objects',
    theirs: each.expectedStatus,
    accepted: [toOurs(each.expectedStatus)],
    ...judgeFirst([each.object]),
  }));
}
