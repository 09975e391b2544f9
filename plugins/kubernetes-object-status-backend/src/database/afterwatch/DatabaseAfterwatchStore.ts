import {
  Afterwatch,
  AfterwatchState,
  Instant,
  Memory,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import {
  AfterwatchStore,
  AfterwatchWrite,
  ListedWatch,
  WatchedStep,
} from '../../afterwatch/AfterwatchStore';
import { StepKey } from '../../observation/StepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { Database } from '../Database';
import { AppliedObjectRow, fromJson, StepRow, toNumber } from '../rows';
import { Epochs } from '../shards/claimShards';
import { toApplied } from '../steps/toApplied';
import { AfterwatchRow } from './AfterwatchRow';
import { writeAfterwatch } from './writeAfterwatch';

type LoadedRow = AfterwatchRow & { step_memory: StepRow['memory'] };

/**
 * What is watched, in the plugin's database; written under the epochs that this
 * process claimed when it started.
 */
export class DatabaseAfterwatchStore implements AfterwatchStore {
  constructor(
    private readonly database: Database,
    private readonly manifests: AppliedManifests,
    private readonly epochs: Epochs,
  ) {}

  /** Served by afterwatch_state_idx. */
  async list(): Promise<ListedWatch[]> {
    const rows: AfterwatchRow[] = await this.watching(this.database.knex)
      .orderBy('afterwatch.until', 'desc')
      .select(
        'afterwatch.execution_id',
        'afterwatch.step',
        'afterwatch.until',
        'afterwatch.taken_over',
      );
    return rows.map(toListed);
  }

  async load(keys: StepKey[]): Promise<WatchedStep[]> {
    const loaded: WatchedStep[] = [];
    for (const key of keys) {
      const watched = await this.loadOne(key);
      if (watched) loaded.push(watched);
    }
    return loaded;
  }

  write(write: AfterwatchWrite): Promise<void> {
    return writeAfterwatch(this.database, this.epochs, write);
  }

  now(): Promise<Instant> {
    return this.database.now(this.database.knex);
  }

  /** What a report adopted counts as that report, and is not watched itself. */
  private watching(knex: Knex): Knex.QueryBuilder {
    return knex('afterwatch')
      .join('execution', 'execution.id', 'afterwatch.execution_id')
      .where('afterwatch.state', 'Watching')
      .whereNull('execution.adopted_by');
  }

  private async loadOne({
    executionId,
    step,
  }: StepKey): Promise<WatchedStep | undefined> {
    const { knex } = this.database;
    const row: LoadedRow | undefined = await this.watching(knex)
      .join('step_execution', {
        'step_execution.execution_id': 'afterwatch.execution_id',
        'step_execution.number': 'afterwatch.step',
      })
      .where({
        'afterwatch.execution_id': executionId,
        'afterwatch.step': step,
      })
      .first('afterwatch.*', { step_memory: 'step_execution.memory' });
    if (!row) return undefined;
    const applied = await knex<AppliedObjectRow>('applied_object')
      .where({ execution_id: executionId, step })
      .orderBy('position');
    return {
      ...toListed(row),
      applied: applied.map(each => toApplied(each, this.manifests)),
      afterwatch: toAfterwatch(row),
    };
  }
}

function toListed(row: AfterwatchRow): ListedWatch {
  return {
    executionId: row.execution_id,
    step: row.step,
    until: toNumber(row.until),
    takenOver: fromJson<string[]>(row.taken_over),
  };
}

function toAfterwatch({ watch, memory, step_memory }: LoadedRow): Afterwatch {
  return {
    state: fromJson<AfterwatchState>(watch),
    memory: fromJson<Memory>(memory ?? step_memory ?? '{}'),
  };
}
