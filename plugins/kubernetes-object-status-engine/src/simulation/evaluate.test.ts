import {
  aDeployment,
  aJob,
  aPod,
  aReplicaSet,
  anEvent,
  anObject,
  aWidget,
} from '../testUtils';
import { evaluate } from './evaluate';

const web = aDeployment().object;
const current = aReplicaSet().of(web).object;
const pod = aPod().of(current).object;

describe('evaluate', () => {
  it('judges every object without an owner in the set, and shows its children', () => {
    const { aggregate, objects } = evaluate({ objects: [pod, current, web] });
    expect(aggregate).toBe('Successful');
    expect(objects.map(row => [row.kind, row.counted, row.status])).toEqual([
      ['Deployment', true, 'Successful'],
      ['ReplicaSet', true, 'Successful'],
      ['Pod', true, 'Successful'],
    ]);
  });

  it('gives rows as api.md has them', () => {
    const [row] = evaluate({ objects: [web] }).objects;
    expect(row).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'shop',
      name: 'web',
      uid: 'deployment-web',
      counted: true,
      status: 'Successful',
      reason: 'RolloutComplete',
      message: '1/1 ready, all up to date',
    });
  });

  it('leaves out what is context, and nothing that only has its name', () => {
    const names = evaluate({
      objects: [
        anObject('v1', 'Node', 'a'),
        anObject('events.k8s.io/v1', 'Event', 'b'),
        anObject('longhorn.io/v1beta2', 'Node', 'c'),
      ].map(each => each.object),
    }).objects.map(row => row.name);
    expect(names).toEqual(['c']);
  });

  it('takes an object whose owner is not in the set as applied', () => {
    const { objects } = evaluate({ objects: [pod] });
    expect(objects).toHaveLength(1);
    expect(objects[0]).toMatchObject({ kind: 'Pod', counted: true });
  });

  it.each([
    ['v1', 'Event'],
    ['v1', 'Node'],
    ['storage.k8s.io/v1', 'StorageClass'],
    ['apps/v1', 'ControllerRevision'],
    ['discovery.k8s.io/v1', 'EndpointSlice'],
    ['v1', 'PersistentVolume'],
  ])('takes %s %s as context', (apiVersion, kind) => {
    const context = anObject(apiVersion, kind, 'x').object;
    expect(evaluate({ objects: [web, context] }).objects).toHaveLength(1);
  });

  it('judges what is named as applied, and what of it is missing', () => {
    const applied = [
      { apiVersion: 'batch/v1', kind: 'Job', namespace: 'shop', name: 'x' },
    ];
    const { aggregate, objects } = evaluate({ objects: [web], applied });
    expect(aggregate).toBe('InProgress');
    expect(objects).toEqual([
      expect.objectContaining({ kind: 'Job', reason: 'NotFound' }),
    ]);
  });

  it('compares with what was applied (R8)', () => {
    const reference = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'shop',
      name: 'web',
    };
    const reasonWith = (known: object) =>
      evaluate({ objects: [web], applied: [{ ...reference, ...known }] })
        .objects[0].reason;
    expect(reasonWith({ generation: 2 })).toBe('NotApplied');
    expect(reasonWith({ uid: 'another' })).toBe('Replaced');
    expect(
      reasonWith({ manifest: aDeployment().image('shop/web:9').object }),
    ).toBe('NotApplied');
    expect(reasonWith({ generation: 1, uid: 'deployment-web' })).toBe(
      'RolloutComplete',
    );
  });

  it('takes a Pod’s whole life as the step, and lets no grace pass without an instant', () => {
    const rows = (object: object) =>
      evaluate({ objects: [object as never] }).objects[0].status;
    expect(rows(aPod().restarted(2).object)).toBe('Failed');
    expect(rows(aPod().healed(9).object)).toBe('Successful');
    expect(rows(aPod().unschedulable().object)).toBe('InProgress');
    expect(rows(aWidget().object)).toBe('InProgress');
  });

  it('lets graces run from the objects’ own times to now', () => {
    const now = '2026-01-01T00:02:00Z';
    const rows = (object: object) =>
      evaluate({ objects: [object as never], now }).objects[0].status;
    expect(rows(aPod().unschedulable().object)).toBe('Failed');
    expect(rows(aWidget().object)).toBe('Unknown');
  });

  it('explains by the events that are given with them, which are no rows', () => {
    const unfit = aPod().unschedulable();
    const noFit = anEvent(
      unfit,
      'NotTriggerScaleUp',
      'no group fits',
      'Normal',
    );
    const growing = anEvent(unfit, 'TriggeredScaleUp', 'a: 1->2', 'Normal');
    const now = '2026-01-01T00:02:00Z';
    const judged = (event: typeof noFit) =>
      evaluate({ objects: [unfit.object, event.object], now }).objects;

    expect(judged(noFit)).toMatchObject([
      {
        kind: 'Pod',
        status: 'Failed',
        message: expect.stringMatching(/: no group fits$/),
      },
    ]);
    expect(judged(growing)).toMatchObject([
      {
        kind: 'Pod',
        status: 'InProgress',
        message: expect.stringMatching('a node is being added'),
      },
    ]);
  });

  it('takes settings', () => {
    const objects = [aJob().object];
    expect(evaluate({ objects }).aggregate).toBe('InProgress');
    const options = { waitForJobs: false };
    expect(evaluate({ objects, options }).aggregate).toBe('Successful');
  });

  it('answers nothing with nothing', () => {
    expect(evaluate({ objects: [] })).toEqual({
      aggregate: 'Successful',
      objects: [],
    });
  });
});
