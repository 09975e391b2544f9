import {
  aDeployment,
  aPod,
  aReplicaSet,
  DeploymentBuilder,
  judgeCases,
} from '../../testUtils';

const three = aDeployment().replicas(3).generation(7).observing(7);
const zero = three.generation(8).observing(8).replicas(0);

/** The Deployment with its ReplicaSet and as many Pods as it has. */
function all(deployment: DeploymentBuilder, count: number) {
  const current = aReplicaSet().of(deployment);
  const names = ['web-a', 'web-b', 'web-c'].slice(0, count);
  return [deployment, current, ...names.map(name => aPod(name).of(current))];
}

describe('live replicas 0', () => {
  judgeCases([
    {
      name: 'above 0 when the step began, never available in it: paused (D34)',
      looks: [
        { at: 0, objects: all(three.rollingOut(), 1) },
        {
          at: 5,
          objects: all(zero, 0),
          expect: {
            status: 'Paused',
            reason: 'ScaledToZero',
            cause: 'ScaledToZero',
            message: 'Scaled to 0; wanted 3',
          },
          aggregate: 'Paused',
        },
      ],
    },
    {
      name: 'the pause shows before the last replica is gone',
      looks: [
        { at: 0, objects: all(three.rollingOut(), 1) },
        {
          at: 5,
          objects: all(zero.counts({ replicas: 2 }), 2),
          expect: { status: 'Paused', reason: 'ScaledToZero' },
        },
      ],
    },
    {
      name: 'fully available before: successful with a note, once the last replica is gone',
      looks: [
        { at: 0, objects: all(three, 3), expect: { status: 'Successful' } },
        {
          at: 5,
          objects: all(zero.counts({ replicas: 3, updated: 3 }), 3),
          expect: { status: 'InProgress' },
        },
        {
          at: 6,
          objects: all(zero, 0),
          expect: {
            status: 'Successful',
            reason: 'ScaledToZero',
            sentence: 'ScaledToZeroAfterSuccess',
            message: 'Scaled to 0 after it had been available',
          },
        },
      ],
    },
    {
      name: 'another revision was available, this one never: paused',
      looks: [
        { at: 0, objects: all(three, 3) },
        {
          at: 5,
          objects: all(zero.image('shop/web:2'), 0),
          expect: { status: 'Paused', reason: 'ScaledToZero' },
        },
      ],
    },
    {
      name: 'being at 0 is no availability',
      looks: [
        { at: 0, objects: all(three.rollingOut(), 1) },
        { at: 5, objects: all(zero, 0), expect: { status: 'Paused' } },
        { at: 9, objects: all(zero, 0), expect: { status: 'Paused' } },
      ],
    },
    {
      name: 'above 0 when the step began, seen while that was not judged yet',
      applied: [{ generation: 8 }],
      looks: [
        { at: 0, objects: all(three, 3), expect: { reason: 'NotApplied' } },
        {
          at: 5,
          objects: all(zero.generation(9).observing(9), 0),
          expect: { status: 'Paused', message: 'Scaled to 0; wanted 3' },
        },
      ],
    },
    {
      name: 'seen while that was not judged yet, and the manifest has no replicas',
      applied: [
        { generation: 8, manifest: { spec: { template: 'not compared' } } },
      ],
      looks: [
        { at: 0, objects: all(three, 3), expect: { reason: 'NotApplied' } },
        {
          at: 5,
          objects: all(zero, 0),
          expect: { status: 'Paused', message: 'Scaled to 0; wanted 3' },
        },
      ],
    },
    {
      name: 'the manifest wants more: paused, though it was at 0 from the start',
      applied: [{ generation: 8, manifest: three }],
      looks: [
        {
          at: 0,
          objects: all(zero, 0),
          expect: { status: 'Paused', message: 'Scaled to 0; wanted 3' },
        },
      ],
    },
    {
      name: 'the manifest has no replicas, and it was at 0 from the start: successful',
      applied: [{ generation: 8, manifest: { spec: {} } }],
      looks: [
        {
          at: 0,
          objects: all(zero, 0),
          expect: { status: 'Successful', sentence: 'NothingWanted' },
        },
      ],
    },
    {
      name: 'the manifest says 0: successful',
      applied: [{ manifest: zero }],
      looks: [
        {
          at: 0,
          objects: all(zero, 0),
          expect: {
            status: 'Successful',
            reason: 'RolloutComplete',
            sentence: 'NothingWanted',
            message: 'Scaled to 0, as wanted',
          },
        },
      ],
    },
    {
      name: 'the manifest says 0: successful once the last replica is gone',
      applied: [{ manifest: zero }],
      looks: [
        {
          at: 0,
          objects: all(zero.counts({ replicas: 1 }), 1),
          expect: { status: 'InProgress' },
        },
        { at: 1, objects: all(zero, 0), expect: { status: 'Successful' } },
      ],
    },
    {
      name: 'no manifest, 0 at the applied generation: asked for',
      applied: [{ generation: 8 }],
      looks: [
        { at: 0, objects: all(three, 3) },
        { at: 5, objects: all(zero, 0), expect: { status: 'Successful' } },
      ],
    },
    {
      name: 'nothing known of it, 0 from the start: successful',
      looks: [
        { at: 0, objects: all(zero, 0), expect: { status: 'Successful' } },
      ],
    },
    {
      name: 'evaluate: 0 is what there is to know',
      evaluate: {},
      looks: [
        { at: 0, objects: all(zero, 0), expect: { status: 'Successful' } },
      ],
    },
  ]);
});
