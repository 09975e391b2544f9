import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';
import { forKinds } from './forKinds';
import { phases } from './phases';

const pods = [{ apiVersion: 'v1', kind: 'Pod' }];

const ingress = "at(object, 'status.ingress', [])";

const progressing = "reasonOf(object, 'Progressing')";

/** Available, Progressing and Degraded of an operator of the platform. */
const clusterOperator = {
  failed: "isTrue(object, 'Degraded') || isFalse(object, 'Available')",
  successful: "isTrue(object, 'Available') && !isTrue(object, 'Progressing')",
};

/** OpenShift: routes, deployments, builds, machines and the platform itself. */
export const openShift: CelRule[] = [
  {
    group: 'route.openshift.io',
    kind: 'Route',
    failed: `${ingress}.exists(i, isFalse(i, 'Admitted'))`,
    successful: `size(${ingress}) > 0 && ${ingress}.all(i, isTrue(i, 'Admitted'))`,
    note: 'Each router that serves the route says whether it has admitted it.',
  },
  {
    group: 'apps.openshift.io',
    kind: 'DeploymentConfig',
    paused: "at(object, 'spec.paused', false)",
    failed: "isFalse(object, 'Progressing')",
    successful: allOf(
      `isTrue(object, 'Progressing') && ${progressing} == 'NewReplicationControllerAvailable'`,
      "isTrue(object, 'Available')",
      "at(object, 'status.updatedReplicas', 0) >= at(object, 'spec.replicas', 1)",
      "at(object, 'status.availableReplicas', 0) >= at(object, 'spec.replicas', 1)",
      "at(object, 'status.replicas', 0) <= at(object, 'spec.replicas', 1)",
    ),
    note: 'As a Deployment: Available is False in every first rollout, so that alone is no failure.',
    children: [{ apiVersion: 'v1', kind: 'ReplicationController' }, ...pods],
  },
  {
    group: 'build.openshift.io',
    kind: 'Build',
    ...phases('status.phase', {
      failed: ['Failed', 'Error', 'Cancelled'],
      successful: ['Complete'],
    }),
    message: "at(object, 'status.message', '')",
    children: pods,
  },
  {
    group: 'template.openshift.io',
    kind: 'TemplateInstance',
    failed: "isTrue(object, 'InstantiateFailure')",
    successful: "isTrue(object, 'Ready')",
  },
  {
    group: 'config.openshift.io',
    kind: 'ClusterOperator',
    ...clusterOperator,
  },
  {
    group: 'config.openshift.io',
    kind: 'ClusterVersion',
    failed: "isTrue(object, 'Failing') || isTrue(object, 'Invalid')",
    successful: "isTrue(object, 'Available') && !isTrue(object, 'Progressing')",
  },
  {
    group: 'operator.openshift.io',
    kind: 'IngressController',
    ...clusterOperator,
  },
  {
    group: 'machineconfiguration.openshift.io',
    kind: 'MachineConfigPool',
    paused: "at(object, 'spec.paused', false)",
    failed:
      "isTrue(object, 'Degraded') || isTrue(object, 'RenderDegraded') || isTrue(object, 'NodeDegraded')",
    successful: "isTrue(object, 'Updated') && !isTrue(object, 'Updating')",
  },
  {
    group: 'machine.openshift.io',
    kind: 'Machine',
    ...phases('status.phase', { failed: ['Failed'], successful: ['Running'] }),
    message: "at(object, 'status.errorMessage', '')",
  },
  {
    group: 'machine.openshift.io',
    kind: 'MachineSet',
    failed: "at(object, 'status.errorReason', '') != ''",
    successful: allOf(
      "at(object, 'status.observedGeneration', 0) > 0",
      "at(object, 'status.replicas', 0) == at(object, 'spec.replicas', 1)",
      "at(object, 'status.readyReplicas', 0) >= at(object, 'spec.replicas', 1)",
      "at(object, 'status.availableReplicas', 0) >= at(object, 'spec.replicas', 1)",
    ),
    message: "at(object, 'status.errorMessage', '')",
    children: [{ apiVersion: 'machine.openshift.io/v1beta1', kind: 'Machine' }],
  },
  {
    group: 'oadp.openshift.io',
    kind: 'DataProtectionApplication',
    failed: "isFalse(object, 'Reconciled')",
    successful: "isTrue(object, 'Reconciled')",
  },
  {
    group: 'build.openshift.io',
    kind: 'BuildConfig',
    successful: 'true',
    note: 'A definition: its builds report on themselves.',
  },
  {
    group: 'image.openshift.io',
    kind: 'ImageStream',
    failed:
      "at(object, 'status.tags', []).exists(t, isFalse(t, 'ImportSuccess'))",
    successful: "at(object, 'status.dockerImageRepository', '') != ''",
  },
  {
    group: 'project.openshift.io',
    kind: 'Project',
    successful: "at(object, 'status.phase', '') == 'Active'",
  },
  ...forKinds('gitops.openshift.io', ['GitopsService'], {
    successful: 'true',
    note: 'No controller reports on it.',
  }),
];
