import { CelRule } from '../rules/own/CelRule';
import { phases } from './phases';

/** The Postgres operator of Zalando. */
export const zalandoPostgres: CelRule[] = [
  {
    group: 'acid.zalan.do',
    kind: 'postgresql',
    ...phases('status.PostgresClusterStatus', {
      failed: [
        'AddFailed',
        'CreateFailed',
        'Invalid',
        'SyncFailed',
        'UpdateFailed',
      ],
      successful: ['Running'],
    }),
    note: 'Creating and Updating are on their way.',
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
