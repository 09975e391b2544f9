import { observedSourceType } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  compareRollout,
  ObjectStatusCheck,
  RolloutComparison,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { Rollout } from '../../recording/Rollout';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import {
  AppliedObjectRow,
  ExecutionRow,
  fromJson,
  StepRow,
  toOptional,
  toOptionalNumber,
} from '../rows';
import { toApplied } from '../steps/toApplied';

/** So many of the latest executions of a workload are asked whose its rollout is. */
const asked = 50;

type Row = AppliedObjectRow &
  Pick<StepRow, 'check' | 'superseded_by'> & {
    source_type: ExecutionRow['source_type'];
    created_at: ExecutionRow['created_at'];
    finished_at: ExecutionRow['finished_at'];
    adopted_by: ExecutionRow['adopted_by'];
    step_state: string;
  };

/** A step that applied the workload, and what that says of it as it is now. */
export interface Claimant {
  executionId: string;
  step: number;
  isObserved: boolean;
  /** The report that it counts as, if any. */
  adoptedBy?: string;
  /** It has no outcome, and nothing has taken it over. */
  isOpen: boolean;
  createdAt: Row['created_at'];
  finishedAt: Row['finished_at'];
  /** What the cluster counted of the workload when it was applied, where the report tells. */
  uid?: string;
  generation?: number;
  said: RolloutComparison;
}

/** Whoever applied a workload, the latest first. Served by applied_object_name_idx. */
export async function selectClaimants(
  trx: Knex.Transaction,
  { cluster, workload }: Rollout,
  manifests: AppliedManifests,
): Promise<Claimant[]> {
  const { kind, metadata } = workload;
  const rows: Row[] = await trx('applied_object')
    .join('execution', 'execution.id', 'applied_object.execution_id')
    .join('step_execution', {
      'step_execution.execution_id': 'applied_object.execution_id',
      'step_execution.number': 'applied_object.step',
    })
    .where({
      'applied_object.name': metadata.name,
      'applied_object.cluster': cluster,
      'applied_object.kind': kind,
      'applied_object.namespace': metadata.namespace ?? null,
    })
    .orderBy('execution.created_at', 'desc')
    .orderBy('execution.id', 'desc')
    .limit(asked)
    .select(
      'applied_object.*',
      'step_execution.check',
      'step_execution.superseded_by',
      'step_execution.state as step_state',
      'execution.source_type',
      'execution.created_at',
      'execution.finished_at',
      'execution.adopted_by',
    );
  return rows.map(row => {
    const { ignoreDifferences } = fromJson<ObjectStatusCheck>(row.check);
    return {
      executionId: row.execution_id,
      step: row.step,
      isObserved: row.source_type === observedSourceType,
      adoptedBy: toOptional(row.adopted_by),
      isOpen: row.step_state !== 'Finished' && row.superseded_by === null,
      createdAt: row.created_at,
      finishedAt: row.finished_at,
      uid: toOptional(row.uid),
      generation: toOptionalNumber(row.generation),
      said: compareRollout(
        toApplied(row, manifests),
        { cluster, workload },
        ignoreDifferences,
      ),
    };
  });
}
