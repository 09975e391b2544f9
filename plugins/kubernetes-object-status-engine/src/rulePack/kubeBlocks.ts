import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';
import { phases } from './phases';

const groups = 'apps.kubeblocks.io';

/** KubeBlocks. */
export const kubeBlocks: CelRule[] = [
  ...forKinds(groups, ['Cluster', 'Component'], {
    ...phases('status.phase', {
      paused: ['Stopped'],
      failed: ['Abnormal', 'Failed'],
      successful: ['Running'],
    }),
    note: 'Creating, Starting, Updating, Stopping and Deleting are on their way; Abnormal: a part of it does not work.',
  }),
  ...forKinds(
    groups,
    [
      'ClusterDefinition',
      'ComponentDefinition',
      'ComponentVersion',
      'ShardingDefinition',
    ],
    phases('status.phase', {
      failed: ['Unavailable'],
      successful: ['Available'],
    }),
  ),
  {
    group: 'operations.kubeblocks.io',
    kind: 'OpsRequest',
    ...phases('status.phase', {
      failed: ['Aborted', 'Cancelled', 'Failed'],
      successful: ['Succeed'],
    }),
  },
];
