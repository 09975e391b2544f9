import { CelRule } from '../rules/own/CelRule';
import { phases } from './phases';

/** Ocean CD of Spot by NetApp. */
export const spotDeployment: CelRule[] = [
  {
    group: 'spot.io',
    kind: 'SpotDeployment',
    ...phases('status.phase', {
      paused: ['Paused'],
      failed: ['Degraded', 'InvalidSpec', 'Error', 'Failed'],
      successful: ['Healthy'],
    }),
    message: "at(object, 'status.message', '')",
    children: [
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
