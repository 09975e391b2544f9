import { CelRule } from '../rules/own/CelRule';
import {
  allOf,
  hasAnnotation,
  isFalseWithSeverity,
  oneOf,
} from './expressions';
import { forKinds } from './forKinds';

const group = 'cluster.x-k8s.io';

const isPaused = oneOf(
  "at(object, 'spec.paused', false)",
  hasAnnotation('cluster.x-k8s.io/paused'),
  "isTrue(object, 'Paused')",
);

/** Information says that something is being done; a warning or an error, or none of them, that it is wrong. */
const notReadyYet = isFalseWithSeverity('Ready', 'Info');
const isTerminal =
  "at(object, 'status.failureReason', '') != '' || at(object, 'status.failureMessage', '') != ''";

const isAvailableIfSaid =
  "!isFalse(object, 'Available') && !isUnknown(object, 'Available')";

const wanted = "at(object, 'spec.replicas', 1)";

const byPhase = {
  paused: isPaused,
  failed: oneOf("at(object, 'status.phase', '') == 'Failed'", isTerminal),
  unknown: "at(object, 'status.phase', '') == 'Unknown'",
  successful:
    "at(object, 'status.phase', '') == 'Running' && !isFalse(object, 'Ready')",
  note: 'Pending, Provisioning, Provisioned, ScalingUp, ScalingDown, Scaling, Updating and Deleting are on their way. A machine stays Running when its node no longer is: that says Ready.',
};

/** What a provider reports of its own machines, clusters and control planes. */
const byProvider = {
  paused: isPaused,
  failed: oneOf(isFalseWithSeverity('Ready', 'Error'), isTerminal),
  successful:
    "isTrue(object, 'Ready') || (!hasCondition(object, 'Ready') && (at(object, 'status.ready', false) || at(object, 'status.initialization.provisioned', false)))",
  note: 'Without a severity a provider does not tell what it takes for final, so not ready is on its way.',
};

const version = "at(object, 'spec.version', '').replace('v', '')";
const present = "at(object, 'status.version', '').replace('v', '')";

/** `1.30.2` is wanted and `1.30` reported: the cloud has no patch versions. */
const isOtherVersion = allOf(
  `${version} != '' && ${present} != ''`,
  `${version} != ${present}`,
  `!${version}.startsWith(${present} + '.')`,
);

