import { CauseRule } from './Diagnosis';
import { reports } from './reading/reasons';

/** What was to be applied is not there, or not as it was to be. */
export const notApplied: CauseRule = {
  code: 'NotApplied',
  find(evidence) {
    return reports(evidence, 'NotFound', 'NotApplied')
      ? {
          params: {
            ...evidence.status.params,
            ...(evidence.object === undefined && { notThere: 1 }),
          },
        }
      : undefined;
  },
};
