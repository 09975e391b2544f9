import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';

/** Databases that every store is tested on. */
const ids: TestDatabaseId[] = ['SQLITE_3'];

/** Made once at the top of a test file. */
export function testDatabases(): TestDatabases {
  return TestDatabases.create({ ids });
}
