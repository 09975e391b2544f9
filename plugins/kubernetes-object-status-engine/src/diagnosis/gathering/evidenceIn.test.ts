import { JudgedObject } from '../../judging/Judgement';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { evidenceIn } from './evidenceIn';

const place = { cluster: 'prod', namespace: 'shop' };

function aRow(overrides: Partial<JudgedObject> = {}): JudgedObject {
  return {
    ...{ ...place, apiVersion: 'v1', kind: 'Pod', name: 'web-1' },
    ...{ id: 'u1', uid: 'u1', applied: false, counted: true },
    status: {
      status: 'Failed',
      reason: 'CrashLoopBackOff',
      params: { container: 'web' },
      message: 'web ends again and again',
      since: 5,
    },
    ...{ verified: true, warnings: [], columns: {} },
    ...overrides,
  };
}

function anObject(
  kind: string,
  name: string,
  rest: Partial<KubernetesObject> = {},
  apiVersion = 'v1',
): KubernetesObject {
  const metadata = { name, namespace: 'shop', uid: `of ${name}` };
  return { apiVersion, kind, metadata, ...rest };
}

const pod = {
  ...anObject('Pod', 'web-1', { spec: { nodeName: 'n1' } }),
  metadata: { name: 'web-1', namespace: 'shop', uid: 'u1' },
};
const node = {
  ...anObject('Node', 'n1'),
  metadata: { name: 'n1', uid: 'n' },
};
const event = anObject('Event', 'web-1.1', {
  involvedObject: { kind: 'Pod', namespace: 'shop', name: 'web-1', uid: 'u1' },
  type: 'Warning',
  reason: 'BackOff',
  message: 'Back-off restarting failed container',
});
const quota = anObject('ResourceQuota', 'small');
const elsewhere = {
  ...anObject('LimitRange', 'theirs'),
  metadata: { name: 'theirs', namespace: 'other', uid: 'l' },
};
const namesake = anObject('ResourceQuota', 'ours', {}, 'acme.example/v1');

function of(row: JudgedObject, objects: KubernetesObject[]) {
  return evidenceIn({
    clusters: [
      { cluster: 'other', objects: [pod], deleted: [], lists: [] },
      { cluster: 'prod', objects, deleted: [], lists: [] },
    ],
  })(row);
}

describe('evidenceIn', () => {
  it('gives the object, what is said of it, the limits of its namespace and its node', () => {
    const objects = [pod, node, event, quota, elsewhere, namesake];
    expect(of(aRow(), objects)).toEqual({
      identity: { ...place, apiVersion: 'v1', kind: 'Pod', name: 'web-1' },
      status: {
        status: 'Failed',
        reason: 'CrashLoopBackOff',
        params: { container: 'web' },
        message: 'web ends again and again',
      },
      object: pod,
      events: [expect.objectContaining({ type: 'Warning', reason: 'BackOff' })],
      limits: [quota],
      node,
    });
  });

  it.each<[string, JudgedObject, KubernetesObject[]]>([
    ['that was not seen', aRow({ uid: undefined }), [pod]],
    ['whose name another has now', aRow({ uid: 'u0' }), [pod]],
    ['that is gone', aRow(), []],
    ['in a cluster that is not seen', aRow({ cluster: 'gone' }), [pod]],
  ])('gives the status alone of one %s', (_, row, objects) => {
    const found = of(row, [...objects, quota]);
    expect(Object.keys(found)).toEqual(['identity', 'status']);
  });
});
