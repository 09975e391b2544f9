import { compileCelRules } from '../cel';
import { ObjectStatusName } from '../judging/Judgement';
import { CelRule } from '../rules/own/CelRule';
import { HealthRules } from '../rules/own/HealthRules';

type Fields = Record<string, unknown> & { metadata?: Record<string, unknown> };

/** What an object of a kind says, and the status that this gives it. */
export type CelRuleCase = [
  name: string,
  fields: Fields,
  status: ObjectStatusName,
];

/** The status of a project's rules for an object of a kind. */
export function statusOf(
  rules: CelRule[],
  group: string,
  kind: string,
  { metadata, ...fields }: Fields = {},
): ObjectStatusName {
  const apiVersion = `${group}/v1`;
  const rule = HealthRules.of(compileCelRules(rules)).find(apiVersion, kind);
  if (!rule) throw new Error(`There is no rule for ${group}/${kind}.`);
  return rule.judge(
    { apiVersion, kind, metadata: { name: 'it', ...metadata }, ...fields },
    { hasStatus: true },
  ).status;
}

/** `conditions('Ready False Failed', 'Synced True')`: each type, status and perhaps reason. */
export function conditions(...written: string[]) {
  return written.map(each => {
    const [type, status, reason] = each.split(' ');
    return { type, status, ...(reason && { reason }) };
  });
}

/** An object that says nothing but these conditions. */
export function says(...written: string[]) {
  return { status: { conditions: conditions(...written) } };
}

const unreported: CelRuleCase = ['nothing is reported yet', {}, 'InProgress'];

/** Runs the cases of one kind, and one that reports nothing if none of them is that. */
export function celRuleCases(
  rules: CelRule[],
  group: string,
  kind: string,
  cases: CelRuleCase[],
): void {
  const [usualName] = unreported;
  const isOwn = cases.some(([name]) => name === usualName);
  describe(`${group}/${kind}`, () => {
    it.each<CelRuleCase>(isOwn ? cases : [unreported, ...cases])(
      '%s',
      (_, fields, status) => {
        expect(statusOf(rules, group, kind, fields)).toBe(status);
      },
    );
  });
}
