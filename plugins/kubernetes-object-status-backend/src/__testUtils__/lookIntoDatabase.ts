import { BackendFeature } from '@backstage/backend-plugin-api';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Tables of the database itself, and leases that are renewed by and by. */
const otherTables = /^(knex|sqlite|backstage|shard)/;

/**
 * A way to see what a portal has in its tables: all rows, as text, table by
 * table. `feature` goes to the portal.
 */
export function lookIntoDatabase(): {
  feature: BackendFeature;
  read: () => Promise<Record<string, string[]>>;
} {
  let client: Knex | undefined;
  const feature = createBackendModule({
    pluginId: 'kubernetes-object-status',
    moduleId: 'look-into-database',
    register(reg) {
      reg.registerInit({
        deps: { database: coreServices.database },
        async init({ database }) {
          client = await database.getClient();
        },
      });
    },
  });
  return {
    feature,
    async read() {
      if (!client) throw new Error('The portal has not started');
      const found: Record<string, string[]> = {};
      for (const table of await tablesOf(client)) {
        const rows = await client(table).select();
        found[table] = rows.map(row => JSON.stringify(row)).sort();
      }
      return found;
    },
  };
}

async function tablesOf(client: Knex): Promise<string[]> {
  const isPostgres = client.client.config.client === 'pg';
  const names: string[] = isPostgres
    ? await client('pg_tables')
        .where({ schemaname: 'public' })
        .pluck('tablename')
    : await client('sqlite_master').where({ type: 'table' }).pluck('name');
  return names.filter(name => !otherTables.test(name)).sort();
}
