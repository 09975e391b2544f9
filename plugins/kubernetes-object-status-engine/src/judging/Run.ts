import { ClusterIndex } from '../graph/ClusterIndex';
import { Nodes } from '../graph/Nodes';
import { AppliedObjectReference, ObjectGraph } from '../graph/ObjectGraph';
import { identityKey } from '../kubernetes/identity';
import { ObjectStatusCheck } from '../options';
import { HealthRules } from '../rules/own/HealthRules';
import { forgetDeleted } from './forgetDeleted';
import { copyOf } from './copyOf';
import { lookAtNodes } from './lookAtNodes';
import { Memory, ObjectMemory } from './Memory';
import { Node } from './Node';
import { StepClock } from './StepClock';

/** One look at the objects of a step: what every part of judging shares. */
export interface Run {
  check: ObjectStatusCheck;
  clock: StepClock;
  /** What judges in place of the engine's own rules. */
  rules: HealthRules;
  /** The new memory; parts of it are changed while judging. */
  memory: Memory;
  clusters: Map<string, ClusterIndex>;
  /** By identity, in the order given; named twice is one. */
  applied: Map<string, AppliedObjectReference>;
  nodes: Map<string, Nodes>;
  /** What counts and was judged before the rules that are `judgedLast`. */
  judgedFirst: Node[];
}

function listKey(cluster: string, kind: string, namespace = ''): string {
  return `${cluster}|${kind}|${namespace}`;
}

/** Starts a look: indexes what is seen and copies the memory. */
export function startRun(
  graph: ObjectGraph,
  memory: Memory,
  check: ObjectStatusCheck,
  clock: StepClock,
  rules: HealthRules = HealthRules.none,
): Run {
  const next = copyOf(memory);
  for (const view of graph.clusters) {
    for (const list of view.lists) {
      if (list.state !== 'Observed' || clock.now === undefined) continue;
      const { apiVersion, kind, namespace } = list;
      next.lists[listKey(view.cluster, `${apiVersion}/${kind}`, namespace)] ??=
        clock.now;
    }
  }
  const clusters = graph.clusters.map(ClusterIndex.of);
  for (const index of clusters) forgetDeleted(next, index);
  const nodes = clusters.map(index => lookAtNodes(index, graph, next, clock));
  const names = graph.clusters.map(view => view.cluster);
  return {
    check,
    clock,
    rules,
    memory: next,
    clusters: new Map(clusters.map((index, at) => [names[at], index])),
    applied: new Map(graph.applied.map(ref => [identityKey(ref), ref])),
    nodes: new Map(nodes.map((each, at) => [names[at], each])),
    judgedFirst: [],
  };
}

/** What is remembered of an object; made when it is first asked for. */
export function memoryOf(run: Run, id: string): ObjectMemory {
  const known = run.memory.objects[id];
  if (known) return known;
  const fresh: ObjectMemory = {};
  run.memory.objects[id] = fresh;
  return fresh;
}

/**
 * Whether an object began in this step: it was first seen after its list had
 * been seen whole. Without memory nothing is known to be new.
 */
export function isNewInStep(
  run: Run,
  index: ClusterIndex,
  object: { apiVersion: string; kind: string; namespace?: string },
  memory: ObjectMemory,
): boolean {
  if (run.clock.type === 'evaluate') return false;
  const list = index.listOf(object.apiVersion, object.kind, object.namespace);
  if (!list || memory.firstSeenAt === undefined) return false;
  const seenWholeAt =
    run.memory.lists[
      listKey(
        index.view.cluster,
        `${list.apiVersion}/${list.kind}`,
        list.namespace,
      )
    ];
  return seenWholeAt !== undefined && memory.firstSeenAt > seenWholeAt;
}

/** The nodes of a cluster. */
export function nodesIn(run: Run, { view }: ClusterIndex): Nodes {
  const nodes = run.nodes.get(view.cluster);
  return nodes ?? { state: 'NotReadable', byName: new Map() };
}
