import { CelRule } from '../rules/own/CelRule';
import { phases } from './phases';

const group = 'actions.github.com';

/** GitHub's controller of action runners. */
export const actionsRunners: CelRule[] = [
  {
    group,
    kind: 'AutoscalingRunnerSet',
    ...phases('status.phase', {
      failed: ['Outdated'],
      successful: ['Running'],
    }),
    note: 'Outdated: the service no longer takes this version. Runners come and go with what they run and are no matter of health.',
  },
  {
    group,
    kind: 'EphemeralRunner',
    ...phases('status.phase', {
      failed: ['Failed', 'Outdated'],
      successful: ['Running', 'Succeeded'],
    }),
  },
];
