import { Takeover } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { Draft } from '../../executions/Draft';
import { nameExecution } from '../../executions/nameExecution';
import {
  Beginning,
  insertSteps,
  stepColumns,
  targetRows,
} from '../executions/insertRows';
import { addSuperseded, Taker, titleOf } from '../executions/takeOver';
import { keepAllGone } from '../objects/keepHistory';
import { ExecutionRow, StepRow } from '../rows';
import {
  appendTransitions,
  stepTransition,
} from '../transitions/appendTransitions';

/** Of some, one that runs and that no other has taken over. */
export async function findRunning(
  trx: Knex.Transaction,
  executions: ExecutionRow[],
): Promise<ExecutionRow | undefined> {
  const running = executions.filter(({ state }) => state === 'Running');
  const taken: string[] = await trx<StepRow>('step_execution')
    .whereIn(
      'execution_id',
      running.map(({ id }) => id),
    )
    .whereNotNull('superseded_by')
    .pluck('execution_id');
  return running.find(({ id }) => !taken.includes(id));
}

/** Its first step begins anew; whoever observes it takes it up again. */
async function renewFirstStep(
  trx: Knex.Transaction,
  id: string,
  { steps: [step] }: Pick<Draft, 'steps'>,
  { now }: Beginning,
): Promise<void> {
  const before = await trx<StepRow>('step_execution')
    .where({ execution_id: id, number: 1 })
    .first('objects_version', 'renewals');
  const version = (before?.objects_version ?? 0) + 1;
  const nothing = trx.raw('null');
  await trx('step_execution')
    .where({ execution_id: id, number: 1 })
    .update({
      ...stepColumns(step),
      state: 'Checking',
      started_at: now,
      reducer_state: nothing,
      memory: nothing,
      last_write_id: nothing,
      apply_result: nothing,
      objects_version: version,
      renewals: (before?.renewals ?? 0) + 1,
    });
  await keepAllGone(trx, { executionId: id, step: 1, version, at: now });
  // A page that shows them is told that they are gone.
  await trx('object_current')
    .where({ execution_id: id, step: 1 })
    .update({ removed: true, version });
  await trx('applied_object').where({ execution_id: id }).delete();
}

/**
 * Makes an automatic execution that runs the report: its steps and settings
 * become the report's, its clock and window start anew. Its id and history
 * stay. It must be locked.
 */
export async function adoptRunning(
  trx: Knex.Transaction,
  { id, ...before }: ExecutionRow,
  draft: Draft,
  beginning: Beginning,
): Promise<void> {
  const { now } = beginning;
  await renewFirstStep(trx, id, draft, beginning);
  await insertSteps(trx, id, draft, beginning, 2);
  await trx('execution_target').where({ execution_id: id }).delete();
  await trx.batchInsert('execution_target', targetRows(id, draft), 200);
  const lastSeq = await appendTransitions(trx, id, before.last_seq, [
    stepTransition(
      1,
      now,
      'Adopted',
      `reported by ${draft.source.type}; the check begins anew`,
    ),
  ]);
  await trx('execution')
    .where({ id })
    .update({
      entity_ref: draft.entityRef ?? before.entity_ref,
      environment: draft.environment,
      version: draft.version ?? before.version,
      title: draft.title ?? trx.raw('null'),
      source_type: draft.source.type,
      source: JSON.stringify(draft.source),
      warnings: JSON.stringify(draft.warnings),
      started_at: now,
      report: draft.report,
      last_seq: lastSeq,
      sequence: before.sequence + 1,
    });
}

/**
 * Lets automatic executions count as a report: from now on they count nowhere
 * themselves, and what still runs of them ends. They must be locked.
 */
export async function absorb(
  trx: Knex.Transaction,
  taker: Taker,
  executions: ExecutionRow[],
): Promise<void> {
  if (executions.length === 0) return;
  const ids = executions.map(({ id }) => id);
  await trx('execution')
    .whereIn('id', ids)
    .update({ adopted_by: taker.id, sequence: trx.raw('sequence + 1') });
  const open = executions.filter(({ state }) => state !== 'Finished');
  const title = await titleOf(trx, taker);
  for (const { id, version, title: own } of open) {
    const [object] = await trx('applied_object')
      .where({ execution_id: id })
      .limit(1)
      .select('kind', 'name');
    const takeover: Takeover = {
      executionId: taker.id,
      title,
      object: `${object?.kind} ${object?.name}`,
    };
    const marked = await trx<StepRow>('step_execution')
      .where({ execution_id: id, superseded_by: null })
      .whereNot({ state: 'Finished' })
      .update({ superseded_by: JSON.stringify(takeover) });
    if (marked === 0) continue;
    const named = { version: version ?? undefined, title: own ?? undefined };
    await addSuperseded(trx, taker.id, [
      {
        executionId: id,
        step: 1,
        title: nameExecution(named, 1),
        object: takeover.object,
      },
    ]);
  }
}
