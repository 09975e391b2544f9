import { CauseRule } from './Diagnosis';
import { ruleOutMissing } from './reading/ruleOutMissing';
import { missingReferenceOf } from './reading/missingReference';
import { known } from './reading/reasons';

/** A Secret that the Pod names, or a key of it, is not there. */
export const secretMissing: CauseRule = {
  code: 'SecretMissing',
  find(evidence) {
    const missing = missingReferenceOf(evidence);
    if (missing?.kind !== 'Secret') return undefined;
    const { name: secret, key, container, volume } = missing;
    return { container, params: known({ secret, key, container, volume }) };
  },
  ruleOut: evidence => ruleOutMissing(evidence, 'Secret'),
};
