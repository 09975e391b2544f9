import { CauseRule } from './Diagnosis';
import { isCustom, isKind } from './reading/builtInKinds';
import { known, reports, saying, param } from './reading/reasons';

/** What a rule of one's own says, whatever the kind. */
const BY_RULE = ['RuleInProgress', 'RuleFailed', 'RulePaused', 'RuleUnknown'];

/** The controller of a custom resource says that it is not as it should be. */
export const customResourceFailed: CauseRule = {
  code: 'CustomResourceFailed',
  find(evidence) {
    const isDefinition = isKind(evidence, 'CustomResourceDefinition');
    const isMeant =
      isCustom(evidence) || isDefinition || reports(evidence, ...BY_RULE);
    if (!isMeant || evidence.status.status === 'Successful') return undefined;
    const { reason, message } = evidence.status;
    const detail = saying(param(evidence, 'detail')) ?? saying(message);
    return { params: known({ reason, detail }) };
  },
};
