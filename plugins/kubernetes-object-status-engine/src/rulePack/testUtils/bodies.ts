import { compileCelRule } from '../../cel';
import { expressionFields } from '../../cel/checkCelRule';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { CelRule } from '../../rules/own/CelRule';
import { HealthRule } from '../../rules/own/HealthRule';
import { rulePack } from '../index';

type Fields = Record<string, unknown>;

/** `GROUP/KIND`. */
export function nameOf({ group, kind }: CelRule): string {
  return `${group}/${kind}`;
}

/** The expressions of a rule, one below the other. */
export function sourceOf(rule: CelRule): string {
  return expressionFields.map(field => rule[field] ?? '').join('\n');
}

function rulesByBody(): CelRule[][] {
  const found = new Map<string, CelRule[]>();
  for (const rule of rulePack) {
    const source = sourceOf(rule);
    found.set(source, [...(found.get(source) ?? []), rule]);
  }
  return [...found.values()];
}

function titleOf([rule, ...others]: CelRule[]): string {
  const like = others.length > 0 ? ` and ${others.length} like it` : '';
  return nameOf(rule) + like;
}

/**
 * A rule of each body among the shipped ones, named by the first kind that has
 * it. Many kinds have the same expressions, which say the same of the same
 * object: what is tried with many objects is tried once for them all.
 */
export const bodies: Array<[title: string, rule: CelRule]> = rulesByBody().map(
  rules => [titleOf(rules), rules[0]],
);

const compiled = new Map<string, HealthRule>();

function compiledOnce(rule: CelRule): HealthRule {
  const source = sourceOf(rule);
  const known = compiled.get(source) ?? compileCelRule(rule);
  compiled.set(source, known);
  return known;
}

function anObject(fields: Fields): KubernetesObject {
  const metadata = { name: 'it', generation: 1 };
  return { apiVersion: 'g/v1', kind: 'K', metadata, ...fields };
}

/** The status that a rule gives to an object of these fields. */
export function statusOf(rule: CelRule, fields: Fields = {}) {
  return compiledOnce(rule).judge(anObject(fields), { hasStatus: true }).status;
}

/**
 * Asks every expression of a rule, also those that come after one that is true.
 *
 * @throws Error - one of them has no answer
 */
export function readAll(rule: CelRule, fields: Fields): void {
  const { group, kind } = rule;
  for (const field of expressionFields) {
    const source = rule[field];
    if (source === undefined) continue;
    const asked = field === 'message' ? 'message' : 'successful';
    statusOf({ group, kind, [asked]: source }, fields);
  }
}
