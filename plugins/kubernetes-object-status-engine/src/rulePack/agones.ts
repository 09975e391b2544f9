import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';
import { phases } from './phases';

const wanted = "at(object, 'spec.replicas', 0)";

/** Agones. */
export const agones: CelRule[] = [
  {
    group: 'agones.dev',
    kind: 'GameServer',
    ...phases('status.state', {
      failed: ['Error', 'Unhealthy'],
      successful: ['Ready', 'Allocated', 'Reserved'],
    }),
    note: 'PortAllocation, Creating, Starting, Scheduled, RequestReady and Shutdown are on their way.',
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  },
  {
    group: 'agones.dev',
    kind: 'Fleet',
    successful: allOf(
      "size(at(object, 'status', {})) > 0",
      `at(object, 'status.replicas', 0) == ${wanted}`,
      `double(at(object, 'status.readyReplicas', 0)) + double(at(object, 'status.allocatedReplicas', 0)) + double(at(object, 'status.reservedReplicas', 0)) >= ${wanted}`,
    ),
  },
];
