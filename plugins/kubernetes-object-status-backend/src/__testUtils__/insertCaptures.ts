import {
  BackendFeature,
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { writeCaptures } from '../database/evidence/writeCaptures';
import { NewCapture } from '../evidence/NewCapture';
import { aWrite } from './judged';

/**
 * A way to give a portal's first step captures as if its objects had failed.
 * `feature` goes to the portal.
 */
export function insertCaptures(): {
  feature: BackendFeature;
  insert: (executionId: string, ...captures: NewCapture[]) => Promise<void>;
} {
  let client: Knex | undefined;
  const feature = createBackendModule({
    pluginId: 'kubernetes-object-status',
    moduleId: 'insert-captures',
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
    async insert(executionId, ...captures) {
      if (!client) throw new Error('The portal has not started');
      await client.transaction(trx =>
        writeCaptures(trx, aWrite(executionId, { captures })),
      );
    },
  };
}
