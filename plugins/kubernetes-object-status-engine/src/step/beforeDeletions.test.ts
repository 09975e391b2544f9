import { AppliedObjectReference, ClusterView } from '../graph/ObjectGraph';
import { aConfigMap, aJob } from '../testUtils';
import { beforeDeletions } from './beforeDeletions';

const job: AppliedObjectReference = {
  cluster: 'a',
  apiVersion: 'batch/v1',
  kind: 'Job',
  namespace: 'shop',
  name: 'migrate',
};
const last = aJob().complete().object;
const other = aConfigMap().object;

function aView(cluster: string, changed: Partial<ClusterView>): ClusterView {
  return { cluster, objects: [], deleted: [], lists: [], ...changed };
}

describe('what was there before applied objects went', () => {
  it('is nothing else when none of them went', () => {
    const clusters = [aView('a', { objects: [last], deleted: [other] })];
    expect(beforeDeletions({ applied: [job], clusters })).toBeUndefined();
  });

  it('is their last states, in the cluster in which they went', () => {
    const clusters = [
      aView('a', { objects: [other], deleted: [last] }),
      aView('b', { objects: [other], deleted: [last] }),
    ];
    expect(beforeDeletions({ applied: [job], clusters })).toEqual({
      applied: [job],
      clusters: [aView('a', { objects: [other, last] }), clusters[1]],
    });
  });

  it('is the last state also where the object is there again', () => {
    const again = aJob().uid('another').object;
    const clusters = [aView('a', { objects: [again, other], deleted: [last] })];
    const [view] =
      beforeDeletions({ applied: [job], clusters })?.clusters ?? [];
    expect(view.objects).toEqual([other, last]);
  });

  it('takes what went under another uid than the applied one for no state of it', () => {
    const clusters = [aView('a', { deleted: [last] })];
    const applied = [{ ...job, uid: 'another' }];
    expect(beforeDeletions({ applied, clusters })).toBeUndefined();
    const same = [{ ...job, uid: 'job-migrate' }];
    expect(beforeDeletions({ applied: same, clusters })).toBeDefined();
  });
});
