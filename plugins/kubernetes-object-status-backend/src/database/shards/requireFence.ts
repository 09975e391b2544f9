import { Knex } from 'knex';
import { StepKey } from '../../observation/StepStore';
import { FencedError } from '../errors';
import { AppliedObjectRow } from '../rows';
import { Epochs } from './claimShards';
import { findStale } from './findStale';

/**
 * Lets only the process write of a step that owns all its clusters.
 *
 * @throws FencedError - another process observes one of them now
 */
export async function requireFence(
  trx: Knex.Transaction,
  { executionId, step }: StepKey,
  epochs: Epochs,
): Promise<void> {
  const clusters = await trx<AppliedObjectRow>('applied_object')
    .where({ execution_id: executionId, step })
    .distinct()
    .pluck('cluster');
  const stale = await findStale(trx, clusters, epochs);
  if (stale.length > 0) throw new FencedError(executionId, step, stale);
}
