import { CelRule } from '../rules/own/CelRule';
import { allOf, isOneOf, oneOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'kubevirt.io';

/** Operators of OpenShift's virtualization report in this way. */
const byOperator = {
  inProgress: "isTrue(object, 'Progressing') && !isTrue(object, 'Degraded')",
  failed:
    "isTrue(object, 'Degraded') || at(object, 'status.phase', '') == 'Error'",
  successful: "isTrue(object, 'Available')",
};

const byReplicas = allOf(
  "size(at(object, 'status', {})) > 0",
  "at(object, 'status.replicas', 0) == at(object, 'spec.replicas', 1)",
  "at(object, 'status.readyReplicas', 0) >= at(object, 'spec.replicas', 1)",
);

const virtualMachineFailed = oneOf(
  "isTrue(object, 'Failure')",
  isOneOf('status.printableStatus', [
    'CrashLoopBackOff',
    'ErrorUnschedulable',
    'ErrImagePull',
    'ImagePullBackOff',
    'ErrorPvcNotFound',
    'DataVolumeError',
    'ErrorDataVolumeNotFound',
  ]),
);

/** KubeVirt and its importer of disks, CDI. */
export const kubeVirt: CelRule[] = [
  {
    group,
    kind: 'VirtualMachine',
    paused: `!(${virtualMachineFailed}) && (isTrue(object, 'Paused') || at(object, 'status.printableStatus', '') in ['Paused', 'Stopped'])`,
    unknown: "at(object, 'status.printableStatus', '') == 'Unknown'",
    failed: virtualMachineFailed,
    successful:
      "isTrue(object, 'Ready') && at(object, 'status.printableStatus', 'Running') in ['Running', 'Migrating']",
    note: 'Starting, Provisioning, Stopping, WaitingForVolumeBinding and WaitingForReceiver are on their way. A machine stays ready while it migrates.',
    children: [
      { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstance' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  {
    group,
    kind: 'VirtualMachineInstance',
    paused:
      "isTrue(object, 'Paused') || at(object, 'status.phase', '') == 'Succeeded'",
    unknown: "at(object, 'status.phase', '') == 'Unknown'",
    failed:
      "at(object, 'status.phase', '') == 'Failed' || isFalse(object, 'Synchronized')",
    successful:
      "at(object, 'status.phase', '') == 'Running' && isTrue(object, 'Ready')",
    note: 'Succeeded: the guest has shut itself down, so the machine is off and not wrong.',
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  },
  {
    group,
    kind: 'VirtualMachineInstanceReplicaSet',
    paused:
      "at(object, 'spec.paused', false) || isTrue(object, 'ReplicaPaused')",
    failed: "isTrue(object, 'ReplicaFailure')",
    successful: byReplicas,
    children: [
      { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstance' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  {
    group: 'pool.kubevirt.io',
    kind: 'VirtualMachinePool',
    paused:
      "at(object, 'spec.paused', false) || isTrue(object, 'ReplicaPaused')",
    failed: "isTrue(object, 'ReplicaFailure')",
    successful: byReplicas,
  },
  {
    group,
    kind: 'VirtualMachineInstanceMigration',
    failed: "at(object, 'status.phase', '') == 'Failed'",
    successful: "at(object, 'status.phase', '') == 'Succeeded'",
  },
  ...forKinds('snapshot.kubevirt.io', ['VirtualMachineSnapshot'], {
    unknown: "at(object, 'status.phase', '') == 'Unknown'",
    failed:
      "at(object, 'status.phase', '') == 'Failed' || isTrue(object, 'Failure')",
    successful:
      "at(object, 'status.phase', '') == 'Succeeded' && at(object, 'status.readyToUse', false)",
  }),
  ...forKinds('snapshot.kubevirt.io', ['VirtualMachineRestore'], {
    failed: "isTrue(object, 'Failure')",
    successful: "at(object, 'status.complete', false)",
  }),
  ...forKinds(group, ['KubeVirt'], byOperator),
  ...forKinds('cdi.kubevirt.io', ['CDI'], byOperator),
  ...forKinds('hco.kubevirt.io', ['HyperConverged'], byOperator),
  ...forKinds('ssp.kubevirt.io', ['SSP'], byOperator),
  ...forKinds(
    'networkaddonsoperator.network.kubevirt.io',
    ['NetworkAddonsConfig'],
    byOperator,
  ),
  {
    group: 'cdi.kubevirt.io',
    kind: 'DataVolume',
    paused: "at(object, 'status.phase', '') == 'Paused'",
    unknown: "at(object, 'status.phase', '') == 'Unknown'",
    failed:
      "at(object, 'status.phase', '') == 'Failed' || (isFalse(object, 'Running') && reasonOf(object, 'Running') in ['Error', 'CrashLoopBackOff', 'ErrImagePull', 'ImagePullBackOff'])",
    successful: isOneOf('status.phase', [
      'Succeeded',
      'WaitForFirstConsumer',
      'PendingPopulation',
    ]),
    note: 'As a PersistentVolumeClaim: what is filled when the first machine uses it has nothing to wait for. Import, clone, upload and expansion in every other phase are on their way, unless the Pod that does it says what keeps it from that.',
    children: [{ apiVersion: 'v1', kind: 'PersistentVolumeClaim' }],
  },
  {
    group: 'cdi.kubevirt.io',
    kind: 'DataImportCron',
    successful: "isTrue(object, 'UpToDate')",
  },
  {
    group: 'cdi.kubevirt.io',
    kind: 'DataSource',
    successful: "isTrue(object, 'Ready')",
  },
];
