import { CauseRule } from './Diagnosis';
import { reports } from './reading/reasons';

/** Somebody else set another image while the step went on. */
export const changedByOther: CauseRule = {
  code: 'ChangedByOther',
  find(evidence) {
    return reports(evidence, 'ChangedByOther', 'Superseded')
      ? { params: evidence.status.params }
      : undefined;
  },
};
