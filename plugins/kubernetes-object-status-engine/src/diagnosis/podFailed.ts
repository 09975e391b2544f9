import { CauseRule } from './Diagnosis';
import { isKind } from './reading/builtInKinds';
import { lastEndOf, paramsOfEnd } from './reading/lastEnd';
import { known, param, reports, saying } from './reading/reasons';

/** A Pod that nobody starts again ended with an error. */
export const podFailed: CauseRule = {
  code: 'PodFailed',
  find(evidence) {
    if (!isKind(evidence, 'Pod') || !reports(evidence, 'PodFailed')) {
      return undefined;
    }
    const last = lastEndOf(evidence);
    const detail = saying(param(evidence, 'detail'));
    const params = known({ ...(last && paramsOfEnd(evidence, last)), detail });
    return { container: last?.container.name, params };
  },
};
