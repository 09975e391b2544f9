import { aNode, ruleCases } from '../../testUtils';
import { node } from './node';

ruleCases(node, [
  {
    name: 'ready',
    object: aNode(),
    expect: {
      status: 'Successful',
      reason: 'Ready',
      columns: { condition: 'Ready: True' },
    },
    aggregate: 'Successful',
  },
  {
    name: 'not ready: waited for, never Failed',
    object: aNode().notReady(),
    expect: {
      status: 'InProgress',
      reason: 'KubeletNotReady',
      message: 'Ready is False: KubeletNotReady',
      cause: 'NodeProblem',
    },
  },
  {
    name: 'its kubelet was not heard of for a while',
    object: aNode().condition('Ready', 'Unknown', {
      message: 'Kubelet stopped posting node status.',
    }),
    expect: {
      status: 'InProgress',
      reason: 'NotReady',
      message: 'Ready is Unknown: Kubelet stopped posting node status.',
    },
  },
  {
    name: 'nothing was heard of it yet',
    object: aNode().set('status', undefined),
    expect: {
      status: 'InProgress',
      reason: 'NoStatusReported',
      sentence: 'WaitingForStatus',
    },
  },
]);
