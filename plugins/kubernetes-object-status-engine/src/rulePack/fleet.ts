import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';
import { forKinds } from './forKinds';

/** Rancher Fleet. */
export const fleet: CelRule[] = forKinds(
  'fleet.cattle.io',
  ['GitRepo', 'HelmOp', 'Bundle', 'BundleDeployment', 'ClusterGroup'],
  {
    paused: "at(object, 'spec.paused', false)",
    failed:
      "isTrue(object, 'Stalled') || isFalse(object, 'Accepted') || isFalse(object, 'GitPolling') || isFalse(object, 'Deployed')",
    successful: allOf(
      "isTrue(object, 'Ready')",
      "!isTrue(object, 'Reconciling')",
      "at(object, 'status.summary.desiredReady', 0) == at(object, 'status.summary.ready', 0)",
    ),
  },
);
