import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';
import { phases } from './phases';

/** Hazelcast. */
export const hazelcast: CelRule[] = [
  ...forKinds(
    'hazelcast.com',
    ['Hazelcast', 'ManagementCenter'],
    phases('status.phase', { failed: ['Failed'], successful: ['Running'] }),
  ),
];
