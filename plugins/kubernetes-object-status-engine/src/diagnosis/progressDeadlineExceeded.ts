import { CauseRule } from './Diagnosis';
import { isKind } from './reading/builtInKinds';
import { reports } from './reading/reasons';

/** The rollout made no progress for as long as it may take. */
export const progressDeadlineExceeded: CauseRule = {
  code: 'ProgressDeadlineExceeded',
  find(evidence) {
    if (!isKind(evidence, 'Deployment')) return undefined;
    return reports(evidence, 'ProgressDeadlineExceeded')
      ? { params: evidence.status.params }
      : undefined;
  },
};
