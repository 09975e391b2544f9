import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';
import { phases } from './phases';

/** Dynatrace. */
export const dynatrace: CelRule[] = forKinds(
  'dynatrace.com',
  ['DynaKube', 'EdgeConnect'],
  {
    ...phases('status.phase', { failed: ['Error'], successful: ['Running'] }),
    note: 'Deploying is on its way.',
    children: [
      { apiVersion: 'apps/v1', kind: 'DaemonSet' },
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
);
