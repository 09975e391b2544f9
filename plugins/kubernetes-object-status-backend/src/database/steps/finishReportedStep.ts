import { Knex } from 'knex';
import { Draft } from '../../executions/Draft';
import { StepReportError } from '../../executions/errors';
import { FinishedStep, StepReport } from '../../executions/StepReport';
import { ApplyResult } from '../../observation/StepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { Database } from '../Database';
import { appliedRows, targetRows } from '../executions/insertRows';
import {
  lockExecutions,
  lockNamespaces,
  lockPlace,
} from '../executions/lockExecutions';
import { takeOver } from '../executions/takeOver';
import { absorb } from '../recording/adopt';
import { findRecorded } from '../recording/findRecorded';
import { remember } from '../recording/knownWorkloads';
import { lockReportedStep } from './startReportedStep';

/** Rows in one statement: below SQLite's limit of bound values. */
const batchSize = 200;

/** The execution as a draft whose only step is the one that was applied. */
type FinishedDraft = Pick<
  Draft,
  'entityRef' | 'environment' | 'version' | 'title'
>;

/** Puts what was applied in the place of what was named before. */
async function replaceObjects(
  trx: Knex.Transaction,
  place: { id: string; number: number },
  draft: Pick<Draft, 'steps'>,
): Promise<void> {
  const { id, number } = place;
  const [step] = draft.steps;
  await trx('applied_object')
    .where({ execution_id: id, step: number })
    .delete();
  await trx.batchInsert(
    'applied_object',
    appliedRows(id, number, step),
    batchSize,
  );
  await trx('execution_target')
    .insert(targetRows(id, draft))
    .onConflict(['execution_id', 'cluster', 'namespace'])
    .ignore();
}

/**
 * A pipeline says how applying a step ended. Its check begins, or it has failed
 * (R15). One that is applied already, or has ended, stays as it is.
 *
 * What was recorded by itself of the same rollouts counts as it from now on.
 *
 * Locks are taken in the order place, namespaces, executions by id.
 *
 * @throws StepReportError - it was not started; nothing has changed
 */
export async function finishReportedStep(
  database: Database,
  manifests: AppliedManifests,
  place: { id: string; number: number; of: FinishedDraft },
  finished: FinishedStep,
): Promise<StepReport> {
  const { id, number, of } = place;
  return database.knex.transaction(async trx => {
    await lockPlace(trx, of);
    const steps = finished.step ? [finished.step] : [];
    await lockNamespaces(trx, { steps });
    const now = await database.now(trx);
    const ids = await findRecorded(trx, { steps }, now, id);
    const locked = await lockExecutions(trx, of, [...ids, id]);
    const { execution, step } = await lockReportedStep(trx, id, number);
    if (step.state === 'Queued') {
      throw new StepReportError(
        'StepNotStarted',
        `Step ${number} (${step.name}) was not started: start it before you finish it`,
      );
    }
    const isOver = step.state !== 'Applying' || step.apply_result !== null;
    if (isOver) return { number, state: step.state };
    const result: ApplyResult = { ...finished.end, at: now };
    if (finished.step) {
      const draft = { ...of, steps };
      await replaceObjects(trx, { id, number }, draft);
      const taker = { id, draft };
      const recorded = locked.filter(each => ids.includes(each.id));
      await absorb(trx, taker, recorded);
      await takeOver(trx, taker, { now, manifests, except: ids });
      await remember(trx, taker, ids);
    }
    const state = result.type === 'Applied' ? 'Checking' : step.state;
    await trx('step_execution')
      .where({ execution_id: id, number })
      .update({
        state,
        apply_result: JSON.stringify(result),
        ...(finished.step && {
          targets: JSON.stringify(finished.step.targets),
        }),
      });
    await trx('execution')
      .where({ id })
      .update({ sequence: execution.sequence + 1 });
    return { number, state };
  });
}
