import { aJob, anApiService, ruleCases } from '../../testUtils';
import { apiService } from './apiService';

const unreached = anApiService().condition('Available', 'False', {
  reason: 'MissingEndpoints',
  message: 'endpoints for service/metrics have no addresses',
});
const beside = [
  {},
  { apiVersion: 'batch/v1', kind: 'Job', namespace: 'shop', name: 'migrate' },
];

ruleCases(apiService, [
  {
    name: 'reached',
    object: anApiService(),
    expect: {
      status: 'Successful',
      reason: 'Available',
      message: 'Passed',
      columns: { condition: 'Available: True' },
    },
    aggregate: 'Successful',
  },
  {
    name: 'nothing was written yet',
    object: anApiService().set('status', undefined),
    expect: {
      status: 'InProgress',
      reason: 'NoStatusReported',
      sentence: 'WaitingForStatus',
    },
  },
  {
    name: 'its Service is not there yet',
    object: anApiService().condition('Available', 'False', {
      reason: 'ServiceNotFound',
      message: 'service/metrics is not present',
    }),
    expect: {
      status: 'InProgress',
      reason: 'ServiceNotFound',
      message: 'Available is False: service/metrics is not present',
    },
  },
  {
    name: 'whether it can be reached is not known',
    object: anApiService().condition('Available', 'Unknown', {
      reason: 'MissingEndpoints',
    }),
    expect: { status: 'InProgress' },
  },
  ...['MissingEndpoint', 'MissingEndpoints'].map(reason => ({
    name: `${reason}, and nothing of the step is in progress`,
    object: anApiService().condition('Available', 'False', { reason }),
    expect: {
      status: 'Failed' as const,
      reason,
      cause: 'NoReadyEndpoints' as const,
      sentence: 'ApiNotServed' as const,
      message: `Its API does not answer: ${reason}`,
    },
    wakeAt: 'none' as const,
  })),
  {
    name: 'FailedDiscoveryCheck, without memory',
    evaluate: {},
    object: anApiService().condition('Available', 'False', {
      reason: 'FailedDiscoveryCheck',
    }),
    expect: {
      status: 'Failed',
      reason: 'FailedDiscoveryCheck',
      cause: 'NotKnown',
    },
  },
  {
    name: 'what serves it may be what the step still brings up, and 30 s more',
    applied: beside,
    looks: [
      {
        at: 5,
        objects: [unreached, aJob()],
        expect: {
          status: 'InProgress',
          reason: 'MissingEndpoints',
          sentence: 'ApiNotServedYet',
        },
        aggregate: 'InProgress',
        wakeAt: 'none',
      },
      {
        at: 10,
        objects: [unreached, aJob().complete()],
        expect: { status: 'InProgress' },
        wakeAt: 35,
      },
      {
        at: 34.999,
        objects: [unreached, aJob().complete()],
        expect: { status: 'InProgress' },
      },
      {
        at: 35,
        objects: [unreached, aJob().complete()],
        expect: { status: 'Failed', sentence: 'ApiNotServed' },
        wakeAt: 'none',
      },
    ],
  },
  {
    name: 'what serves it has failed: so has it',
    applied: beside,
    object: unreached,
    beside: [aJob().failed('DeadlineExceeded')],
    expect: { status: 'Failed', reason: 'MissingEndpoints' },
  },
  {
    name: 'the same without memory: in progress while something else is',
    evaluate: {},
    applied: beside,
    object: unreached,
    beside: [aJob()],
    expect: { status: 'InProgress' },
    wakeAt: 'none',
  },
  {
    name: 'and failed when nothing else is',
    evaluate: {},
    applied: beside,
    object: unreached,
    beside: [aJob().complete()],
    expect: { status: 'Failed' },
  },
]);
