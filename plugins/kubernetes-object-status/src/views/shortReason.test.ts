import { shortReasonOf } from './shortReason';
import { StatusMark } from './statusMark';

function short(mark: StatusMark, reason: string, params = {}) {
  return shortReasonOf({ mark, reason }, params);
}

it.each([
  [
    'nothing of a plain success',
    'Successful',
    'RolloutComplete',
    {},
    undefined,
  ],
  [
    'of a plain success the partition that it is from',
    'Successful',
    'RolloutComplete',
    { partition: 2 },
    { type: 'text', key: 'RolloutCompleteFrom' },
  ],
  [
    'which old pod is in the way',
    'InProgress',
    'OldReplicasRemain',
    { count: 1, pod: 'web-0' },
    { type: 'text', key: 'BlockedByOldPod' },
  ],
  [
    'the sentence of a success that is worth one',
    'Successful',
    'SomethingNew',
    {},
    { type: 'sentence' },
  ],
  [
    'the code of a failure, as Kubernetes writes it',
    'Failed',
    'ImagePullBackOff',
    { container: 'app' },
    { type: 'code', code: 'ImagePullBackOff' },
  ],
  [
    'in words what is not there yet',
    'InProgress',
    'NotFound',
    {},
    { type: 'text', key: 'NotFound' },
  ],
  [
    'what differs, where it is known',
    'InProgress',
    'NotApplied',
    { label: 'image', live: 'checkout:1.4.1', wanted: 'checkout:1.4.2' },
    { type: 'text', key: 'NotAppliedDifference' },
  ],
  [
    'what is missing, where it is known',
    'InProgress',
    'NotApplied',
    { label: 'replicas', wanted: 3 },
    { type: 'text', key: 'NotAppliedMissing' },
  ],
  [
    'no more than is known',
    'InProgress',
    'NotApplied',
    { generation: 3 },
    { type: 'text', key: 'NotApplied' },
  ],
  [
    'the code when a parameter is missing',
    'InProgress',
    'WaitingForReadiness',
    { ready: 1 },
    { type: 'code', code: 'WaitingForReadiness' },
  ],
  [
    'which pod waits for a volume',
    'InProgress',
    'VolumePending',
    { storageClass: 'fast', pod: 'web-a' },
    { type: 'text', key: 'VolumePendingForPod' },
  ],
  [
    'that a claim is bound on first use',
    'Successful',
    'WaitForFirstConsumer',
    { storageClass: 'fast' },
    { type: 'text', key: 'WaitForFirstConsumer' },
  ],
  [
    'nothing of a claim that is bound',
    'Successful',
    'Bound',
    { to: 'pv-1' },
    undefined,
  ],
  [
    'a text with two forms',
    'InProgress',
    'OldReplicasRemain',
    { count: 1 },
    { type: 'text', key: 'OldReplicasRemain' },
  ],
] as const)('says %s', (_, mark, reason, params, expected) => {
  expect(short(mark, reason, params)).toEqual(expected);
});
