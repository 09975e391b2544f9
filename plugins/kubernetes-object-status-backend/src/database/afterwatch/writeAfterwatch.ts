import { AfterwatchState } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { AfterwatchWrite } from '../../afterwatch/AfterwatchStore';
import { maskMessages } from '../../redaction/maskMessages';
import { Database } from '../Database';
import { writeCaptures } from '../evidence/writeCaptures';
import { askToTell } from '../notifications/askToTell';
import { ExecutionRow } from '../rows';
import { Epochs } from '../shards/claimShards';
import { requireFence } from '../shards/requireFence';

function stateOf({ over }: AfterwatchState): string {
  if (!over) return 'Watching';
  return over.reason === 'NotSeen' ? 'NotSeen' : 'Over';
}

/**
 * Writes what came after a step's end, in one transaction, and asks for the
 * owner to be told. The step, its outcome and its history stay as they are
 * (R12); the execution's sequence goes up, as its answer is another one.
 *
 * Locks are taken in the order execution, shard, as every write does.
 *
 * @throws FencedError - another process observes one of its clusters now
 */
export async function writeAfterwatch(
  database: Database,
  epochs: Epochs,
  write: AfterwatchWrite,
): Promise<void> {
  const { executionId, step, afterwatch } = write;
  const { state, memory } = afterwatch;
  await database.knex.transaction(async trx => {
    const execution = await trx<ExecutionRow>('execution')
      .where({ id: executionId })
      .forUpdate()
      .first('sequence');
    // It was deleted meanwhile: there is nothing to tell of it.
    if (!execution) return;
    await requireFence(trx, write, epochs);
    await trx('afterwatch')
      .where({ execution_id: executionId, step })
      .update({
        state: stateOf(state),
        until: state.over?.at ?? state.until,
        watch: JSON.stringify(maskMessages(state)),
        memory: JSON.stringify(memory),
        note_count: state.notes.length,
      });
    await writeCaptures(trx, write);
    if (write.isTold) {
      await askToTell(trx, { executionId, topic: 'afterwatch' }, database);
    }
    await trx('execution')
      .where({ id: executionId })
      .update({ sequence: execution.sequence + 1 });
  });
}
