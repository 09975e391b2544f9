import { Takeover } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ListedStep } from '../../observation/StepStore';
import { Database } from '../Database';
import { ExecutionRow, fromJson, StepRow } from '../rows';

/** States of a step that runs. */
export const openStates = ['Applying', 'Checking', 'Stabilizing'];

type Row = Pick<
  StepRow,
  | 'execution_id'
  | 'number'
  | 'superseded_by'
  | 'state'
  | 'apply_result'
  | 'renewals'
> &
  Pick<ExecutionRow, 'cancel_reason'>;

/** Steps that run and have no outcome, oldest first; a short row each. Served by step_execution_state_idx. */
export async function listOpenSteps({ knex }: Database): Promise<ListedStep[]> {
  const rows: Row[] = await knex('step_execution')
    .join('execution', 'execution.id', 'step_execution.execution_id')
    .whereIn('step_execution.state', openStates)
    .orderBy(['step_execution.started_at', 'step_execution.execution_id'])
    .select(
      'step_execution.execution_id',
      'step_execution.number',
      'step_execution.superseded_by',
      'step_execution.state',
      'step_execution.apply_result',
      'step_execution.renewals',
      'execution.cancel_reason',
    );
  return rows.map(row => ({
    executionId: row.execution_id,
    step: row.number,
    ...askedOf(row),
  }));
}

/** What was asked of a step, and whether it is being applied. */
export function askedOf({
  cancel_reason: reason,
  superseded_by: takeover,
  ...row
}: Omit<Row, 'execution_id' | 'number'>): Omit<
  ListedStep,
  'executionId' | 'step'
> {
  const isApplying = row.state === 'Applying' && row.apply_result === null;
  return {
    ...(isApplying && { isApplying }),
    ...(row.renewals > 0 && { renewals: row.renewals }),
    cancelRequested: reason === null ? undefined : { reason },
    supersededBy: takeover === null ? undefined : fromJson<Takeover>(takeover),
  };
}

/** The clusters that they touch. */
export async function listOpenClusters({ knex }: Database): Promise<string[]> {
  return knex('applied_object')
    .join('step_execution', {
      'step_execution.execution_id': 'applied_object.execution_id',
      'step_execution.number': 'applied_object.step',
    })
    .whereIn('step_execution.state', openStates)
    .distinct()
    .pluck('applied_object.cluster');
}
