import { AppliedObject } from './StepStore';
import { stepTargets, targetKey } from './stepTargets';

const inShop = { cluster: 'prod', namespace: 'shop', name: 'it' };

function keysOf(apiVersion: string, kind: string): string[] {
  return stepTargets([{ ...inShop, apiVersion, kind }]).map(targetKey);
}

describe('the lists that a step has to see', () => {
  it('are those of its objects and of their children', () => {
    expect(keysOf('batch/v1', 'CronJob')).toEqual([
      'prod|batch/CronJob|shop|',
      'prod|batch/Job|shop|',
      'prod|/Pod|shop|',
    ]);
  });

  it('are of the whole cluster where a kind lies in no namespace', () => {
    expect(keysOf('apps/v1', 'DaemonSet')).toEqual([
      'prod|apps/DaemonSet|shop|',
      'prod|apps/ControllerRevision|shop|',
      'prod|/Pod|shop|',
      'prod|/Node||',
    ]);
  });

  it('are those of what they are judged by as well', () => {
    expect(keysOf('v1', 'PersistentVolumeClaim')).toEqual([
      'prod|/PersistentVolumeClaim|shop|',
      'prod|storage.k8s.io/StorageClass||',
    ]);
  });

  it('are of one version of a kind: that which was applied', () => {
    const manifest = { spec: { replicas: 2 } };
    const web = { ...inShop, apiVersion: 'apps/v1', kind: 'Deployment' };
    const kind = 'HorizontalPodAutoscaler';
    const autoscalersOf = (others: AppliedObject[]) =>
      stepTargets([{ ...web, manifest }, ...others])
        .filter(target => target.kind === kind)
        .map(target => target.apiVersion);
    expect(autoscalersOf([])).toEqual(['autoscaling/v2']);
    const old = { ...inShop, apiVersion: 'autoscaling/v1', kind };
    expect(autoscalersOf([old])).toEqual(['autoscaling/v1']);
  });

  it('are each there once', () => {
    const both = ['DaemonSet', 'StatefulSet'].map(kind => ({
      ...inShop,
      apiVersion: 'apps/v1',
      kind,
    }));
    const keys = stepTargets(both).map(targetKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('prod|/Node||');
  });

  it('are never those of Secrets', () => {
    expect(keysOf('v1', 'Secret')).toEqual([]);
  });
});
