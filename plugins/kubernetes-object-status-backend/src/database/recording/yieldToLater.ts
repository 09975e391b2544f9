import { Knex } from 'knex';
import { AppliedObject } from '../../observation/StepStore';
import { Taker, titleOf } from '../executions/takeOver';
import { AppliedObjectRow, toNumber } from '../rows';
import { Successor, yieldStep } from './yieldStep';

/** Names in one statement: below SQLite's limit of bound values. */
const batchSize = 500;

/** What the cluster itself counts of an object: its uid and its generation. */
type Counted = AppliedObject & { uid: string; generation: number };
type Latest = Pick<AppliedObjectRow, 'cluster' | 'uid'> & {
  generation: NonNullable<AppliedObjectRow['generation']>;
};

function isCounted(applied: AppliedObject): applied is Counted {
  return applied.uid !== undefined && applied.generation !== undefined;
}

/** What other executions of the place applied. Served by applied_object_name_idx. */
function recordedElsewhere(
  trx: Knex.Transaction,
  { id, draft }: Taker,
  except: string[],
) {
  return trx('applied_object')
    .join('execution', 'execution.id', 'applied_object.execution_id')
    .where({
      'execution.entity_ref': draft.entityRef,
      'execution.environment': draft.environment,
    })
    .whereNull('execution.adopted_by')
    .whereNotIn('execution.id', [id, ...except])
    .whereNotNull('applied_object.generation');
}

function keyOf({ cluster, uid }: Pick<Latest, 'cluster' | 'uid'>): string {
  return JSON.stringify([cluster, uid]);
}

/** The highest generation of each object that was recorded: a row for each, however long its history. */
async function selectLatest(
  trx: Knex.Transaction,
  taker: Taker,
  except: string[],
  names: string[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let from = 0; from < names.length; from += batchSize) {
    const rows: Latest[] = await recordedElsewhere(trx, taker, except)
      .whereIn('applied_object.name', names.slice(from, from + batchSize))
      .groupBy('applied_object.cluster', 'applied_object.uid')
      .select('applied_object.cluster', 'applied_object.uid')
      .max({ generation: 'applied_object.generation' });
    for (const row of rows) found.set(keyOf(row), toNumber(row.generation));
  }
  return found;
}

/**
 * R11, for a report that comes late: another execution of its place has
 * recorded one of its objects with a higher generation already. Its observation
 * ends the step `Superseded`, whatever the cluster shows of what came later.
 */
export async function yieldToLater(
  trx: Knex.Transaction,
  taker: Taker,
  except: string[],
): Promise<void> {
  const { entityRef, steps } = taker.draft;
  const counted = steps.map(({ applied }) => applied.filter(isCounted));
  const names = [...new Set(counted.flat().map(({ name }) => name))];
  if (entityRef === undefined || names.length === 0) return;
  const latest = await selectLatest(trx, taker, except, names);
  const isFollowed = (object: Counted) =>
    (latest.get(keyOf(object)) ?? -Infinity) > object.generation;
  for (const [index, objects] of counted.entries()) {
    const followed = objects.find(isFollowed);
    if (!followed) continue;
    const { kind, name, uid } = followed;
    const successor: Successor = await recordedElsewhere(trx, taker, except)
      .where({
        'applied_object.name': name,
        'applied_object.uid': uid,
        'applied_object.generation': latest.get(keyOf(followed)),
      })
      .first('execution.id', 'execution.version', 'execution.title');
    const title = await titleOf(trx, taker);
    const object = `${kind} ${name}`;
    const step = { executionId: taker.id, step: index + 1, title, object };
    await yieldStep(trx, step, successor);
  }
}
