import { Takeover } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { Draft } from '../../executions/Draft';
import { nameExecution } from '../../executions/nameExecution';
import { addSuperseded } from '../executions/takeOver';
import { ExecutionRow } from '../rows';
import { Claimant } from './selectClaimants';

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
  const successor = await trx<ExecutionRow>('execution')
    .where({ id: later.executionId })
    .first('version', 'title', 'entity_ref', 'environment');
  const { entityRef, environment, steps, ...named } = draft;
  const isSamePlace =
    successor?.entity_ref === entityRef &&
    successor?.environment === environment;
  if (!successor || !isSamePlace) return;
  const { kind, name } = steps[0].applied[0];
  const object = `${kind} ${name}`;
  const title = nameExecution(
    {
      version: successor.version ?? undefined,
      title: successor.title ?? undefined,
    },
    1,
  );
  const takeover: Takeover = { executionId: later.executionId, title, object };
  await trx('step_execution')
    .where({ execution_id: id, number: 1 })
    .update({ superseded_by: JSON.stringify(takeover) });
  await addSuperseded(trx, later.executionId, [
    { executionId: id, step: 1, title: nameExecution(named, 1), object },
  ]);
}
