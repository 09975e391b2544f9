import { successful, Verdict } from '../../judging/Verdict';
import { flag } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { generic } from '../general/generic';
import { waitsForController } from '../general/waitsForController';
import { KindRule, RuleContext } from '../KindRule';
import { isPauseAskedFor } from '../workload/pausedByWhom';
import { HealthRule, HealthRuleVerdict } from './HealthRule';

/** Fields by which a manifest asks for a pause. */
const PAUSES = ['spec.paused', 'spec.suspend'];

const cause = 'CustomResourceFailed';

function isPausedAsAsked(
  object: KubernetesObject,
  context: RuleContext,
): boolean {
  return PAUSES.some(
    path => flag(object, path) && isPauseAskedFor(object, context, path),
  );
}

/** The verdict in the engine's words. */
function verdictOf(said: HealthRuleVerdict): Verdict {
  const { status, reason = `Rule${status}`, message, params = {} } = said;
  return {
    status,
    reason,
    text: message === undefined ? `Rule${status}` : 'RuleSays',
    params: message === undefined ? params : { ...params, detail: message },
    ...(status !== 'Successful' && { cause }),
  };
}

/**
 * The rule of a kind, judging by a rule of one's own: columns, children and
 * everything else stay the kind's.
 */
export function withHealthRule(kind: KindRule, own: HealthRule): KindRule {
  const isGeneric = kind === generic;
  return {
    ...kind,
    ...(isGeneric && { kind: own.name, related: own.children }),
    judge(object, context) {
      const waiting = isGeneric
        ? waitsForController(object, context)
        : { warnings: [] };
      if (waiting.verdict) return waiting.verdict;
      const { hasStatus } = context;
      const said = own.judge(object, { hasStatus });
      const verdict =
        said.status === 'Paused' && isPausedAsAsked(object, context)
          ? successful('Paused', {}, { text: 'PausedAsWanted' })
          : verdictOf(said);
      return { ...verdict, warnings: waiting.warnings };
    },
  };
}
