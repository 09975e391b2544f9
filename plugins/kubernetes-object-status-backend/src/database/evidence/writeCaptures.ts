import { Knex } from 'knex';
import { NewCapture } from '../../evidence/NewCapture';
import { surplusOf } from '../../evidence/surplusOf';
import { StepKey, StepWrite } from '../../observation/StepStore';
import { EvidenceRow } from '../rows';

/** Rows in one statement: below SQLite's limit of bound values. */
const batchSize = 50;

/** What a capture's `capture` column holds. */
export type StoredCapture = Pick<
  NewCapture,
  'identity' | 'parentId' | 'evidence' | 'masked' | 'isCut'
>;

/** Writes what one look keeps, and drops what is too much with it. */
export async function writeCaptures(
  trx: Knex.Transaction,
  write: StepKey & Pick<StepWrite, 'captures' | 'healed'>,
): Promise<void> {
  const { captures = [], healed = [] } = write;
  // First: what is new is not healed by what healed before it.
  for (const { objectId, at } of healed) await heal(trx, write, objectId, at);
  if (captures.length === 0) return;
  const rows = captures.map((capture, position) =>
    toRow(write, capture, position),
  );
  for (let from = 0; from < rows.length; from += batchSize) {
    await trx<EvidenceRow>('evidence').insert(
      rows.slice(from, from + batchSize),
    );
  }
  const isFailure = ({ moment }: NewCapture) => moment === 'Failed';
  if (captures.some(isFailure)) await dropSurplus(trx, write);
}

/** Of the object's latest failure; those before it have healed. */
async function heal(
  trx: Knex.Transaction,
  { executionId, step }: StepKey,
  objectId: string,
  at: number,
): Promise<void> {
  // Served by evidence_object_idx.
  await trx<EvidenceRow>('evidence')
    .where({ execution_id: executionId, step, object_id: objectId })
    .where({ moment: 'Failed' })
    .whereNull('healed_at')
    .update({ healed_at: at });
}

async function dropSurplus(
  trx: Knex.Transaction,
  { executionId }: StepKey,
): Promise<void> {
  // Served by evidence_object_idx; a few more than may be kept at most.
  const failures = await trx<EvidenceRow>('evidence')
    .where({ execution_id: executionId, moment: 'Failed' })
    .orderBy(['at', 'step', 'position'])
    .select('id', 'step', 'object_id');
  const surplus = surplusOf(
    failures.map(({ id, step, object_id: objectId }) => ({
      ...{ id, step, objectId },
    })),
  );
  const ids = [...surplus].map(({ id }) => id);
  for (let from = 0; from < ids.length; from += batchSize) {
    await trx<EvidenceRow>('evidence')
      .whereIn('id', ids.slice(from, from + batchSize))
      .delete();
  }
}

function toRow(
  { executionId, step }: StepKey,
  capture: NewCapture,
  position: number,
): EvidenceRow {
  const { id, objectId, uid, moment, at, healedAt, logsMissing } = capture;
  const { identity, parentId, evidence, masked, isCut } = capture;
  const stored: StoredCapture = {
    ...{ identity, parentId, evidence, masked, isCut },
  };
  return {
    id,
    execution_id: executionId,
    step,
    object_id: objectId,
    uid: uid ?? null,
    moment,
    at,
    position,
    healed_at: healedAt ?? null,
    capture: JSON.stringify(stored),
    logs: null,
    logs_missing: logsMissing ?? null,
  };
}
