import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { applySettings, readClock } from './dialect';

const packageName =
  '@object-status/backstage-plugin-kubernetes-object-status-backend';

/** What every store is made of. */
export interface Database {
  knex: Knex;
  /** The database's clock. Inside a transaction give it: SQLite has one connection. */
  now(executor: Knex): Promise<Instant>;
}

/** Opens the plugin's database and brings its tables up to date. */
export async function openDatabase(
  service: DatabaseService,
): Promise<Database> {
  const knex = await service.getClient();
  // An error's text is logged: it is to have no values in it, only places.
  knex.client.config.compileSqlOnError = false;
  await applySettings(knex);
  if (!service.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(packageName, 'migrations'),
    });
  }
  return { knex, now: readClock };
}
