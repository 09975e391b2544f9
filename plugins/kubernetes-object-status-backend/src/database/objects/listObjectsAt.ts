import { ObjectList } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { JudgedObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { Database } from '../Database';
import { readSnapshot } from '../dialect';
import { toIso } from '../executions/toExecution';
import {
  fromJson,
  ObjectHistoryRow,
  ObjectRow,
  StepRow,
  toNumber,
  TransitionRow,
} from '../rows';
import { listObjects, toObjectRow } from './listObjects';
import { Moment } from './Moment';
import { MovingRow } from './movingRow';
import { validityOf } from './validityOf';

/** What is known of an object at a moment, from the one or the other. */
interface Known {
  kept: Map<string, ObjectHistoryRow>;
  changes: Map<string, TransitionRow>;
}

/**
 * Rows of a step as they were, in the places where they ended up.
 *
 * Where a row is kept no longer, its status and reason come from the
 * transitions, nothing from anywhere else, and the answer is `partial`. The
 * same when a status is newer than the row: several looks may be written at once.
 */
export async function listObjectsAt(
  database: Database,
  moment: Moment,
): Promise<ObjectList | undefined> {
  const { executionId, step, at } = moment;
  const found = await database
    .knex<StepRow>('step_execution')
    .where({ execution_id: executionId, number: step })
    .first('finished_at');
  if (!found) return undefined;
  const { finished_at: finishedAt } = found;
  if (finishedAt !== null && toNumber(finishedAt) <= at) {
    const last = await listObjects(database, executionId, step, undefined);
    return last && { ...last, validFrom: toIso(toNumber(finishedAt)) };
  }
  return readSnapshot(database.knex, trx => rowsThen(trx, moment));
}

async function rowsThen(
  trx: Knex.Transaction,
  moment: Moment,
): Promise<ObjectList> {
  const known: Known = {
    kept: byObject(await lastKept(trx, moment)),
    changes: byObject(await lastChanges(trx, moment)),
  };
  const objects = await trx<ObjectRow>('object_current')
    .where({ execution_id: moment.executionId, step: moment.step })
    .orderBy('position');
  const rows = objects.flatMap(object => {
    const then = objectThen(object, known);
    return then ? [{ ...object, row: JSON.stringify(then) }] : [];
  });
  const isPartial = rows.some(({ object_id }) => !known.kept.has(object_id));
  const versions = [...known.kept.values()].map(({ version }) => version);
  return {
    version: Math.max(0, ...versions),
    items: rows.map(toObjectRow),
    removed: [],
    ...(isPartial && { partial: true }),
    ...(await validityOf(trx, moment)),
  };
}

function byObject<T extends { object_id: string | null }>(rows: T[]) {
  return new Map(rows.map(row => [row.object_id ?? '', row]));
}

/** By the primary key: of each object the last row at or before the moment. */
async function lastKept(
  trx: Knex.Transaction,
  { executionId, step, at }: Moment,
): Promise<ObjectHistoryRow[]> {
  const last = trx('object_history')
    .where({ execution_id: executionId, step })
    .where('at', '<=', at)
    .groupBy('object_id')
    .select('object_id')
    .max({ version: 'version' })
    .as('last');
  return trx('object_history')
    .where({ execution_id: executionId, step })
    .join(last, join =>
      join
        .on('last.object_id', 'object_history.object_id')
        .on('last.version', 'object_history.version'),
    )
    .select<ObjectHistoryRow[]>('object_history.*');
}

/** The same of the transitions, by their primary key. */
async function lastChanges(
  trx: Knex.Transaction,
  { executionId, step, at }: Moment,
): Promise<TransitionRow[]> {
  const last = trx('object_transition')
    .where({ execution_id: executionId, step, subject: 'object' })
    .where('at', '<=', at)
    .groupBy('object_id')
    .max({ seq: 'seq' });
  return trx<TransitionRow>('object_transition')
    .where({ execution_id: executionId })
    .whereIn('seq', last);
}

/** `undefined` of what was not there. */
function objectThen(
  { object_id, row }: ObjectRow,
  { kept, changes }: Known,
): JudgedObject | undefined {
  const known = kept.get(object_id);
  const change = changes.get(object_id);
  const isNewer =
    change && (!known || toNumber(change.at) > toNumber(known.at));
  if (!known && !change) return undefined;
  if (isNewer && change.status === null) return undefined;
  if (!isNewer && known?.row === null) return undefined;
  const identity = fromJson<JudgedObject>(row);
  const moving = known?.row
    ? fromJson<MovingRow>(known.row)
    : plainRowOf(identity);
  return {
    ...identity,
    ...cleared,
    ...moving,
    ...(isNewer && toStatus(change)),
  };
}

/** Fields that a row of before may have lacked. */
const cleared = {
  uid: undefined,
  notCounted: undefined,
  parentId: undefined,
  revision: undefined,
  cause: undefined,
  causeParams: undefined,
} as const;

/** Who it is and where it stands; its values are those of another moment. */
function plainRowOf(object: JudgedObject): MovingRow {
  const { uid, counted, notCounted, parentId, revision, status } = object;
  return {
    ...{ uid, counted, notCounted, parentId, revision, status },
    verified: true,
    warnings: [],
    columns: {},
  };
}

function toStatus(change: TransitionRow): Partial<JudgedObject> {
  return {
    status: {
      // As this store wrote it.
      status: change.status as JudgedObject['status']['status'],
      reason: change.reason,
      params: {},
      message: change.message,
      since: toNumber(change.at),
    },
    cause: undefined,
    causeParams: undefined,
  };
}
