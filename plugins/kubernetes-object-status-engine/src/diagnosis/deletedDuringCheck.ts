import { CauseRule } from './Diagnosis';
import { known, reports } from './reading/reasons';

/** It was deleted, or deleted and made again, while it was watched. */
export const deletedDuringCheck: CauseRule = {
  code: 'DeletedDuringCheck',
  find(evidence) {
    const isGone = reports(evidence, 'Deleted', 'Replaced');
    if (!isGone || evidence.status.status !== 'Failed') return undefined;
    const replaced = reports(evidence, 'Replaced') ? 1 : undefined;
    return { params: known({ replaced }) };
  },
};
