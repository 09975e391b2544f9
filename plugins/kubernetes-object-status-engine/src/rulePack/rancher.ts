import { CelRule } from '../rules/own/CelRule';

/** Rancher: clusters and upgrades. */
export const rancher: CelRule[] = [
  {
    group: 'upgrade.cattle.io',
    kind: 'Plan',
    failed: "isFalse(object, 'Validated') || isFalse(object, 'LatestResolved')",
    successful: "isTrue(object, 'Complete')",
  },
  {
    group: 'provisioning.cattle.io',
    kind: 'Cluster',
    failed: "isTrue(object, 'Stalled')",
    successful:
      "at(object, 'status.ready', false) && !isFalse(object, 'Ready') && !isUnknown(object, 'Updated')",
  },
];
