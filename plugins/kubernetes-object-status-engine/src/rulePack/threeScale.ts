import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const group = 'capabilities.3scale.net';

const isWrong =
  "isTrue(object, 'Failed') || isTrue(object, 'Invalid') || isTrue(object, 'Orphan')";

/** Red Hat 3scale: the platform (apps) and what is set up in it (capabilities). */
export const threeScale: CelRule[] = [
  {
    group: 'apps.3scale.net',
    kind: 'APIManager',
    failed: "isFalse(object, 'Preflights')",
    successful: "isTrue(object, 'Available')",
    note: 'Available is False while deployments start: on its way, not wrong.',
  },
  ...forKinds('apps.3scale.net', ['APIManagerBackup', 'APIManagerRestore'], {
    successful: "at(object, 'status.completed', false)",
  }),
  ...forKinds(group, ['Product', 'Backend'], {
    failed: isWrong,
    successful: "isTrue(object, 'Synced')",
  }),
  ...forKinds(
    group,
    ['ActiveDoc', 'CustomPolicyDefinition', 'OpenAPI', 'ApplicationAuth'],
    { failed: isWrong, successful: "isTrue(object, 'Ready')" },
  ),
  {
    group,
    kind: 'ProxyConfigPromote',
    inProgress: `isTrue(object, 'In-progress') && !(${isWrong})`,
    failed: isWrong,
    successful: "isTrue(object, 'Ready')",
  },
  {
    group,
    kind: 'DeveloperAccount',
    inProgress: `(isTrue(object, 'Waiting') || at(object, 'status.accountState', '') == 'pending') && !(${isWrong})`,
    failed: `${isWrong} || at(object, 'status.accountState', '') == 'rejected'`,
    successful: "isTrue(object, 'Ready')",
    note: 'Waits for its administrator, a DeveloperUser, and may wait for approval.',
  },
  {
    group,
    kind: 'DeveloperUser',
    paused: "at(object, 'status.developerUserState', '') == 'suspended'",
    failed: isWrong,
    successful: "isTrue(object, 'Ready')",
  },
  {
    group,
    kind: 'Application',
    paused: "at(object, 'status.state', '') == 'suspended'",
    failed: `${isWrong} || isFalse(object, 'Ready')`,
    successful: "isTrue(object, 'Ready')",
    note: 'Ready is its only condition: False carries the error of the last try.',
  },
  {
    group,
    kind: 'Tenant',
    failed: isWrong,
    successful: "isTrue(object, 'Ready')",
  },
];
