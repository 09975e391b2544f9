import { CauseRule } from './Diagnosis';
import { lastEndOf, paramsOfEnd } from './reading/lastEnd';
import { reports } from './reading/reasons';

/** The program in a container ends again and again, or once where nobody starts it again. */
export const crashLoop: CauseRule = {
  code: 'CrashLoop',
  find(evidence) {
    if (reports(evidence, 'PodFailed')) return undefined;
    const last = lastEndOf(evidence);
    if (last?.container.role !== 'main') return undefined;
    const container = last.container.name;
    return { container, params: paramsOfEnd(evidence, last) };
  },
};
