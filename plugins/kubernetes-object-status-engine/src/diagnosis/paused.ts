import { CauseRule } from './Diagnosis';
import { reports } from './reading/reasons';

/** Somebody paused it, and nobody went on. */
export const paused: CauseRule = {
  code: 'Paused',
  find(evidence) {
    return evidence.status.status === 'Paused' &&
      !reports(evidence, 'ScaledToZero')
      ? { params: evidence.status.params }
      : undefined;
  },
};
