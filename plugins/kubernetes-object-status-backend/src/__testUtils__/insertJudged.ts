import {
  BackendFeature,
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { JudgedObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { ObjectRow } from '../database/rows';

/**
 * A way to give a portal's first step rows as if they had been judged.
 * `feature` goes to the portal.
 */
export function insertJudged(): {
  feature: BackendFeature;
  insert: (executionId: string, ...rows: JudgedObject[]) => Promise<void>;
} {
  let client: Knex | undefined;
  const feature = createBackendModule({
    pluginId: 'kubernetes-object-status',
    moduleId: 'insert-judged',
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
    async insert(executionId, ...judged) {
      if (!client) throw new Error('The portal has not started');
      const rows = judged.map((row, position) => ({
        execution_id: executionId,
        step: 1,
        object_id: row.id,
        version: 1,
        removed: false,
        counted: row.counted,
        status: row.status.status,
        position,
        row: JSON.stringify(row),
      }));
      await client<ObjectRow>('object_current').insert(rows);
    },
  };
}
