import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Database } from '../Database';
import { toIso } from '../executions/toExecution';
import { toNumber, toOptional, TransitionRow } from '../rows';

/** Transitions of an execution behind a seq, oldest first; by the primary key. */
export async function listTransitions(
  { knex }: Database,
  executionId: string,
  page: { after: number; limit: number },
): Promise<{ items: Transition[]; hasMore: boolean }> {
  const rows = await knex<TransitionRow>('object_transition')
    .where({ execution_id: executionId })
    .where('seq', '>', page.after)
    .orderBy('seq')
    .limit(page.limit + 1);
  return {
    items: rows.slice(0, page.limit).map(toTransition),
    hasMore: rows.length > page.limit,
  };
}

export function toTransition(row: TransitionRow): Transition {
  return {
    seq: row.seq,
    at: toIso(toNumber(row.at)),
    step: row.step,
    subject: row.subject === 'object' ? 'object' : 'step',
    objectId: toOptional(row.object_id),
    kind: toOptional(row.kind),
    name: toOptional(row.name),
    status: toOptional(row.status),
    previousStatus: toOptional(row.previous_status),
    reason: row.reason,
    message: row.message,
  };
}
