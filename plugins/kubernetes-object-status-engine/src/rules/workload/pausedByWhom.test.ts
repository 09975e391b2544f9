import {
  aDeployment,
  aJob,
  aPod,
  aReplicaSet,
  judgeCases,
} from '../../testUtils';

const paused = aDeployment().paused().generation(4).observing(4);

describe('paused, and by whom', () => {
  judgeCases([
    {
      name: 'the manifest itself says paused: successful with a note',
      applied: [{ manifest: paused }],
      object: paused,
      expect: {
        status: 'Successful',
        reason: 'Paused',
        sentence: 'PausedAsWanted',
        message: 'Paused, as its manifest says',
      },
      aggregate: 'Successful',
    },
    {
      name: 'paused by someone else',
      applied: [{ generation: 4, manifest: aDeployment() }],
      object: paused,
      expect: {
        status: 'Paused',
        reason: 'Paused',
        cause: 'Paused',
        message: 'Paused by spec.paused',
      },
      aggregate: 'Paused',
    },
    {
      name: 'no manifest, paused at the applied generation: asked for',
      applied: [{ generation: 4 }],
      object: paused,
      expect: { status: 'Successful', reason: 'Paused' },
    },
    {
      name: 'no manifest, paused at a later generation: by someone else',
      applied: [{ generation: 3 }],
      object: paused,
      expect: { status: 'Paused' },
    },
    {
      name: 'nothing known: paused',
      object: paused,
      expect: { status: 'Paused' },
    },
    {
      name: 'no deadline while paused',
      object: paused.deadlineExceeded(),
      expect: { status: 'Paused', not: 'Failed' },
    },
    {
      name: 'not observed yet comes before paused',
      object: paused.generation(5),
      expect: { status: 'InProgress', reason: 'WaitingForObservedGeneration' },
    },
    {
      name: 'a paused rollout with a crashing Pod needs a person either way',
      object: paused,
      beside: [
        aReplicaSet().of(paused),
        aPod().of(aReplicaSet()).backingOff(3),
      ],
      expect: { status: 'Failed', reason: 'CrashLoopBackOff' },
    },
    {
      name: 'pausedObjects successful: it shows Paused and counts as Successful',
      check: { pausedObjects: 'successful' },
      object: paused,
      expect: { status: 'Paused' },
      aggregate: 'Successful',
    },
    {
      name: 'pausedObjects failed: it shows Paused and counts as Failed',
      check: { pausedObjects: 'failed' },
      object: paused,
      expect: { status: 'Paused' },
      aggregate: 'Failed',
    },
    {
      name: 'a Job whose manifest says suspend',
      applied: [{ manifest: aJob().suspended() }],
      object: aJob().suspended(),
      expect: {
        status: 'Successful',
        reason: 'Suspended',
        message: 'Paused, as its manifest says',
      },
    },
    {
      name: 'a Job that someone else suspended',
      applied: [{ generation: 1, manifest: aJob() }],
      object: aJob().suspended(),
      expect: {
        status: 'Paused',
        reason: 'Suspended',
        message: 'Suspended by spec.suspend',
        cause: 'Paused',
      },
    },
  ]);
});
