import { CelRule } from '../rules/own/CelRule';
import { allOf, oneOf } from './expressions';
import { forKinds } from './forKinds';

const conditions = "at(object, 'status.conditions', [])";
const some = (...words: string[]) =>
  `${conditions}.exists(c, at(c, 'status', '') in [${words
    .map(word => `'${word}'`)
    .join(', ')}])`;

const lastState = "at(object, 'status.lastOperation.state', '')";

/** Gardener. */
export const gardener: CelRule[] = [
  {
    group: 'core.gardener.cloud',
    kind: 'Shoot',
    paused:
      "at(object, 'spec.hibernation.enabled', false) && at(object, 'status.hibernated', true)",
    inProgress: `${lastState} in ['Processing', 'Pending']`,
    failed: oneOf(
      `${lastState} in ['Failed', 'Error', 'Aborted']`,
      some('False'),
    ),
    successful: allOf(
      `${lastState} == 'Succeeded'`,
      `size(${conditions}) > 0`,
      `!${some('Unknown', 'Progressing')}`,
    ),
    message: "at(object, 'status.lastOperation.description', '')",
    note: 'A condition is Progressing for a grace before it turns False, so False is meant.',
  },
  {
    group: 'core.gardener.cloud',
    kind: 'Seed',
    failed: oneOf(some('False'), `${lastState} in ['Failed', 'Error']`),
    successful: allOf(
      "isTrue(object, 'GardenletReady')",
      `!${some('Unknown', 'Progressing')}`,
    ),
  },
  {
    group: 'core.gardener.cloud',
    kind: 'Project',
    failed: "at(object, 'status.phase', '') == 'Failed'",
    successful: "at(object, 'status.phase', '') == 'Ready'",
  },
  ...forKinds('core.gardener.cloud', ['BackupBucket', 'BackupEntry'], {
    failed: `${lastState} in ['Failed', 'Error']`,
    successful: `${lastState} == 'Succeeded'`,
  }),
  {
    group: 'core.gardener.cloud',
    kind: 'ControllerInstallation',
    inProgress: "isTrue(object, 'Progressing')",
    failed: "isFalse(object, 'Valid') || isFalse(object, 'Healthy')",
    successful: "isTrue(object, 'Installed') && isTrue(object, 'Healthy')",
  },
  {
    group: 'resources.gardener.cloud',
    kind: 'ManagedResource',
    inProgress:
      "isTrue(object, 'ResourcesProgressing') && !isFalse(object, 'ResourcesApplied')",
    failed:
      "(isFalse(object, 'ResourcesApplied') && reasonOf(object, 'ResourcesApplied') != 'ApplyProgressing') || isFalse(object, 'ResourcesHealthy')",
    successful:
      "isTrue(object, 'ResourcesApplied') && isTrue(object, 'ResourcesHealthy')",
  },
];
