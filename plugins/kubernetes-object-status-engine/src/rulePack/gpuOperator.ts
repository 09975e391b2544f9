import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';
import { phases } from './phases';

/** GPU operator of NVIDIA. */
export const gpuOperator: CelRule[] = forKinds(
  'nvidia.com',
  ['ClusterPolicy', 'NVIDIADriver'],
  {
    ...phases('status.state', {
      paused: ['disabled', 'ignored'],
      successful: ['ready'],
    }),
    note: 'notReady: drivers and plugins are installed on the nodes. Of several policies all but one are ignored.',
  },
);