/** Cluster API with its providers. */
export const clusterApi: CelRule[] = [
  {
    group,
    kind: 'Cluster',
    paused: isPaused,
    unknown: "at(object, 'status.phase', '') == 'Unknown'",
    inProgress: notReadyYet,
    failed: oneOf(
      "at(object, 'status.phase', '') == 'Failed'",
      "isFalse(object, 'Ready')",
      isTerminal,
    ),
    successful: allOf(
      "at(object, 'status.phase', '') == 'Provisioned'",
      isAvailableIfSaid,
    ),
    note: 'Ready=False with the severity Info says what it waits for. Since v1beta2 Available comes in place of Ready, and Provisioned says only that there are machines to come up on.',
  },
  {
    group,
    kind: 'MachineDeployment',
    ...byPhase,
    successful: allOf(
      byPhase.successful,
      isAvailableIfSaid,
      "at(object, 'status.updatedReplicas', at(object, 'status.upToDateReplicas', at(object, 'spec.replicas', 0))) >= at(object, 'spec.replicas', 0)",
    ),
    note: 'Running says that as many machines are ready as are wanted, also before the first old one is replaced.',
  },
  ...forKinds(group, ['Machine', 'MachinePool'], byPhase),
  {
    group,
    kind: 'MachineSet',
    paused: isPaused,
    failed: isTerminal,
    successful: allOf(
      "at(object, 'status.observedGeneration', 0) > 0",
      `at(object, 'status.replicas', 0) == ${wanted}`,
      `at(object, 'status.readyReplicas', 0) >= ${wanted}`,
      `at(object, 'status.availableReplicas', 0) >= ${wanted}`,
    ),
  },
  {
    group,
    kind: 'MachineHealthCheck',
    paused: isPaused,
    failed: oneOf(
      "isFalse(object, 'RemediationAllowed')",
      "at(object, 'status.currentHealthy', 0) < at(object, 'status.expectedMachines', 0)",
    ),
    successful:
      "isTrue(object, 'RemediationAllowed') || at(object, 'status.expectedMachines', -1) >= 0",
    note: 'It counts the machines that it watches: fewer healthy ones than machines is what it is there to report.',
  },
  {
    group: 'addons.cluster.x-k8s.io',
    kind: 'ClusterResourceSet',
    paused: isPaused,
    failed: "isFalse(object, 'ResourcesApplied')",
    successful: "isTrue(object, 'ResourcesApplied')",
  },
  {
    group: 'addons.cluster.x-k8s.io',
    kind: 'HelmChartProxy',
    paused: isPaused,
    failed: isFalseWithSeverity('Ready', 'Error'),
    successful: "isTrue(object, 'Ready')",
  },
  ...forKinds(
    'controlplane.cluster.x-k8s.io',
    [
      'KubeadmControlPlane',
      'RKE2ControlPlane',
      'KThreesControlPlane',
      'K0sControlPlane',
    ],
    {
      paused: isPaused,
      failed: byProvider.failed,
      successful: allOf(
        "isTrue(object, 'Ready') || isTrue(object, 'Available') || at(object, 'status.ready', false)",
        `at(object, 'status.replicas', 0) == ${wanted}`,
        `at(object, 'status.readyReplicas', 0) >= ${wanted}`,
        `at(object, 'status.updatedReplicas', at(object, 'status.upToDateReplicas', 0)) >= ${wanted}`,
      ),
    },
  ),
  ...forKinds(
    'controlplane.cluster.x-k8s.io',
    ['AWSManagedControlPlane', 'ROSAControlPlane'],
    {
      paused: isPaused,
      inProgress: `(${oneOf(
        "isTrue(object, 'EKSControlPlaneUpdating')",
        "isTrue(object, 'EKSControlPlaneCreating')",
        isOtherVersion,
      )}) && !(${byProvider.failed})`,
      failed: byProvider.failed,
      successful:
        "isTrue(object, 'Ready') && at(object, 'status.ready', false)",
    },
  ),
  ...forKinds(
    'infrastructure.cluster.x-k8s.io',
    [
      'AWSCluster',
      'AWSMachine',
      'AWSMachinePool',
      'AWSManagedCluster',
      'AWSManagedMachinePool',
      'AzureASOManagedCluster',
      'AzureASOManagedControlPlane',
      'AzureASOManagedMachinePool',
      'AzureCluster',
      'AzureMachine',
      'AzureMachinePool',
      'AzureManagedCluster',
      'AzureManagedControlPlane',
      'AzureManagedMachinePool',
      'DockerCluster',
      'DockerMachine',
      'GCPCluster',
      'GCPMachine',
      'GCPManagedCluster',
      'GCPManagedControlPlane',
      'GCPManagedMachinePool',
      'HCloudMachine',
      'HetznerBareMetalMachine',
      'HetznerCluster',
      'KubevirtCluster',
      'KubevirtMachine',
      'Metal3Cluster',
      'Metal3Machine',
      'NutanixCluster',
      'NutanixMachine',
      'OpenStackCluster',
      'OpenStackMachine',
      'ProxmoxCluster',
      'ProxmoxMachine',
      'VSphereCluster',
      'VSphereMachine',
      'VSphereVM',
    ],
    byProvider,
  ),
  ...forKinds(
    'bootstrap.cluster.x-k8s.io',
    ['KubeadmConfig', 'EKSConfig', 'RKE2Config'],
    {
      paused: isPaused,
      failed: byProvider.failed,
      successful:
        "isTrue(object, 'Ready') || at(object, 'status.ready', false) || at(object, 'status.initialization.dataSecretCreated', false)",
    },
  ),
  {
    group: 'ipam.cluster.x-k8s.io',
    kind: 'IPAddressClaim',
    failed: isFalseWithSeverity('Ready', 'Error'),
    successful: "at(object, 'status.addressRef.name', '') != ''",
  },
  ...forKinds(
    'operator.cluster.x-k8s.io',
    [
      'CoreProvider',
      'BootstrapProvider',
      'ControlPlaneProvider',
      'InfrastructureProvider',
      'AddonProvider',
      'IPAMProvider',
    ],
    {
      failed: oneOf(
        "isFalse(object, 'PreflightCheckPassed')",
        isFalseWithSeverity('ProviderInstalled', 'Error'),
        isFalseWithSeverity('Ready', 'Error'),
      ),
      successful: "isTrue(object, 'Ready')",
    },
  ),
];
