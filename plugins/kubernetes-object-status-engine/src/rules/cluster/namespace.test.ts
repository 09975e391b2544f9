import { aNamespace, ruleCases } from '../../testUtils';
import { namespace } from './namespace';

ruleCases(namespace, [
  {
    name: 'active',
    object: aNamespace(),
    expect: {
      status: 'Successful',
      reason: 'Exists',
      columns: { phase: 'Active' },
    },
    aggregate: 'Successful',
  },
  {
    name: 'its phase says that it is being deleted',
    object: aNamespace().set('status.phase', 'Terminating'),
    expect: {
      status: 'InProgress',
      reason: 'Terminating',
      message: 'Being deleted; waits for finalizers: kubernetes',
      cause: 'StillTerminating',
    },
  },
  {
    name: 'several things hold it',
    object: aNamespace()
      .set('status.phase', 'Terminating')
      .set('spec.finalizers', ['kubernetes', 'example.com/guard']),
    expect: { params: { finalizers: 'kubernetes, example.com/guard' } },
  },
  {
    name: 'the same, and nothing holds it any more',
    object: aNamespace()
      .set('status.phase', 'Terminating')
      .set('spec.finalizers', []),
    expect: { sentence: 'TerminatingNow', message: 'Being deleted' },
  },
  {
    name: 'no phase yet',
    object: aNamespace().set('status', {}),
    expect: {
      status: 'InProgress',
      reason: 'NotActive',
      message: 'Not active yet',
    },
  },
]);
