import { successful, Verdict } from '../../judging/Verdict';
import { flag } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { generic } from '../general/generic';
import { waitsForController } from '../general/waitsForController';
import { KindRule, RuleContext } from '../KindRule';
import { isPauseAskedFor } from '../workload/pausedByWhom';
import { HealthRule } from './HealthRule';
import { ruleVerdict } from './ruleVerdict';

/** Fields by which a manifest asks for a pause. */
const PAUSES = ['spec.paused', 'spec.suspend'];

function isPausedAsAsked(
  object: KubernetesObject,
  context: RuleContext,
): boolean {
  return PAUSES.some(
    path => flag(object, path) && isPauseAskedFor(object, context, path),
  );
}

function judgeBy(
  own: HealthRule,
  object: KubernetesObject,
  context: RuleContext,
): Verdict {
  const { hasStatus } = context;
  const said = own.judge(object, { hasStatus });
  const verdict = ruleVerdict(said, object, { hasStatus });
  return verdict.status === 'Paused' && isPausedAsAsked(object, context)
    ? successful('Paused', {}, { text: 'PausedAsWanted' })
    : verdict;
}

/**
 * The rule of a kind, judging by a rule of one's own: columns, children and
 * everything else stay the kind's. A failed Pod below a built-in kind is still
 * carried up.
 */
export function withHealthRule(kind: KindRule, own: HealthRule): KindRule {
  const isGeneric = kind === generic;
  return {
    ...kind,
    kind: own.name,
    ...(isGeneric && { related: own.children }),
    judge(object, context) {
      if (!isGeneric) return judgeBy(own, object, context);
      const waiting = waitsForController(object, context);
      const verdict = waiting.verdict ?? judgeBy(own, object, context);
      return { ...verdict, warnings: waiting.warnings };
    },
  };
}
