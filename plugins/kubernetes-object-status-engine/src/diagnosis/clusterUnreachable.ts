import { CauseRule } from './Diagnosis';
import { reports } from './reading/reasons';

/** What is there could not be seen when it mattered. */
export const clusterUnreachable: CauseRule = {
  code: 'ClusterUnreachable',
  find(evidence) {
    return evidence.status.status === 'Unknown' &&
      reports(evidence, 'Stale', 'OutcomeNotSeen')
      ? { params: evidence.status.params }
      : undefined;
  },
};
