import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';

/**
 * Databases that every store is tested on: PostgreSQL only beside
 * `scripts/postgres/withPostgres.mjs`, which says where it is.
 */
const ids: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];

/** Made once at the top of a test file. */
export function testDatabases(): TestDatabases {
  // Docker would be taken wherever `CI` is set, and there is none.
  return TestDatabases.create({ ids, disableDocker: true });
}
