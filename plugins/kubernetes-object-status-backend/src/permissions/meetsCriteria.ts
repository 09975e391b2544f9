import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import {
  ExecutionFilter,
  ExecutionScope,
  isWithin,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';

/** Whether an execution meets criteria; `whereCriteria` says the same in SQL. */
export function meetsCriteria(
  scope: ExecutionScope,
  criteria: PermissionCriteria<ExecutionFilter>,
): boolean {
  const meets = (part: PermissionCriteria<ExecutionFilter>) =>
    meetsCriteria(scope, part);
  if (isAndCriteria(criteria)) return criteria.allOf.every(meets);
  if (isOrCriteria(criteria)) return criteria.anyOf.some(meets);
  if (isNotCriteria(criteria)) return !meets(criteria.not);
  return isWithin(scope, criteria);
}
