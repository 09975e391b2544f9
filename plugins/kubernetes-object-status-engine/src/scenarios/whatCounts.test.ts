import {
  aConfigMap,
  aDeployment,
  aPod,
  aReplicaSet,
  scenario,
} from '../testUtils';

const web = aDeployment();
const replicaSet = aReplicaSet().of(web);

const numbered = (of: typeof replicaSet, revision: string) =>
  of.set('metadata.annotations', {
    'deployment.kubernetes.io/revision': revision,
  });

const younger = replicaSet
  .named('web-young')
  .set('metadata.creationTimestamp', '2026-01-02T00:00:00Z');

const mine = aPod().of(replicaSet);

scenario(
  29,
  {
    given:
      'nothing changes on apply, or another controller changed the ReplicaSet',
    when: 'the check waits for a "new" one',
    then: 'it is Successful: the current one is found by template, not by age or revision number',
  },
  [
    {
      name: 'nothing changes on apply',
      applied: [{ of: web, generation: 1 }],
      story: [{ at: 0, there: [web, replicaSet, mine] }],
      ends: { outcome: 'Successful', at: 10, stabilized: true },
    },
    {
      name: 'another controller took its revision number',
      story: [{ at: 0, there: [web, numbered(replicaSet, '7'), mine] }],
      ends: { outcome: 'Successful', at: 10 },
    },
    {
      name: 'of several with the template the oldest is current',
      story: [
        {
          at: 0,
          there: [web, younger.replicas(0), replicaSet, mine],
          see: {
            rows: {
              'ReplicaSet web-1': { counted: true },
              'ReplicaSet web-young': { notCounted: 'OlderRevision' },
            },
          },
        },
      ],
      ends: { outcome: 'Successful', at: 10 },
    },
  ],
);

const reading = aPod().set('spec.volumes', [
  { name: 'settings', configMap: { name: 'settings' } },
]);

scenario(
  32,
  {
    given: 'a ConfigMap that is referenced, but not applied',
    when: 'the check runs',
    then: 'judged is only what was applied, and its children',
  },
  [
    {
      name: 'it is there',
      applied: [{ of: reading }],
      story: [
        {
          at: 0,
          there: [reading, aConfigMap()],
          see: { rows: { 'ConfigMap settings': 'absent' } },
        },
      ],
      ends: { outcome: 'Successful', at: 10 },
    },
    {
      name: 'it goes',
      applied: [{ of: reading }],
      story: [
        { at: 0, there: [reading, aConfigMap()] },
        { at: 5, gone: [aConfigMap()] },
      ],
      ends: { outcome: 'Successful', at: 10 },
    },
  ],
);
