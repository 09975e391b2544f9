import { compileCelRules } from '../cel';
import { ObjectStatusName } from '../judging/Judgement';
import { CelRule } from '../rules/own/CelRule';
import { HealthRules } from '../rules/own/HealthRules';

/** What an object of the rule's kind says, and what that makes it. */
export type RuleCase = [
  name: string,
  fields: Record<string, unknown>,
  status: ObjectStatusName,
];

/** The status that a project's rules give an object of a kind. */
export function judgeWith(
  rules: CelRule[],
  group: string,
  kind: string,
  { metadata, ...fields }: Record<string, unknown>,
): ObjectStatusName {
  const apiVersion = `${group}/v1`;
  const rule = HealthRules.of(compileCelRules(rules)).find(apiVersion, kind);
  if (!rule) throw new Error(`No rule for ${group}/${kind}.`);
  const object = {
    apiVersion,
    kind,
    metadata: { name: 'it', ...(metadata as object) },
    ...fields,
  };
  return rule.judge(object, { hasStatus: true }).status;
}

/** A status that says nothing but one condition. */
export function condition(
  type: string,
  status: string,
  reason?: string,
  message?: string,
) {
  return { type, status, reason, message };
}

/** The `status` of an object with these conditions. */
export function withConditions(...conditions: ReturnType<typeof condition>[]) {
  return { status: { conditions } };
}

/** Runs the cases of one kind. */
export function ruleCases(
  rules: CelRule[],
  group: string,
  kind: string,
  cases: RuleCase[],
): void {
  describe(`${group}/${kind}`, () => {
    it.each(cases)('%s', (_, fields, status) => {
      expect(judgeWith(rules, group, kind, fields)).toBe(status);
    });
  });
}
