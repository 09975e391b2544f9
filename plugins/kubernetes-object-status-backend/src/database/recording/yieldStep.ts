import { TakenStep } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Takeover } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { nameExecution } from '../../executions/nameExecution';
import { addSuperseded } from '../executions/takeOver';
import { ExecutionRow, toOptional } from '../rows';

/** Who has followed a step that is being recorded. */
export type Successor = Pick<ExecutionRow, 'id' | 'version' | 'title'>;

/** Marks a step as taken over by an execution that is there already, on both. */
export async function yieldStep(
  trx: Knex.Transaction,
  step: TakenStep,
  { id, version, title }: Successor,
): Promise<void> {
  const named = { version: toOptional(version), title: toOptional(title) };
  const takeover: Takeover = {
    executionId: id,
    title: nameExecution(named, 1),
    object: step.object,
  };
  await trx('step_execution')
    .where({ execution_id: step.executionId, number: step.step })
    .update({ superseded_by: JSON.stringify(takeover) });
  await addSuperseded(trx, id, [step]);
}
