import { CauseRule } from './Diagnosis';
import { hasRun, lastEndOf, paramsOfEnd } from './reading/lastEnd';
import { killedByProbe } from './reading/probes';
import { reports } from './reading/reasons';

/** The program in a container ends again and again, or once where nobody starts it again. */
export const crashLoop: CauseRule = {
  code: 'CrashLoop',
  find(evidence) {
    if (reports(evidence, 'PodFailed')) return undefined;
    // One that is killed before it has come up does not end by itself.
    if (killedByProbe(evidence, 'startup')) return undefined;
    const last = lastEndOf(evidence);
    if (last?.container.role !== 'main' || !hasRun(last)) return undefined;
    const container = last.container.name;
    return { container, params: paramsOfEnd(evidence, last) };
  },
};
