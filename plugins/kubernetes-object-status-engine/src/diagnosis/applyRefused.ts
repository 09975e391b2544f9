import { CauseRule } from './Diagnosis';
import { reports } from './reading/reasons';

/** The cluster did not take what was applied (R15). */
export const applyRefused: CauseRule = {
  code: 'ApplyRefused',
  find(evidence) {
    return reports(evidence, 'ApplyRefused')
      ? { params: evidence.status.params }
      : undefined;
  },
};
