import { Condition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  fields,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { maskMessage } from '../redaction/maskText';

const { record, records, text } = fields;

/** Most conditions that are told of one object. */
const mostConditions = 50;

function conditionOf(found: Record<string, unknown>): Condition[] {
  const type = text(found, 'type');
  const status = text(found, 'status');
  if (!type || !status) return [];
  const message = text(found, 'message');
  const changedAt = text(found, 'lastTransitionTime');
  return [
    {
      type,
      status,
      reason: text(found, 'reason'),
      message: message === undefined ? undefined : maskMessage(message),
      changedAt,
    },
  ];
}

/**
 * The conditions of an object in the order in which it has them, their messages
 * masked; of whatever a cluster may send. Without type or status one says
 * nothing and is left out.
 */
export function conditionsOf(
  object: KubernetesObject | undefined,
): Condition[] {
  return records(record(object, 'status'), 'conditions')
    .slice(0, mostConditions)
    .flatMap(conditionOf);
}
