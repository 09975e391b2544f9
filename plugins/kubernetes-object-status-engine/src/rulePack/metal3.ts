import { CelRule } from '../rules/own/CelRule';
import { allOf, isOneOf } from './expressions';

/** Metal3: hosts without virtual machines. */
export const metal3: CelRule[] = [
  {
    group: 'metal3.io',
    kind: 'BareMetalHost',
    paused: "at(object, 'status.operationalStatus', '') == 'detached'",
    failed:
      "at(object, 'status.operationalStatus', '') == 'error' || at(object, 'status.errorMessage', '') != ''",
    successful: allOf(
      "at(object, 'status.operationalStatus', '') == 'OK'",
      isOneOf('status.provisioning.state', [
        'available',
        'externally provisioned',
        'provisioned',
        'ready',
        'unmanaged',
      ]),
    ),
    message: "at(object, 'status.errorMessage', '')",
  },
];
