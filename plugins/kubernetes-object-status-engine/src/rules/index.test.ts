import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { existingKinds } from './general/existingKinds';
import { generic } from './general/generic';
import { columnsOf, kindRules, relatedKindsOf, ruleOf } from './index';
import { KindRule } from './KindRule';

const sources = join(__dirname, '..');

function filesEndingWith(end: string): string[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(end))
    .map(name => name.split(sep).join('/'));
}

/** Families share a file of cases that walks them; any other kind has its own. */
function casesOf(rule: KindRule): string {
  if (existingKinds.includes(rule)) return 'existingKinds';
  if (rule === generic) return 'generic';
  // A leading abbreviation is one word: `apiService`.
  return rule.kind.replace(/^[A-Z]+(?=[A-Z])|^[A-Z]/, word =>
    word.toLowerCase(),
  );
}

describe('the rules of kinds', () => {
  const tests = filesEndingWith('.test.ts');

  it.each([...kindRules, generic].map(rule => [rule.kind, rule] as const))(
    '%s has a file of cases that speaks of it',
    (_, rule) => {
      const name = casesOf(rule);
      const file = tests.find(each => each.endsWith(`/${name}.test.ts`));
      expect(file).toBeDefined();
      const text = readFileSync(join(sources, file ?? ''), 'utf8');
      expect(text).toContain(`from './${name}'`);
      expect(text).toMatch(/ruleCases\(|judgeCases\(/);
    },
  );

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
