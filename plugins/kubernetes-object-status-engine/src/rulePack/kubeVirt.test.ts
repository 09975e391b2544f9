import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { kubeVirt } from './kubeVirt';

const group = 'kubevirt.io';

const machine = (printableStatus: string, ...written: string[]) => ({
  status: { printableStatus, conditions: conditions(...written) },
});

celRuleCases(kubeVirt, group, 'VirtualMachine', [
  ['running', machine('Running', 'Ready True'), 'Successful'],
  ['moves to another node', machine('Migrating', 'Ready True'), 'Successful'],
  ['starts', machine('Starting', 'Ready False'), 'InProgress'],
  ['its disks are made', machine('Provisioning', 'Ready False'), 'InProgress'],
  ['running, not ready', machine('Running', 'Ready False'), 'InProgress'],
  ['stopped', machine('Stopped', 'Ready False'), 'Paused'],
  ['paused', machine('Paused', 'Ready True'), 'Paused'],
  ['paused by its condition', says('Ready True', 'Paused True'), 'Paused'],
  ['keeps crashing', machine('CrashLoopBackOff', 'Ready False'), 'Failed'],
  ['fits on no node', machine('ErrorUnschedulable', 'Ready False'), 'Failed'],
  ['has no image', machine('ImagePullBackOff', 'Ready False'), 'Failed'],
  [
    'cannot be made, so it is stopped',
    machine('Stopped', 'Failure True'),
    'Failed',
  ],
  ['its node does not answer', machine('Unknown', 'Ready Unknown'), 'Unknown'],
]);

const instance = (phase: string, ...written: string[]) => ({
  status: { phase, conditions: conditions(...written) },
});

celRuleCases(kubeVirt, group, 'VirtualMachineInstance', [
  ['running', instance('Running', 'Ready True'), 'Successful'],
  ['boots', instance('Running', 'Ready False'), 'InProgress'],
  ['is placed', instance('Scheduling'), 'InProgress'],
  [
    'paused by a person',
    instance('Running', 'Ready True', 'Paused True'),
    'Paused',
  ],
  ['has shut itself down', instance('Succeeded'), 'Paused'],
  ['failed', instance('Failed'), 'Failed'],
  [
    'cannot be brought to its spec',
    instance('Pending', 'Synchronized False'),
    'Failed',
  ],
]);

celRuleCases(kubeVirt, group, 'KubeVirt', [
  ['available', says('Available True', 'Progressing False'), 'Successful'],
  ['being updated', says('Available True', 'Progressing True'), 'InProgress'],
  ['degraded', says('Available True', 'Degraded True'), 'Failed'],
]);

const volume = (phase: string) => ({ status: { phase } });

celRuleCases(kubeVirt, 'cdi.kubevirt.io', 'DataVolume', [
  ['filled', volume('Succeeded'), 'Successful'],
  [
    'is filled when it is first used',
    volume('WaitForFirstConsumer'),
    'Successful',
  ],
  ['imports', volume('ImportInProgress'), 'InProgress'],
  [
    'its import ends with errors, again and again',
    instance('ImportInProgress', 'Ready False', 'Running False Error'),
    'Failed',
  ],
  ['waits for an upload', volume('UploadReady'), 'InProgress'],
  ['paused between two checkpoints', volume('Paused'), 'Paused'],
  ['failed', volume('Failed'), 'Failed'],
  ['not known', volume('Unknown'), 'Unknown'],
]);

celRuleCases(kubeVirt, 'snapshot.kubevirt.io', 'VirtualMachineSnapshot', [
  ['ready', { status: { phase: 'Succeeded', readyToUse: true } }, 'Successful'],
  [
    'taken, not ready',
    { status: { phase: 'Succeeded', readyToUse: false } },
    'InProgress',
  ],
  ['failed', { status: { phase: 'Failed' } }, 'Failed'],
]);
