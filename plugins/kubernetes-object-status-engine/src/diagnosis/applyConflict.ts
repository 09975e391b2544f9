import { CauseRule } from './Diagnosis';
import { reports } from './reading/reasons';

/** Somebody else owns a field that was to be applied (R15). */
export const applyConflict: CauseRule = {
  code: 'ApplyConflict',
  find(evidence) {
    return reports(evidence, 'ApplyConflict')
      ? { params: evidence.status.params }
      : undefined;
  },
};
