import { CauseRule } from './Diagnosis';
import { record, text } from '../kubernetes/fields';
import { hasRun, lastEndOf, paramsOfEnd } from './reading/lastEnd';
import { specOf } from './reading/podEvidence';
import { known } from './reading/reasons';

/** A container needed more memory than its limit, and was killed. */
export const oomKilled: CauseRule = {
  code: 'OOMKilled',
  find(evidence) {
    const last = lastEndOf(evidence);
    if (last?.end.reason !== 'OOMKilled') return undefined;
    const container = last.container.name;
    const limits = record(specOf(evidence, container), 'resources.limits');
    const limit = text(limits, 'memory');
    const params = known({ ...paramsOfEnd(evidence, last), limit });
    return { container, params };
  },
  ruleOut(evidence) {
    const last = lastEndOf(evidence);
    const { reason, exitCode } = last?.end ?? {};
    // A process that the kernel killed may leave no more than its exit code.
    if (!last || !reason || exitCode === undefined || exitCode === 137) {
      return undefined;
    }
    if (reason === 'OOMKilled' || !hasRun(last)) return undefined;
    return { container: last.container.name, exitCode };
  },
};
