import { CauseRule } from './Diagnosis';
import { reports } from './reading/reasons';

/** The cluster has no such kind. */
export const kindNotServed: CauseRule = {
  code: 'KindNotServed',
  find(evidence) {
    return evidence.status.status === 'Unknown' &&
      reports(evidence, 'KindNotServed')
      ? { params: evidence.status.params }
      : undefined;
  },
};
