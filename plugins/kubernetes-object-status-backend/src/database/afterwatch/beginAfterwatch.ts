import { startAfterwatch } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { StepWrite } from '../../observation/StepStore';
import { maskMessages } from '../../redaction/maskMessages';

/**
 * Begins to watch a step with the write that ends it, so that nobody can lose
 * it in between; nothing where there is nothing to watch. Its memory is the
 * step's own as long as nothing was written.
 */
export async function beginAfterwatch(
  trx: Knex.Transaction,
  { executionId, step, state }: StepWrite,
  durationMs: number,
): Promise<void> {
  const watch = startAfterwatch(state, durationMs);
  if (!watch) return;
  await trx('afterwatch').insert({
    execution_id: executionId,
    step,
    state: 'Watching',
    until: watch.until,
    watch: JSON.stringify(maskMessages(watch)),
    taken_over: '[]',
    note_count: 0,
  });
}
