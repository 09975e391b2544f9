import {
  aPod,
  aStatefulSet,
  atRevision,
  PodBuilder,
  scenario,
} from '../testUtils';

const two = aStatefulSet().replicas(2);

const fixing = two
  .updating(0)
  .set('spec.podManagementPolicy', 'OrderedReady')
  .counts({ ready: 1, available: 1 });

const ofOld = (name: string, change = (each: PodBuilder) => each) =>
  change(atRevision(aPod(name).of(two), 'db-old'));

const partitioned = two.updating(0).partition(2);

scenario(
  26,
  {
    given:
      'a StatefulSet of OrderedReady, a broken revision and then a fix; or a partition of at least its replicas',
    when: 'the old pod blocks, or there is nothing to update',
    then: 'the pod that blocks is named, with cause OldPodBlocks: a pod that is not ready is InProgress and times out, one that fails ends the step (semantics.md section 2); a partition is Successful',
  },
  [
    {
      name: 'an old pod that is not ready blocks',
      story: [
        {
          at: 0,
          there: [
            fixing,
            ofOld('db-0'),
            ofOld('db-1', each => each.notReady()),
          ],
          see: {
            expect: {
              status: 'InProgress',
              reason: 'OldReplicasRemain',
              params: { pod: 'db-1' },
            },
          },
        },
      ],
      ends: {
        outcome: 'TimedOut',
        at: 180,
        cause: 'OldPodBlocks',
        says: [/db-1/, /delete that pod/],
      },
    },
    {
      name: 'an old pod that crashes blocks for ever',
      story: [
        {
          at: 0,
          there: [
            fixing,
            ofOld('db-0'),
            ofOld('db-1', each => each.backingOff(4)),
          ],
        },
      ],
      ends: {
        outcome: 'Failed',
        at: 10,
        cause: 'OldPodBlocks',
        says: [/db-1/, /delete that pod/],
      },
    },
    {
      name: 'the partition leaves nothing to update',
      story: [{ at: 0, there: [partitioned, ofOld('db-0'), ofOld('db-1')] }],
      ends: { outcome: 'Successful', at: 10, stabilized: true },
    },
  ],
);
