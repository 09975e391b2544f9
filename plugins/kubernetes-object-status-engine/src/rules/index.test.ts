import { generic } from './general/generic';
import { secret } from './general/secret';
import { columnsOf, kindRules, relatedKindsOf, ruleOf } from './index';
import { HealthRule } from './own/HealthRule';
import { HealthRules } from './own/HealthRules';

/** A rule of one's own, called \`mine\`. */
function own(group: string, kind: string): HealthRule {
  return { name: 'mine', group, kind, judge: () => ({ status: 'Failed' }) };
}

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

  it('judges by a rule of one’s own in its place, which is made once', () => {
    const rules = HealthRules.of([own('apps', 'Deployment')]);
    const found = ruleOf('apps/v1', 'Deployment', rules);
    expect(found.kind).toBe('mine');
    expect(ruleOf('apps/v1', 'Deployment', rules)).toBe(found);
    expect(ruleOf('apps/v1', 'StatefulSet', rules).kind).toBe('StatefulSet');
  });

  it('never judges Secrets otherwise: nobody reads them', () => {
    const rules = HealthRules.of([own('', 'Secret')]);
    expect(ruleOf('v1', 'Secret', rules)).toBe(secret);
  });

  it('looks for the children that a rule of one’s own names, of kinds without one alone', () => {
    const children = [{ apiVersion: 'example.com/v1', kind: 'Part' }];
    const rules = HealthRules.of([
      { ...own('example.com', 'Whole'), children },
      { ...own('apps', 'ReplicaSet'), children },
    ]);
    const related = (apiVersion: string, kind: string) =>
      relatedKindsOf(apiVersion, kind, rules).map(each => each.kind);
    expect(related('example.com/v1', 'Whole')).toEqual(['Part']);
    expect(related('apps/v1', 'ReplicaSet')).toEqual(['Pod']);
  });

  it('gives columns without their values, each id once', () => {
    for (const rule of kindRules) {
      const columns = columnsOf(`${rule.group}/v1`, rule.kind);
      const ids = columns.map(column => column.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const column of columns) expect(column).not.toHaveProperty('value');
    }
    expect(columnsOf('networking.k8s.io/v1', 'Ingress')).toEqual([
      { id: 'class', title: 'Class' },
      { id: 'hosts', title: 'Hosts' },
      { id: 'address', title: 'Address' },
    ]);
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
