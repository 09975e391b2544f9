import { anObject, ruleCases } from '../../testUtils';
import { noRuleYet } from './noRuleYet';

describe.each(noRuleYet.map(rule => [rule.kind, rule] as const))(
  'kinds without a rule in this version: %s',
  (kind, rule) => {
    const apiVersion = rule.group ? `${rule.group}/v1` : 'v1';
    ruleCases(rule, [
      {
        name: 'nobody can judge it: blind, and accepted by no setting',
        check: { unknownObjects: 'accept' },
        object: anObject(apiVersion, kind, 'it').condition('Ready', 'True'),
        expect: {
          status: 'Unknown',
          reason: 'RuleError',
          sentence: 'NoRuleYet',
          cause: 'RuleError',
          message: `There is no health rule for ${kind} in this version`,
        },
        aggregate: 'InProgress',
        verified: false,
        blindRows: [`${kind} it`],
      },
    ]);
  },
);
