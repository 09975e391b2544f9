import {
  aConfigMap,
  aDeployment,
  aJob,
  anObject,
  aPod,
  aReplicaSet,
  aWidget,
  Built,
  judgeCases,
  tellStory,
} from '../testUtils';
import { engineVersion } from '../engineVersion';
import { HealthRules } from '../rules/own/HealthRules';
import { pod } from '../rules/pod/pod';

const web = aDeployment();
const current = aReplicaSet().of(web);
const crd = { apiVersion: 'example.com/v1', kind: 'Widget' };

describe('which objects count', () => {
  judgeCases([
    {
      name: 'every applied object counts, in the order given',
      applied: [
        { apiVersion: 'v1', kind: 'ConfigMap', name: 'b' },
        { apiVersion: 'v1', kind: 'ConfigMap', name: 'a' },
      ],
      object: aConfigMap('a'),
      beside: [aConfigMap('b'), aConfigMap('c')],
      expect: { columns: { data: 1 } },
      rows: {
        'ConfigMap a': { counted: true },
        'ConfigMap b': { counted: true },
        'ConfigMap c': 'absent',
      },
    },
    {
      name: 'applied and a child of another applied object: one node, below its owner, counted once',
      applied: [
        { apiVersion: 'v1', kind: 'Pod', name: 'web-a' },
        { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      ],
      object: web,
      beside: [current, aPod().of(current)],
      rows: {
        'Pod web-a': { counted: true, below: 'ReplicaSet web-1' },
        'Deployment web': { status: 'Successful' },
      },
      aggregate: 'Successful',
    },
    {
      name: 'an applied object counts under an owner that is not observed, too',
      applied: [
        { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        { apiVersion: 'v1', kind: 'Pod', name: 'web-a' },
      ],
      object: web.generation(2),
      beside: [current, aPod().of(current).waiting('ErrImagePull')],
      rows: {
        'ReplicaSet web-1': { counted: false, notCounted: 'OwnerNotObserved' },
        'Pod web-a': { counted: true, status: 'Failed' },
      },
      aggregate: 'Failed',
    },
    {
      name: 'children of a custom owner are shown to any depth, and never count',
      object: aWidget().condition('Ready', 'True'),
      beside: [
        aWidget('below').of(aWidget()),
        aConfigMap('deep').of(aWidget('below')),
      ],
      rows: {
        'Widget below': { counted: false, notCounted: 'ExplainsOwner' },
        'ConfigMap deep': {
          counted: false,
          notCounted: 'ExplainsOwner',
          below: 'Widget below',
        },
      },
      aggregate: 'Successful',
    },
    {
      name: 'an owner that is no controller has no child',
      object: web,
      beside: [
        aConfigMap('x').set('metadata.ownerReferences', [
          { uid: 'deployment-web', controller: false },
        ]),
      ],
      rows: { 'ConfigMap x': 'absent' },
    },
    {
      name: 'an owner in another namespace has no child, a cluster-scoped one has',
      applied: [{}, { ...crd, name: 'wide', namespace: undefined }],
      object: web,
      beside: [
        aWidget('wide').set('metadata.namespace', undefined),
        aConfigMap('here').of(web).set('metadata.namespace', 'elsewhere'),
        aConfigMap('there')
          .of(aWidget('wide'))
          .set('metadata.namespace', 'elsewhere'),
      ],
      rows: {
        'ConfigMap here': 'absent',
        'ConfigMap there': { below: 'Widget wide' },
      },
    },
    {
      name: 'owners in a circle end',
      object: aWidget('one').of(aWidget('two')).condition('Ready', 'True'),
      beside: [aWidget('two').of(aWidget('one'))],
      rows: { 'Widget two': { counted: false } },
      aggregate: 'Successful',
    },
    {
      name: 'an owner that owns itself ends',
      object: aWidget('one').of(aWidget('one')).condition('Ready', 'True'),
      aggregate: 'Successful',
    },
    {
      name: 'the same object named twice is one',
      applied: [{}, {}],
      object: aConfigMap(),
      aggregate: 'Successful',
    },
    {
      name: 'another version of its kind is the same object',
      applied: [
        { apiVersion: 'apps/v1beta2', kind: 'Deployment', name: 'web' },
      ],
      looks: [
        {
          at: 0,
          objects: [web.counts({ ready: 0, available: 0 })],
          expect: { reason: 'WaitingForReadiness' },
        },
      ],
    },
    {
      name: 'nothing applied: successful and not verified',
      applied: [],
      object: aConfigMap(),
      aggregate: 'Successful',
      verified: false,
    },
  ]);
});

describe('a look', () => {
  judgeCases([
    {
      name: 'since tells when this step first saw a status and reason',
      looks: [
        { at: 0, objects: [aPod().notReady()], expect: { sinceSeconds: 0 } },
        { at: 5, objects: [aPod().notReady()], expect: { sinceSeconds: 0 } },
        { at: 7, objects: [aPod()], expect: { sinceSeconds: 7 } },
        { at: 9, objects: [aPod()], expect: { sinceSeconds: 7 } },
      ],
    },
    {
      name: 'it wakes at the earliest of several graces',
      applied: [
        { apiVersion: 'v1', kind: 'Pod', name: 'a' },
        { ...crd, name: 'main' },
      ],
      object: aPod('a').unschedulable(),
      beside: [aWidget()],
      wakeAt: 30,
    },
    {
      name: 'conditions that are no list, numbers that are no numbers: nothing breaks',
      object: anObject('example.com/v1', 'Odd', 'x').set('status', {
        conditions: 'none',
        observedGeneration: {},
      }),
      expect: { status: 'InProgress', reason: 'NoStatusReported' },
    },
    {
      name: 'a workload without anything',
      object: anObject('apps/v1', 'Deployment', 'x'),
      expect: { status: 'InProgress', reason: 'WaitingForObservedGeneration' },
    },
    {
      name: 'a Pod without anything',
      object: anObject('v1', 'Pod', 'x').set('spec', 7),
      expect: { status: 'InProgress', reason: 'Pending' },
    },
  ]);

  it('takes a rule that breaks for no verdict', () => {
    const broken = jest.spyOn(pod, 'judge').mockImplementation(() => {
      throw new Error('no such field');
    });
    const { judgements } = tellStory([{ at: 0, objects: [aPod()] }], {
      check: { unknownObjects: 'accept' },
    });
    broken.mockRestore();
    const [{ status, cause }] = judgements[0].objects;
    expect(status).toMatchObject({
      status: 'Unknown',
      reason: 'RuleError',
      message: 'Rule Pod: no such field',
    });
    expect(cause).toBe('RuleError');
    expect(judgements[0]).toMatchObject({ aggregate: 'InProgress' });
    expect(judgements[0].blind).toHaveLength(1);
  });

  it('proves continuity by uid and resourceVersion of what counts (R9)', () => {
    const objects = [
      web,
      current,
      aPod().of(current),
      aPod('b').of(current).leaving(),
    ];
    const [{ continuity }] = tellStory([{ at: 0, objects }], {}).judgements;
    expect(continuity).toEqual({
      'test|apps/Deployment|shop|web': 'deployment-web@1',
      'replicaset-web-1': 'replicaset-web-1@1',
      'pod-web-a': 'pod-web-a@1',
    });
  });

  it('proves nothing by Secrets, which nobody reads, nor by what ended for good', () => {
    const objects = [aConfigMap(), aJob().complete()];
    const applied = [
      { apiVersion: 'v1', kind: 'ConfigMap', name: 'settings' },
      { apiVersion: 'v1', kind: 'Secret', name: 'db', uid: 'secret-db' },
      { apiVersion: 'batch/v1', kind: 'Job', name: 'migrate' },
    ];
    const [, { continuity }] = tellStory(
      [
        { at: 0, objects },
        { at: 1, objects },
      ],
      { applied },
    ).judgements;
    expect(continuity).toEqual({
      'test|/ConfigMap|shop|settings': 'configmap-settings@1',
    });
  });

  it('names the objects that have failed, and only those', () => {
    const applied = ['a', 'b', 'c'].map(name => ({
      apiVersion: 'v1',
      kind: 'Pod',
      name,
    }));
    const [{ failed, aggregate }] = tellStory(
      [
        {
          at: 0,
          objects: [aPod('a'), aPod('b').failed(), aPod('c').notReady()],
        },
      ],
      { applied },
    ).judgements;
    expect(failed).toEqual(['test|/Pod|shop|b']);
    expect(aggregate).toBe('Failed');
  });

  it('says by which engine and by which rules it was judged', () => {
    const [{ judgedBy }] = tellStory(
      [{ at: 0, objects: [web] }],
      {},
    ).judgements;
    expect(judgedBy).toBe(`${engineVersion} ${HealthRules.of([]).digest}`);
  });

  it('says of what reports nothing that it was accepted, and of nothing else', () => {
    const applied = [
      { ...crd, name: 'main' },
      { ...crd, name: 'other' },
      { apiVersion: 'v1', kind: 'ConfigMap', name: 'gone' },
    ];
    const objects = [aWidget(), aWidget('other').condition('Ready', 'True')];
    const [first, then] = tellStory(
      [
        { at: 0, objects },
        { at: 30, objects },
      ],
      { applied },
    ).judgements;
    expect(first.warnings).toEqual([]);
    expect(then.warnings).toEqual([
      {
        code: 'NoStatusReported',
        params: { kind: 'Widget', name: 'main' },
        message: 'Widget main reports nothing: not verified',
      },
    ]);
  });

  const byName = ['web', 'other'].map(name => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    name,
  }));
  const old = aReplicaSet('web-0').of(web.image('shop/web:0'));
  const leaving = [
    web,
    current,
    aPod().of(current),
    old,
    aPod('old').of(old).leaving(),
  ];
  const other = aDeployment('other');
  const ofOther = aReplicaSet('other-1').of(other);
  it.each<[string, Built[], boolean]>([
    ['everything is there', [other, ofOther, aPod('b').of(ofOther)], true],
    [
      'something else is missing as well',
      [other.counts({ ready: 0 }), ofOther, aPod('b').of(ofOther)],
      false,
    ],
  ])('beside Pods that only leave, %s (R5)', (_, beside, isOnly) => {
    const [{ onlyLeavingMissing }] = tellStory(
      [{ at: 0, objects: [...leaving, ...beside] }],
      { applied: byName },
    ).judgements;
    expect(onlyLeavingMissing).toBe(isOnly);
  });

  it('has nothing that only leaves where nothing is missing', () => {
    const objects = [web, current, aPod().of(current)];
    const [judgement] = tellStory([{ at: 0, objects }], {}).judgements;
    expect(judgement).toMatchObject({
      aggregate: 'Successful',
      onlyLeavingMissing: false,
    });
  });

  it('says which objects are there again under another uid (R16)', () => {
    const told = tellStory(
      [
        { at: 0, objects: [aConfigMap()] },
        { at: 1, objects: [aConfigMap().uid('another')] },
        { at: 2, objects: [aConfigMap().uid('another')] },
      ],
      {},
    );
    expect(told.judgements.map(each => each.recreated)).toEqual([
      [],
      ['test|/ConfigMap|shop|settings'],
      [],
    ]);
  });
});
