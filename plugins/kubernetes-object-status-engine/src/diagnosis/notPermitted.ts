import { CauseRule } from './Diagnosis';
import { reports } from './reading/reasons';

/** We may not read it, or not apply it (R15). */
export const notPermitted: CauseRule = {
  code: 'NotPermitted',
  find(evidence) {
    const { status, params } = evidence.status;
    const isHidden = status === 'Unknown' && reports(evidence, 'Forbidden');
    if (isHidden) return { params: { ...params, unseen: 1 } };
    const isRefused = status === 'Failed' && reports(evidence, 'NotPermitted');
    return isRefused ? { params } : undefined;
  },
};
