import { OwnerStore } from '../../owners/EntityOwners';
import { Database } from '../Database';
import { lockUntilEnd } from '../dialect';

/** Owners of entities in the plugin's database. */
export class DatabaseOwnerStore implements OwnerStore {
  constructor(private readonly database: Database) {}

  async find(entityRef: string): Promise<string[]> {
    return this.database
      .knex('entity_owner')
      .where({ entity_ref: entityRef })
      .orderBy('owner_ref')
      .pluck('owner_ref');
  }

  async replace(entityRef: string, owners: string[]): Promise<void> {
    await this.database.knex.transaction(async trx => {
      // Two refreshes at once would leave the owners of both.
      await lockUntilEnd(trx, JSON.stringify(['owners', entityRef]));
      await trx('entity_owner').where({ entity_ref: entityRef }).delete();
      const rows = [...new Set(owners)].map(owner => ({
        entity_ref: entityRef,
        owner_ref: owner,
      }));
      if (rows.length > 0) await trx('entity_owner').insert(rows);
    });
  }

  async listEntities(page: {
    after: string;
    limit: number;
  }): Promise<string[]> {
    // Served by execution_entity_idx.
    return this.database
      .knex('execution')
      .distinct('entity_ref')
      .whereNotNull('entity_ref')
      .where('entity_ref', '>', page.after)
      .orderBy('entity_ref')
      .limit(page.limit)
      .pluck('entity_ref');
  }
}
