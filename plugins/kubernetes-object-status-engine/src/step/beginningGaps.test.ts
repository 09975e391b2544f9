import { ListView, ObjectGraph } from '../graph/ObjectGraph';
import { emptyMemory } from '../judging/Memory';
import { withDefaults } from '../options';
import { startStep } from '../stabilization/startStep';
import { aConfigMap, aJob } from '../testUtils';
import { lookAt, Step } from './lookAt';

const objects = [aConfigMap().object, aJob().object];
const applied = objects.map(({ apiVersion, kind, metadata }) => ({
  cluster: 'prod',
  apiVersion,
  kind,
  namespace: 'shop',
  name: metadata.name,
}));

/** A cluster in which some lists are in a gap, each since an instant. */
function aGraph(gaps: Record<string, number>): ObjectGraph {
  const kinds = [...applied, { apiVersion: 'v1', kind: 'Pod' }];
  const lists = kinds.map(({ apiVersion, kind }): ListView => {
    const since = gaps[kind];
    const state = since === undefined ? 'Observed' : 'Gap';
    return { apiVersion, kind, namespace: 'shop', state, since };
  });
  return {
    applied,
    clusters: [{ cluster: 'prod', objects, deleted: [], lists }],
  };
}

function aStep(seconds: number | null = null): Step {
  const check = withDefaults({ stepExecutionTimeoutSeconds: seconds });
  return { state: startStep(check, 0), memory: emptyMemory };
}

describe('gaps that begin with a look', () => {
  it('begins a gap at the last proven instant of the list that it belongs to', () => {
    const first = lookAt(aStep(), aGraph({ Pod: 0 }), 10).step;
    expect(first.state.gaps).toEqual({});

    const { state } = lookAt(
      first,
      aGraph({ Pod: 0, ConfigMap: 70, Job: 80 }),
      100,
    ).step;
    expect(Object.values(state.gaps).sort()).toEqual([70, 80]);
    expect(state.blindSince).toBe(70);
  });

  it('begins it at the look where the list does not say since when', () => {
    const graph = aGraph({});
    graph.clusters[0].lists[0].state = 'Gap';

    const { state } = lookAt(aStep(), graph, 100).step;
    expect(Object.values(state.gaps)).toEqual([100]);
  });

  it('waits for nothing any more when the outcome was due before it', () => {
    const first = lookAt(aStep(1), aGraph({}), 10).step;
    expect(first.state.wakeAt).toBe(1_000);

    const { state } = lookAt(first, aGraph({}), 2_000).step;
    expect(state.outcome?.outcome).toBe('TimedOut');
    expect(state.wakeAt).toBeUndefined();
  });
});
