import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { toOurs } from '../statusWords';

const caseSchema = z.object({
  id: z.string(),
  expectedStatus: z.string().optional(),
  expectedErrorContains: z.string().optional(),
});

/** Flux: rules in CEL that a user writes. The engine takes none yet, so it answers nothing. */
export function compareWithFluxCel(): Comparison[] {
  return readCorpus('flux-cel', caseSchema).map(each => ({
    peer: 'flux-cel',
    id: each.id,
    suite: 'rules in CEL',
    theirs: each.expectedStatus ?? 'error',
    accepted: [each.expectedStatus ? toOurs(each.expectedStatus) : 'Unknown'],
    ours: 'no answer',
    reason: 'NoRulesInCel',
  }));
}
