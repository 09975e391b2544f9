import { Knex } from 'knex';
import { Draft } from '../../executions/Draft';
import { nameExecution } from '../../executions/nameExecution';
import { ExecutionRow } from '../rows';
import { Claimant } from './selectClaimants';
import { yieldStep } from './yieldStep';

/**
 * R11: a report may come before the rollout that it follows was noticed. Then
 * the automatic execution of that one is taken over as soon as it is opened.
 */
export async function yieldTo(
  trx: Knex.Transaction,
  id: string,
  draft: Draft,
  claimants: Claimant[],
): Promise<void> {
  const later = claimants.find(
    ({ said, isOpen }) => isOpen && said === 'Earlier',
  );
  if (!later) return;
  const { entityRef, environment, steps, ...named } = draft;
  const successor = await trx<ExecutionRow>('execution')
    .where({ id: later.executionId, entity_ref: entityRef, environment })
    .first('id', 'version', 'title');
  if (!successor) return;
  const { kind, name } = steps[0].applied[0];
  const title = nameExecution(named, 1);
  const step = { executionId: id, step: 1, title, object: `${kind} ${name}` };
  await yieldStep(trx, step, successor);
}
