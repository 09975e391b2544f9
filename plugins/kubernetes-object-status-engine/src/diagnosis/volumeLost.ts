import { CauseRule } from './Diagnosis';
import { isKind } from './reading/builtInKinds';
import { known, param, reports } from './reading/reasons';

/** The volume that a claim was bound to is gone. */
export const volumeLost: CauseRule = {
  code: 'VolumeLost',
  find(evidence) {
    if (!isKind(evidence, 'PersistentVolumeClaim')) return undefined;
    if (!reports(evidence, 'VolumeLost')) return undefined;
    const claim = evidence.identity.name;
    return { params: known({ claim, volume: param(evidence, 'volume') }) };
  },
};
