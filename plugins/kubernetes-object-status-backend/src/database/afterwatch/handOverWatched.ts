import { identityKey } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { AppliedObject } from '../../observation/StepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { AppliedObjectRow, fromJson } from '../rows';
import { toApplied } from '../steps/toApplied';
import { AfterwatchRow } from './AfterwatchRow';

type WatchedRow = Pick<AfterwatchRow, 'execution_id' | 'step' | 'taken_over'>;

/** Who takes over, and what of it. */
export interface WatchTaker {
  entityRef: string;
  environment: string;
  /** Executions that are left alone. */
  except: string[];
  objects: AppliedObject[];
  isTaken: (mine: AppliedObject, theirs: AppliedObject) => boolean;
}

/**
 * R11: what another execution brings anew is its affair from now on. Notes
 * which watched objects of the same entity and environment are; whoever watches
 * them reads it. The place must be locked.
 */
export async function handOverWatched(
  trx: Knex.Transaction,
  manifests: AppliedManifests,
  { entityRef, environment, except, objects, isTaken }: WatchTaker,
): Promise<void> {
  // Served by afterwatch_state_idx; few are watched at the same time.
  const watched: WatchedRow[] = await trx('afterwatch')
    .join('execution', 'execution.id', 'afterwatch.execution_id')
    .where('afterwatch.state', 'Watching')
    .where({ entity_ref: entityRef, environment })
    .whereNotIn('afterwatch.execution_id', except)
    .select(
      'afterwatch.execution_id',
      'afterwatch.step',
      'afterwatch.taken_over',
    );
  for (const row of watched) {
    const key = { execution_id: row.execution_id, step: row.step };
    const mine = await trx<AppliedObjectRow>('applied_object').where(key);
    const taken = mine
      .map(each => toApplied(each, manifests))
      .filter(each => objects.some(theirs => isTaken(each, theirs)))
      .map(identityKey);
    if (taken.length === 0) continue;
    const known = fromJson<string[]>(row.taken_over);
    const all = [...new Set([...known, ...taken])];
    await trx('afterwatch')
      .where(key)
      .update({ taken_over: JSON.stringify(all) });
  }
}
