import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const group = 'policy.open-cluster-management.io';

const isEvaluated =
  "at(object, 'status.lastEvaluatedGeneration', 0) >= at(object, 'metadata.generation', 0)";
const isOldEvaluation = `at(object, 'status.lastEvaluatedGeneration', -1) >= 0 && !(${isEvaluated})`;

const compliance = "at(object, 'status.compliant', '')";

/** Nobody has to comply where a placement was decided and names no cluster. */
const matchesNoCluster = `${compliance} == '' && size(at(object, 'status.placement', [])) > 0 && size(at(object, 'status.status', [])) == 0`;

/** Open Cluster Management: policies, placements, managed clusters and their work. */
export const openClusterManagement: CelRule[] = [
  {
    group,
    kind: 'Policy',
    failed: `!at(object, 'spec.disabled', false) && ${compliance} == 'NonCompliant'`,
    successful: `at(object, 'spec.disabled', false) || ${compliance} == 'Compliant' || (${matchesNoCluster})`,
    note: 'A policy that its specification disables has reached what it asks for. Pending waits for other policies.',
  },
  ...forKinds(group, ['ConfigurationPolicy', 'CertificatePolicy'], {
    inProgress: isOldEvaluation,
    failed: `${compliance} == 'NonCompliant'`,
    successful: `${compliance} == 'Compliant'`,
  }),
  {
    group,
    kind: 'OperatorPolicy',
    failed: `isFalse(object, 'Compliant') && ${compliance} == 'NonCompliant'`,
    successful: "isTrue(object, 'Compliant')",
    message: "messageOf(object, 'Compliant')",
    note: 'The condition counts, not the word in the status: only the former is written last.',
  },
  {
    group,
    kind: 'PolicySet',
    failed: `${compliance} == 'NonCompliant'`,
    successful: `${compliance} == 'Compliant'`,
  },
  {
    group: 'cluster.open-cluster-management.io',
    kind: 'Placement',
    failed: "isTrue(object, 'PlacementMisconfigured')",
    successful: "isTrue(object, 'PlacementSatisfied')",
  },
  {
    group: 'cluster.open-cluster-management.io',
    kind: 'ManagedCluster',
    failed:
      "isFalse(object, 'HubAcceptedManagedCluster') || isFalse(object, 'ManagedClusterConditionAvailable')",
    successful:
      "isTrue(object, 'ManagedClusterJoined') && isTrue(object, 'ManagedClusterConditionAvailable')",
  },
  {
    group: 'work.open-cluster-management.io',
    kind: 'ManifestWork',
    failed: "isFalse(object, 'Applied')",
    successful: "isTrue(object, 'Applied') && isTrue(object, 'Available')",
  },
  {
    group: 'operator.open-cluster-management.io',
    kind: 'MultiClusterHub',
    successful: "at(object, 'status.phase', '') == 'Running'",
  },
];
