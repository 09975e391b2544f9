import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';

/** On which database `startPortal` starts its portals: a fresh SQLite, unless a test says otherwise. */
class PortalDatabase {
  private open: (() => Promise<Knex>) | undefined;

  /** From now on portals start on what this opens; without it on SQLite again. */
  use(open: (() => Promise<Knex>) | undefined): void {
    this.open = open;
  }

  async features(): Promise<BackendFeature[]> {
    if (!this.open) return [];
    const knex = await this.open();
    return [mockServices.database.factory({ knex })];
  }
}

export const portalDatabase = new PortalDatabase();
