import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ObjectIndex } from '../graph/ObjectIndex';
import { ObjectGraph } from '../graph/ObjectGraph';
import { defaultObjectStatusCheck } from '../options';
import { aDeployment, aPod, aReplicaSet, Built, built } from '../testUtils';
import { judge } from './judge';
import { emptyMemory } from './Memory';

/** Counts how often anything is read of an object; the object itself stays as it is. */
function counted(object: KubernetesObject, onRead: () => void) {
  return new Proxy(object, {
    get(target, field, receiver) {
      onRead();
      return Reflect.get(target, field, receiver);
    },
  });
}

const web = aDeployment();
const current = aReplicaSet().of(web);
const rollout: Built[] = [
  web,
  current,
  aPod('web-a').of(current),
  aPod('web-b').of(current),
];
const [deployment] = rollout.map(built);
const { apiVersion, kind, metadata } = deployment;

/** A step that applied the rollout's Deployment, with so many other Pods in its lists. */
function graphOf(index: ObjectIndex): ObjectGraph {
  const { namespace, name } = metadata;
  const lists = rollout.map(built).map(each => ({
    apiVersion: each.apiVersion,
    kind: each.kind,
    namespace,
    state: 'Observed' as const,
  }));
  return {
    applied: [{ cluster: 'prod', apiVersion, kind, namespace, name }],
    clusters: [{ cluster: 'prod', objects: index, deleted: [], lists }],
  };
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}

describe('what a look costs', () => {
  it('is nothing for the objects that lie beside those of its step', () => {
    let reads = 0;
    const others = Array.from({ length: 5_000 }, (_, at) =>
      counted(built(aPod(`other-${at}`).uid(`other-${at}`)), () => {
        reads += 1;
      }),
    );
    const index = ObjectIndex.of([...others, ...rollout.map(built)]);
    const graph = graphOf(index);
    const first = judge(graph, emptyMemory, defaultObjectStatusCheck, 0);
    const before = index.find('v1', 'Pod', metadata.namespace, 'web-a');
    const after = built(
      aPod('web-a').of(current).set('metadata.resourceVersion', '99'),
    );

    reads = 0;
    index.remove(before ?? after);
    index.add(after);
    const { judgement } = judge(
      graph,
      first.memory,
      defaultObjectStatusCheck,
      1_000,
    );

    expect(reads).toBe(0);
    expect(judgement.objects.map(row => row.name)).toEqual(
      rollout.map(each => built(each).metadata.name),
    );
    expect(
      judgement.objects.find(row => row.name === 'web-a')?.resourceVersion,
    ).toBe('99');
  });

  it('is little for objects of a file that share uids and own each other', () => {
    let reads = 0;
    const uids = ['one', 'two', 'three'];
    const shared = Array.from({ length: 12 }, (_, at) => {
      const owner = { uid: uids[(at + 1) % 3], controller: true };
      const pod = aPod(`web-${at}`).uid(uids[at % 3]);
      const object = built(pod.set('metadata.ownerReferences', [owner]));
      return counted(object, () => {
        reads += 1;
      });
    });
    const graph = graphOf(ObjectIndex.of(shared));
    const [first] = shared;
    const { namespace, name } = first.metadata;
    graph.applied = [
      { cluster: 'prod', apiVersion: 'v1', kind: 'Pod', namespace, name },
    ];
    reads = 0;
    const look = judge(graph, emptyMemory, defaultObjectStatusCheck, 0);
    expect(look.judgement.objects.length).toBeGreaterThan(1);
    expect(reads).toBeLessThan(10_000);
  });

  it('is read from objects and memory that nobody changes', () => {
    const objects = rollout.map(each => structuredClone(built(each)));
    const graph = graphOf(ObjectIndex.of(objects));
    const { applied } = graph;
    deepFreeze([objects, applied, defaultObjectStatusCheck]);
    let memory = emptyMemory;
    deepFreeze(memory);
    for (const now of [0, 1_000, 2_000]) {
      const look = judge(graph, memory, defaultObjectStatusCheck, now);
      expect(judge(graph, memory, defaultObjectStatusCheck, now)).toEqual(look);
      deepFreeze(look);
      memory = look.memory;
    }
    expect(Object.keys(memory.objects)).toHaveLength(rollout.length);
  });
});
