import { aDefinition, ruleCases } from '../../testUtils';
import { customResourceDefinition } from './customResourceDefinition';

const notAccepted = aDefinition().condition('Established', 'False', {
  reason: 'NotAccepted',
  message: 'not all names are accepted',
});

ruleCases(customResourceDefinition, [
  {
    name: 'established',
    object: aDefinition(),
    expect: {
      status: 'Successful',
      reason: 'Established',
      columns: { condition: 'Established: True' },
    },
    aggregate: 'Successful',
  },
  {
    name: 'no conditions yet',
    object: aDefinition().set('status', {}),
    expect: {
      status: 'InProgress',
      reason: 'NotEstablished',
      sentence: 'NotEstablishedYet',
      message: 'Not established yet',
    },
    wakeAt: 'none',
  },
  {
    name: 'just created, names accepted, being installed (scenario 28)',
    object: aDefinition().condition('Established', 'False', {
      reason: 'Installing',
    }),
    expect: { status: 'InProgress', sentence: 'NotEstablishedYet' },
    wakeAt: 'none',
  },
  {
    name: 'whether it is established is not known',
    object: aDefinition().condition('Established', 'Unknown'),
    expect: { status: 'InProgress', sentence: 'NotEstablishedYet' },
  },
  {
    name: 'not established for another reason: failed when that lasts for 2 s',
    looks: [
      {
        at: 1,
        objects: [notAccepted],
        expect: {
          status: 'InProgress',
          reason: 'NotEstablished',
          message: 'Not established: not all names are accepted',
        },
        wakeAt: 3,
      },
      { at: 2.999, objects: [notAccepted], expect: { status: 'InProgress' } },
      {
        at: 3,
        objects: [notAccepted],
        expect: {
          status: 'Failed',
          reason: 'NotEstablished',
          cause: 'CustomResourceFailed',
        },
        wakeAt: 'none',
      },
      { at: 4, objects: [aDefinition()], expect: { status: 'Successful' } },
      // It is not new any more.
      { at: 5, objects: [notAccepted], expect: { status: 'Failed' } },
    ],
  },
  {
    name: 'without memory and without an instant: nothing of the grace has passed',
    evaluate: {},
    object: notAccepted,
    expect: { status: 'InProgress', reason: 'NotEstablished' },
    wakeAt: 'none',
  },
  {
    name: 'without memory, made a second ago',
    evaluate: { now: '2026-01-01T00:00:01Z' },
    object: notAccepted,
    expect: { status: 'InProgress', reason: 'NotEstablished' },
    wakeAt: 'none',
  },
  {
    name: 'without memory, made two seconds ago',
    evaluate: { now: '2026-01-01T00:00:02Z' },
    object: notAccepted,
    expect: { status: 'Failed' },
  },
  {
    name: 'its names belong to another (D26)',
    object: aDefinition()
      .set('status', {})
      .condition('NamesAccepted', 'False', {
        reason: 'PluralConflict',
        message: '"widgets" is already in use',
      }),
    expect: {
      status: 'Failed',
      reason: 'NameConflict',
      cause: 'CustomResourceFailed',
      message: 'Its names are not accepted: "widgets" is already in use',
    },
  },
  {
    name: 'its new names belong to another, established by its old ones',
    object: aDefinition().condition('NamesAccepted', 'False', {
      reason: 'KindConflict',
    }),
    expect: { status: 'Failed', reason: 'NameConflict' },
  },
  {
    name: 'its schema is not structural, established or not',
    object: aDefinition().condition('NonStructuralSchema', 'True', {
      message: 'spec.preserveUnknownFields: must be false',
    }),
    expect: {
      status: 'Failed',
      reason: 'NonStructuralSchema',
      message:
        'Its schema is not structural: spec.preserveUnknownFields: must be false',
    },
  },
  {
    name: 'its schema is structural',
    object: aDefinition().condition('NonStructuralSchema', 'False'),
    expect: { status: 'Successful' },
  },
  {
    name: 'its objects are being deleted',
    object: aDefinition().condition('Terminating', 'True'),
    expect: {
      status: 'InProgress',
      reason: 'Terminating',
      cause: 'StillTerminating',
    },
  },
]);
