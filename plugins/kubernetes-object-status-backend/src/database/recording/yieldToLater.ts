import {
  Takeover,
  takesOver,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { nameExecution } from '../../executions/nameExecution';
import { AppliedObject } from '../../observation/StepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { addSuperseded, Taker, titleOf } from '../executions/takeOver';
import { AppliedObjectRow, ExecutionRow, toOptional } from '../rows';
import { toApplied } from '../steps/toApplied';

type Row = AppliedObjectRow & Pick<ExecutionRow, 'version' | 'title'>;

/** Whether what is recorded already came after what is reported now, by the cluster's own count. */
function isLater(mine: AppliedObject, theirs: AppliedObject): boolean {
  const isCounted =
    mine.uid !== undefined &&
    mine.uid === theirs.uid &&
    mine.generation !== undefined &&
    theirs.generation !== undefined;
  return isCounted && takesOver(mine, theirs);
}

/** What the other executions of the place applied under these names, the latest first. */
async function selectRecorded(
  trx: Knex.Transaction,
  { id, draft }: Taker,
  except: string[],
): Promise<Row[]> {
  const names = new Set(
    draft.steps.flatMap(({ applied }) => applied.map(({ name }) => name)),
  );
  return trx('applied_object')
    .join('execution', 'execution.id', 'applied_object.execution_id')
    .where({
      'execution.entity_ref': draft.entityRef,
      'execution.environment': draft.environment,
    })
    .whereNull('execution.adopted_by')
    .whereNotIn('execution.id', [id, ...except])
    .whereNotNull('applied_object.generation')
    .whereIn('applied_object.name', [...names])
    .orderBy('execution.id', 'desc')
    .select('applied_object.*', 'execution.version', 'execution.title');
}

/**
 * R11, for a report that comes late: another execution of its place has
 * recorded one of its objects with a higher generation already. Its observation
 * ends the step `Superseded`, whatever the cluster shows of what came later.
 */
export async function yieldToLater(
  trx: Knex.Transaction,
  taker: Taker,
  manifests: AppliedManifests,
  except: string[],
): Promise<void> {
  const { entityRef, steps } = taker.draft;
  const isCounted = steps.some(({ applied }) =>
    applied.some(({ generation }) => generation !== undefined),
  );
  if (entityRef === undefined || !isCounted) return;
  const recorded = await selectRecorded(trx, taker, except);
  for (const [index, { applied }] of steps.entries()) {
    const row = recorded.find(each => {
      const theirs = toApplied(each, manifests);
      return applied.some(mine => isLater(mine, theirs));
    });
    if (row) await yieldStep(trx, taker, index + 1, row);
  }
}

async function yieldStep(
  trx: Knex.Transaction,
  taker: Taker,
  step: number,
  row: Row,
): Promise<void> {
  const object = `${row.kind} ${row.name}`;
  const named = {
    version: toOptional(row.version),
    title: toOptional(row.title),
  };
  const takeover: Takeover = {
    executionId: row.execution_id,
    title: nameExecution(named, 1),
    object,
  };
  await trx('step_execution')
    .where({ execution_id: taker.id, number: step })
    .update({ superseded_by: JSON.stringify(takeover) });
  const title = await titleOf(trx, taker);
  await addSuperseded(trx, row.execution_id, [
    { executionId: taker.id, step, title, object },
  ]);
}
