import {
  aDeployment,
  aPod,
  aReplicaSet,
  container,
  scenario,
} from '../testUtils';

const web = aDeployment();
const current = aReplicaSet().of(web);
const mine = aPod().of(current);
const oldSet = aReplicaSet('web-0').of(web.image('shop/web:0')).replicas(0);
const oldFailed = aPod('web-0-a').of(oldSet).failed();
const two = aReplicaSet().replicas(2);
const short = two.counts({ ready: 1, available: 1 });
const ended = aPod('web-evicted').of(two).failed('Evicted', 'low on memory');

const preempted = aPod('web-preempted')
  .of(two)
  .failed('UnexpectedAdmissionError', 'no room');

const good = [aPod('web-a').of(two), aPod('web-b').of(two)];

scenario(
  25,
  {
    given: 'evicted or left-over failed pods beside a healthy workload',
    when: 'their controller replaces them, or they are of an old ReplicaSet',
    then: 'they are shown as replaced and not judged, whether the replacement is there or not; those of an old one are never judged',
  },
  [
    {
      name: 'the replacement is there',
      story: [
        {
          at: 0,
          there: [two, ...good, ended, preempted],
          see: {
            rows: {
              'Pod web-evicted': { counted: false, notCounted: 'Replaced' },
              'Pod web-preempted': { counted: false, notCounted: 'Replaced' },
            },
          },
        },
      ],
      ends: { outcome: 'Successful', at: 10, stabilized: true },
    },
    {
      name: 'the replacement is not there yet: the counts say what is missing',
      story: [
        {
          at: 0,
          there: [short, good[0], ended],
          see: {
            expect: { status: 'InProgress', message: '1 of 2 pods ready' },
            rows: { 'Pod web-evicted': { notCounted: 'Replaced' } },
          },
        },
        { at: 20, change: [two, good[1]] },
      ],
      ends: { outcome: 'Successful', at: 30 },
    },
    {
      name: 'those of an old ReplicaSet are never judged',
      story: [
        {
          at: 0,
          there: [web, current, mine, oldSet, oldFailed],
          see: { rows: { 'Pod web-0-a': { counted: false } } },
        },
      ],
      ends: { outcome: 'Successful', at: 10 },
    },
  ],
);

const evicted = aPod().failed('Evicted', 'the node was low on memory');

scenario(
  31,
  {
    given: 'a pod in phase Failed',
    when: 'a bare pod is judged',
    then: 'it is Failed; under a controller: scenario 25',
  },
  [
    {
      name: 'a container ended with an error',
      story: [{ at: 0, there: [aPod().failed()] }],
      ends: {
        outcome: 'Failed',
        at: 10,
        stabilized: true,
        says: [/Pod web-a/, /exit code 1/],
      },
    },
    {
      name: 'it was evicted',
      story: [{ at: 0, there: [evicted] }],
      ends: {
        outcome: 'Failed',
        at: 10,
        cause: 'Evicted',
        says: [/low on memory/],
      },
    },
    {
      name: 'it ended for its memory',
      story: [
        {
          at: 0,
          there: [
            aPod()
              .web(container.ended(1, { exitCode: 137, reason: 'OOMKilled' }))
              .phase('Failed'),
          ],
        },
      ],
      ends: { outcome: 'Failed', at: 10, cause: 'OOMKilled' },
    },
  ],
);
