import { stepTargets, targetKey } from './stepTargets';

const inShop = { cluster: 'prod', namespace: 'shop', name: 'it' };

function keysOf(apiVersion: string, kind: string): string[] {
  return stepTargets([{ ...inShop, apiVersion, kind }]).map(targetKey);
}

describe('the lists that a step has to see', () => {
  it('are those of its objects and of their children', () => {
    expect(keysOf('batch/v1', 'CronJob')).toEqual([
      'prod|batch/v1|CronJob|shop',
      'prod|batch/v1|Job|shop',
      'prod|v1|Pod|shop',
    ]);
  });

  it('are of the whole cluster where a kind lies in no namespace', () => {
    expect(keysOf('apps/v1', 'DaemonSet')).toEqual([
      'prod|apps/v1|DaemonSet|shop',
      'prod|apps/v1|ControllerRevision|shop',
      'prod|v1|Pod|shop',
      'prod|v1|Node|',
    ]);
  });

  it('are each there once', () => {
    const both = ['DaemonSet', 'StatefulSet'].map(kind => ({
      ...inShop,
      apiVersion: 'apps/v1',
      kind,
    }));
    const keys = stepTargets(both).map(targetKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('prod|v1|Node|');
  });

  it('are never those of Secrets', () => {
    expect(keysOf('v1', 'Secret')).toEqual([]);
  });
});
