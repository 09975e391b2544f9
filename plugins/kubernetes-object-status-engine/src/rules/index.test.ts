import { generic } from './general/generic';
import { columnsOf, kindRules, relatedKindsOf, ruleOf } from './index';

describe('the rules of kinds', () => {
  it('is one per kind', () => {
    const keys = kindRules.map(({ group, kind }) => `${group}/${kind}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is found whatever the version, and falls back to the generic rule', () => {
    expect(ruleOf('apps/v1', 'Deployment').kind).toBe('Deployment');
    expect(ruleOf('apps/v1beta1', 'Deployment').kind).toBe('Deployment');
    expect(ruleOf('example.com/v1', 'Deployment')).toBe(generic);
    expect(ruleOf('serving.knative.dev/v1', 'Service')).toBe(generic);
  });

  it('gives columns without their values, each id once', () => {
    for (const rule of kindRules) {
      const columns = columnsOf(`${rule.group}/v1`, rule.kind);
      const ids = columns.map(column => column.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const column of columns) expect(column).not.toHaveProperty('value');
    }
  });

  it('keeps what is for the table of an owner out of that of the kind itself', () => {
    const ids = columnsOf('apps/v1', 'ReplicaSet').map(({ id }) => id);
    expect(ids).toEqual(['desired', 'current', 'ready']);
  });

  it('says which of them lie in no namespace', () => {
    const clusterScoped = kindRules.flatMap(({ related = [] }) =>
      related.filter(each => each.isClusterScoped).map(each => each.kind),
    );
    expect(new Set(clusterScoped)).toEqual(new Set(['Node', 'StorageClass']));
  });

  it('says which of them may stand beside and are no children', () => {
    const beside = kindRules.flatMap(({ kind, related = [] }) =>
      related.filter(each => each.isBeside).map(each => [kind, each.kind]),
    );
    expect(beside).toEqual([['StatefulSet', 'PersistentVolumeClaim']]);
  });

  const seen: Array<[apiVersion: string, kind: string, beside: string[]]> = [
    ['apps/v1', 'Deployment', ['apps/v1 ReplicaSet', 'v1 Pod', 'v1 Node']],
    ['apps/v1', 'ReplicaSet', ['v1 Pod']],
    ['v1', 'ReplicationController', ['v1 Pod']],
    [
      'apps/v1',
      'StatefulSet',
      ['v1 Pod', 'v1 Node', 'v1 PersistentVolumeClaim'],
    ],
    [
      'apps/v1',
      'DaemonSet',
      ['apps/v1 ControllerRevision', 'v1 Pod', 'v1 Node'],
    ],
    ['batch/v1', 'CronJob', ['batch/v1 Job', 'v1 Pod']],
    ['batch/v1', 'Job', ['v1 Pod']],
    ['v1', 'Service', ['discovery.k8s.io/v1 EndpointSlice']],
    ['v1', 'PersistentVolumeClaim', ['storage.k8s.io/v1 StorageClass']],
    ['v1', 'ConfigMap', []],
  ];

  it.each(seen)('%s %s is judged by what is seen of %j', (...given) => {
    const [apiVersion, kind, beside] = given;
    const related = relatedKindsOf(apiVersion, kind);
    expect(related.map(each => `${each.apiVersion} ${each.kind}`)).toEqual(
      beside,
    );
  });
});
