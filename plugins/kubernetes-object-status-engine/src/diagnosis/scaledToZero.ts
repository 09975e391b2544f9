import { CauseRule } from './Diagnosis';
import { reports } from './reading/reasons';

/** Somebody set its replicas to 0. */
export const scaledToZero: CauseRule = {
  code: 'ScaledToZero',
  find(evidence) {
    return reports(evidence, 'ScaledToZero') &&
      evidence.status.status === 'Paused'
      ? { params: evidence.status.params }
      : undefined;
  },
};
