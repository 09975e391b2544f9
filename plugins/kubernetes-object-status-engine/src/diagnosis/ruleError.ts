import { CauseRule } from './Diagnosis';
import { reports } from './reading/reasons';

/** The health rule of the kind ended in an error. */
export const ruleError: CauseRule = {
  code: 'RuleError',
  find(evidence) {
    return evidence.status.status === 'Unknown' &&
      reports(evidence, 'RuleError')
      ? { params: evidence.status.params }
      : undefined;
  },
};
