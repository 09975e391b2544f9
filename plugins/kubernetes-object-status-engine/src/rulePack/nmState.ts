import { CelRule } from '../rules/own/CelRule';

const group = 'nmstate.io';

/** NMState: network configuration of nodes. */
export const nmState: CelRule[] = [
  {
    group,
    kind: 'NodeNetworkConfigurationPolicy',
    paused:
      "isTrue(object, 'Ignored') || reasonOf(object, 'Available') == 'NoMatchingNode'",
    failed: "isTrue(object, 'Degraded')",
    successful: "isTrue(object, 'Available') && !isTrue(object, 'Progressing')",
    note: 'A policy that no node matches waits for one.',
  },
  {
    group,
    kind: 'NodeNetworkConfigurationEnactment',
    failed: "isTrue(object, 'Failing') || isTrue(object, 'Aborted')",
    successful: "isTrue(object, 'Available')",
  },
  {
    group,
    kind: 'NMState',
    failed: "isTrue(object, 'Degraded')",
    successful: "isTrue(object, 'Available')",
  },
];
