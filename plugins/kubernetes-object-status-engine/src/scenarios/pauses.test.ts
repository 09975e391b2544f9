import { aDeployment, aJob, aPod, aReplicaSet, scenario } from '../testUtils';

const web = aDeployment();
const replicaSet = aReplicaSet().of(web);
const pod = aPod().of(replicaSet);
const complete = [web, replicaSet, pod];
const stopped = web.counts({ updated: 0 }).paused();

const pausedByOther = {
  applied: [{ of: web, generation: 1 }],
  story: [
    { at: 0, there: complete },
    { at: 5, change: [stopped.generation(2).observing(2)] },
  ],
};

scenario(
  22,
  {
    given: 'a paused rollout or a suspended object',
    when: 'the check runs',
    then: 'it is Paused, has its configured meaning, and the page says what it waits for',
  },
  [
    {
      ...pausedByOther,
      name: 'paused by someone else: Paused, and the end says what it waits for',
      story: [
        ...pausedByOther.story,
        {
          at: 6,
          look: true,
          see: {
            expect: {
              status: 'Paused',
              reason: 'Paused',
              message: 'Paused by spec.paused',
            },
            aggregate: 'Paused',
          },
        },
      ],
      ends: {
        outcome: 'TimedOut',
        at: 180,
        cause: 'Paused',
        says: [/Deployment web/, /Paused by spec\.paused/],
      },
    },
    {
      ...pausedByOther,
      name: 'it means success',
      check: { pausedObjects: 'successful' },
      ends: { outcome: 'Successful', at: 15 },
    },
    {
      ...pausedByOther,
      name: 'it means failure',
      check: { pausedObjects: 'failed' },
      ends: {
        outcome: 'Failed',
        at: 15,
        cause: 'Paused',
        says: [/Deployment web: Paused by spec\.paused/],
      },
    },
    {
      name: 'its own manifest says so: it has what it asked for',
      applied: [{ of: web, manifest: aDeployment().paused() }],
      story: [
        {
          at: 0,
          there: [web.paused(), replicaSet, pod],
          see: {
            expect: {
              status: 'Successful',
              message: 'Paused, as its manifest says',
            },
          },
        },
      ],
      ends: { outcome: 'Successful', at: 10 },
    },
    {
      name: 'a Job that someone suspends',
      applied: [{ of: aJob(), generation: 1 }],
      story: [
        { at: 0, there: [aJob()] },
        {
          at: 5,
          change: [aJob().suspended().generation(2)],
          see: { expect: { status: 'Paused', reason: 'Suspended' } },
        },
      ],
      ends: {
        outcome: 'TimedOut',
        at: 180,
        cause: 'Paused',
        says: [/Suspended by spec\.suspend/],
      },
    },
  ],
);
