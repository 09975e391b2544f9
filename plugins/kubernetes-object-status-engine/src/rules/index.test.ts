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

  it('names the kinds to see beside it, to any depth', () => {
    const kinds = (apiVersion: string, kind: string) =>
      relatedKindsOf(apiVersion, kind).map(each => each.kind);
    expect(kinds('apps/v1', 'Deployment')).toEqual([
      'ReplicaSet',
      'Pod',
      'Node',
    ]);
    expect(kinds('apps/v1', 'StatefulSet')).toEqual([
      'Pod',
      'Node',
      'PersistentVolumeClaim',
    ]);
    expect(kinds('apps/v1', 'DaemonSet')).toEqual([
      'ControllerRevision',
      'Pod',
      'Node',
    ]);
    expect(kinds('batch/v1', 'CronJob')).toEqual(['Job', 'Pod']);
    expect(kinds('apps/v1', 'ReplicaSet')).toEqual(['Pod']);
    expect(kinds('batch/v1', 'Job')).toEqual(['Pod']);
    expect(kinds('v1', 'Service')).toEqual(['EndpointSlice']);
    expect(kinds('v1', 'ReplicationController')).toEqual(['Pod']);
    expect(kinds('v1', 'PersistentVolumeClaim')).toEqual(['StorageClass']);
    expect(kinds('v1', 'ConfigMap')).toEqual([]);
  });
});
