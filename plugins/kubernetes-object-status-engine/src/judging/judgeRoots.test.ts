import { ClusterView, ObjectGraph } from '../graph/ObjectGraph';
import { withDefaults } from '../options';
import {
  aClaim,
  aPod,
  aStorageClass,
  Built,
  built,
  mounting,
} from '../testUtils';
import { judge } from './judge';
import { emptyMemory } from './Memory';

const inShop = { apiVersion: 'v1', namespace: 'shop' };

function viewOf(cluster: string, objects: Built[]): ClusterView {
  const kinds = ['Pod', 'PersistentVolumeClaim'].map(kind => ({
    apiVersion: 'v1',
    kind,
    state: 'Observed' as const,
  }));
  return { cluster, objects: objects.map(built), deleted: [], lists: kinds };
}

/** A claim in cluster `here`, and a Pod that mounts one of that name. */
function statusOfClaim(podIn: 'here' | 'there') {
  const pod = mounting(aPod(), 'data');
  const claim = [aClaim().pending(), aStorageClass('WaitForFirstConsumer')];
  const graph: ObjectGraph = {
    applied: [
      {
        ...inShop,
        cluster: 'here',
        kind: 'PersistentVolumeClaim',
        name: 'data',
      },
      { ...inShop, cluster: podIn, kind: 'Pod', name: 'web-a' },
    ],
    clusters: [
      viewOf('here', podIn === 'here' ? [...claim, pod] : claim),
      viewOf('there', podIn === 'there' ? [pod] : []),
    ],
  };
  const { judgement } = judge(graph, emptyMemory, withDefaults({}), 0);
  const rows = judgement.objects.map(row => [row.kind, row.status.status]);
  return Object.fromEntries(rows);
}

describe('what is judged after the others', () => {
  it('sees those of its own cluster', () => {
    expect(statusOfClaim('here')).toEqual({
      PersistentVolumeClaim: 'InProgress',
      Pod: 'Successful',
    });
  });

  it('sees none of another cluster', () => {
    expect(statusOfClaim('there')).toEqual({
      PersistentVolumeClaim: 'Successful',
      Pod: 'Successful',
    });
  });
});
