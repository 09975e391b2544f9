import { CauseRule } from './Diagnosis';
import { lastEndOf, paramsOfEnd } from './reading/lastEnd';

/** What prepares the Pod failed, and its other containers wait for it. */
export const initFailed: CauseRule = {
  code: 'InitFailed',
  find(evidence) {
    const last = lastEndOf(evidence);
    if (last?.container.role !== 'init') return undefined;
    const container = last.container.name;
    return { container, params: paramsOfEnd(evidence, last) };
  },
};
