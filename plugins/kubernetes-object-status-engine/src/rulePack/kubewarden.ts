import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const group = 'policies.kubewarden.io';

/** Kubewarden. */
export const kubewarden: CelRule[] = [
  ...forKinds(
    group,
    [
      'AdmissionPolicy',
      'AdmissionPolicyGroup',
      'ClusterAdmissionPolicy',
      'ClusterAdmissionPolicyGroup',
    ],
    {
      failed: "at(object, 'status.policyStatus', '') == 'rejected'",
      successful: "at(object, 'status.policyStatus', '') == 'active'",
      note: 'unscheduled, scheduled and pending wait for a policy server.',
    },
  ),
];
