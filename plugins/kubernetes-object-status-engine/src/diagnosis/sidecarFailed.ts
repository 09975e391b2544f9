import { CauseRule } from './Diagnosis';
import { lastEndOf, paramsOfEnd } from './reading/lastEnd';

/** What runs beside the main containers ends again and again. */
export const sidecarFailed: CauseRule = {
  code: 'SidecarFailed',
  find(evidence) {
    const last = lastEndOf(evidence);
    if (last?.container.role !== 'sidecar') return undefined;
    const container = last.container.name;
    return { container, params: paramsOfEnd(evidence, last) };
  },
};
