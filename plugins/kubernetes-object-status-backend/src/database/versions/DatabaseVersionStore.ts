import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { VersionStore } from '../../signals/VersionStore';
import { Database } from '../Database';
import { ExecutionRow } from '../rows';

/** Ids in one statement: below SQLite's limit of bound values. */
const batchSize = 500;

/** How far executions have come, by their primary keys. */
export class DatabaseVersionStore implements VersionStore {
  constructor(private readonly database: Database) {}

  async findVersions(ids: string[]): Promise<Map<string, number>> {
    const { knex } = this.database;
    const versions = new Map<string, number>();
    for (let from = 0; from < ids.length; from += batchSize) {
      const rows = await knex<ExecutionRow>('execution')
        .whereIn('id', ids.slice(from, from + batchSize))
        .select('id', 'sequence');
      for (const { id, sequence } of rows) versions.set(id, sequence);
    }
    return versions;
  }

  now(): Promise<Instant> {
    return this.database.now(this.database.knex);
  }
}
