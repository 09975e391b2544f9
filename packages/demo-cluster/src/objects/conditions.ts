import { Condition } from './metadata';

/** @internal */
export function findCondition(
  conditions: Condition[] | undefined,
  type: string,
): Condition | undefined {
  return conditions?.find(condition => condition.type === type);
}

/** @internal */
export function withoutCondition(
  conditions: Condition[],
  type: string,
): Condition[] {
  return conditions.filter(condition => condition.type !== type);
}

/**
 * The conditions with this one at their end, as the controllers of workloads
 * set it: nothing changes where status and reason are the same already, and
 * the transition time goes on where the status is.
 *
 * @internal
 */
export function withCondition(
  conditions: Condition[],
  condition: Condition,
): Condition[] {
  const before = findCondition(conditions, condition.type);
  const isSameStatus = before?.status === condition.status;
  if (isSameStatus && before.reason === condition.reason) return conditions;
  return [
    ...withoutCondition(conditions, condition.type),
    isSameStatus
      ? { ...condition, lastTransitionTime: before.lastTransitionTime }
      : condition,
  ];
}
