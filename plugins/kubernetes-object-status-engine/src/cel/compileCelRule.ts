import { ObjectStatusName } from '../judging/Judgement';
import { digest } from '../kubernetes/digest';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { CelRule } from '../rules/own/CelRule';
import { HealthRule, HealthRuleVerdict } from '../rules/own/HealthRule';
import { CelEvaluator, Evaluate } from './CelEvaluator';

/** The order in which the expressions are asked (`api.md` section 6). */
const ORDER: Array<[keyof CelRule & string, ObjectStatusName]> = [
  ['paused', 'Paused'],
  ['unknown', 'Unknown'],
  ['inProgress', 'InProgress'],
  ['failed', 'Failed'],
  ['successful', 'Successful'],
];

interface Question {
  status: ObjectStatusName;
  source: string;
  evaluate: Evaluate;
}

interface Compiled {
  evaluator: CelEvaluator;
  questions: Question[];
  message?: Evaluate;
}

function compile(rule: CelRule): Compiled {
  const evaluator = new CelEvaluator();
  const questions = ORDER.flatMap(([field, status]) => {
    const source = rule[field];
    return typeof source === 'string'
      ? [{ status, source, evaluate: evaluator.compile(source) }]
      : [];
  });
  const message =
    rule.message === undefined ? undefined : evaluator.compile(rule.message);
  return { evaluator, questions, message };
}

function holds({ source, evaluate }: Question): boolean {
  const value = evaluate();
  if (typeof value === 'boolean') return value;
  throw new Error(`the CEL expression '${source}' gives no bool`);
}

function judge(
  { evaluator, questions, message }: Compiled,
  object: KubernetesObject,
): HealthRuleVerdict {
  evaluator.start(object);
  const status = questions.find(holds)?.status ?? 'InProgress';
  const said = message?.();
  return typeof said === 'string' && said !== ''
    ? { status, message: said }
    : { status };
}

/**
 * A rule in CEL as one that judges. It is compiled when it is first asked, so
 * a whole pack costs nothing until its kinds appear.
 *
 * @public
 */
export function compileCelRule(rule: CelRule): HealthRule {
  let compiled: Compiled | undefined;
  const { note, ...judging } = rule;
  const { group, kind, children } = rule;
  return {
    name: `${group}/${kind}`,
    group,
    kind,
    version: digest(judging),
    children,
    judge(object) {
      compiled ??= compile(rule);
      return judge(compiled, object);
    },
  };
}

/** Rules in CEL as rules that judge. @public */
export function compileCelRules(rules: CelRule[]): HealthRule[] {
  return rules.map(compileCelRule);
}
