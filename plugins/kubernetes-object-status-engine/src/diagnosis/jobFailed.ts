import { CauseRule } from './Diagnosis';
import { Evidence } from './Evidence';
import { isKind } from './reading/builtInKinds';
import { lastEndOf, paramsOfEnd } from './reading/lastEnd';
import { known, reports, saying } from './reading/reasons';

/** How the Pod ended that explains the Job. */
function endOfPod({ children = [] }: Evidence) {
  const pod = children.find(each => lastEndOf(each) !== undefined);
  const last = pod && lastEndOf(pod);
  if (!last) return {};
  return { ...paramsOfEnd(pod, last), pod: pod.identity.name };
}

/** A Job gave up, or has not done yet what it should. */
export const jobFailed: CauseRule = {
  code: 'JobFailed',
  find(evidence) {
    if (!isKind(evidence, 'Job')) return undefined;
    const { status, params } = evidence.status;
    const isActive = reports(evidence, 'JobActive');
    if (status !== 'Failed' && !isActive) return undefined;
    const detail = saying(params.detail?.toString());
    return {
      params: known({
        ...endOfPod(evidence),
        ...params,
        ...(isActive && { stillActive: 1 }),
        detail,
      }),
    };
  },
};
