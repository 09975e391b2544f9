import { CauseRule } from './Diagnosis';
import { reports } from './reading/reasons';

/** It was as wanted again and again, and never for long enough (R5). */
export const unstable: CauseRule = {
  code: 'Unstable',
  find(evidence) {
    return reports(evidence, 'Unstable')
      ? { params: evidence.status.params }
      : undefined;
  },
};
