import { Warning } from '../../judging/Judgement';
import { inProgress, successful } from '../../judging/Verdict';
import { condition } from '../../kubernetes/conditions';
import { number } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule } from '../KindRule';

/** Too few pods to allow a disruption is what a budget is for; anything else ails it. */
function warningsOf(budget: KubernetesObject): Warning[] {
  const allowed = condition(budget, 'DisruptionAllowed');
  const isFine = allowed?.status !== 'False';
  if (isFine || allowed.reason === 'InsufficientPods') return [];
  const detail = allowed.message || allowed.reason || 'no reason given';
  const message = `its controller cannot compute it: ${detail}`;
  return [{ code: 'BudgetNotComputed', params: { detail }, message }];
}

/** Disruption budgets: there once their controller has seen them (D25). */
export const podDisruptionBudget: KindRule = {
  group: 'policy',
  kind: 'PodDisruptionBudget',
  columns: [
    {
      id: 'condition',
      title: 'Condition',
      value: object => {
        const allowed = condition(object, 'DisruptionAllowed');
        return allowed && `${allowed.type}: ${allowed.status}`;
      },
    },
  ],
  alwaysObserves: true,
  judge(object) {
    if (number(object, 'status.observedGeneration') === undefined) {
      const generation = object.metadata.generation ?? 1;
      return inProgress('WaitingForObservedGeneration', {
        observed: 'none',
        generation,
      });
    }
    return successful('Exists', {}, { warnings: warningsOf(object) });
  },
};
