import { CauseRule } from './Diagnosis';
import { ruleOutMissing } from './reading/ruleOutMissing';
import { missingReferenceOf } from './reading/missingReference';
import { known } from './reading/reasons';

/** A ConfigMap that the Pod names, or a key of it, is not there. */
export const configMissing: CauseRule = {
  code: 'ConfigMissing',
  find(evidence) {
    const missing = missingReferenceOf(evidence);
    if (missing?.kind !== 'ConfigMap') return undefined;
    const { name: configMap, key, container, volume } = missing;
    return { container, params: known({ configMap, key, container, volume }) };
  },
  ruleOut: evidence => ruleOutMissing(evidence, 'ConfigMap'),
};
