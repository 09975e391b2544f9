import {
  defaultObjectStatusCheck,
  emptyMemory,
  evaluate,
  judge,
  KubernetesObject,
  Memory,
  ObjectGraph,
  ObjectIndex,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** Judges what it was prepared with: the timed part. */
export type Judging = () => string[];

/**
 * A way to have objects judged. It is given the lines of a file and decodes
 * what it needs of them, every object anew; what it returns is timed and gives
 * one verdict for each judging.
 */
export type Door = (lines: string[], count: number) => Judging;

const CLUSTER = 'prod';
const SECOND = 1000;
const check = defaultObjectStatusCheck;

function decode(lines: string[], count: number): KubernetesObject[] {
  return Array.from({ length: count }, (_, at) =>
    JSON.parse(lines[at % lines.length]),
  );
}

/** What a step sees that applied the first object; lists of all kinds that there are. */
function graphOf(
  first: KubernetesObject,
  objects: KubernetesObject[] | ObjectIndex,
): ObjectGraph {
  const { apiVersion, kind, metadata } = first;
  const { namespace, name } = metadata;
  const kinds = new Map(
    [...objects].map(each => [`${each.apiVersion} ${each.kind}`, each]),
  );
  const lists = [...kinds.values()].map(each => ({
    apiVersion: each.apiVersion,
    kind: each.kind,
    namespace,
    state: 'Observed' as const,
  }));
  return {
    applied: [{ cluster: CLUSTER, apiVersion, kind, namespace, name }],
    clusters: [{ cluster: CLUSTER, objects, deleted: [], lists }],
  };
}

function remember(graph: ObjectGraph): Memory {
  return judge(graph, emptyMemory, check, 0).memory;
}

/** One object by itself, without memory. */
const evaluateOne: Door = (lines, count) => {
  const objects = decode(lines, count);
  return () =>
    objects.map(object => evaluate({ objects: [object] }).objects[0].status);
};

/** One applied object that a step has looked at before and that has come anew. */
const lookAtOne: Door = (lines, count) => {
  const before = decode(lines, count).map(object =>
    remember(graphOf(object, [object])),
  );
  const graphs = decode(lines, count).map(object => graphOf(object, [object]));
  return () =>
    graphs.map(
      (graph, at) =>
        judge(graph, before[at], check, SECOND).judgement.objects[0].status
          .status,
    );
};

/** A whole tree, given anew each time, without memory. */
const evaluateTree: Door = (lines, count) => {
  const trees = Array.from({ length: count }, () =>
    decode(lines, lines.length),
  );
  return () => trees.map(objects => evaluate({ objects }).aggregate);
};

/**
 * A step's looks at a graph that it keeps, one for each version of the Pod that
 * stands last in the rollout: every look is the change and the judging after it.
 */
function lookAtChanges(rolloutSize: number): Door {
  return (lines, count) => {
    const objects = decode(lines, lines.length);
    const index = ObjectIndex.of(objects);
    const graph = graphOf(objects[0], index);
    const line = lines[rolloutSize - 1];
    let present = objects[rolloutSize - 1];
    let memory = remember(graph);
    const versions = decode([line], count).map((pod, at) => ({
      ...pod,
      metadata: { ...pod.metadata, resourceVersion: String(1_000_000 + at) },
    }));
    return () =>
      versions.map((version, at) => {
        index.remove(present);
        index.add(version);
        present = version;
        const look = judge(graph, memory, check, (at + 1) * SECOND);
        memory = look.memory;
        return look.judgement.aggregate;
      });
  };
}

/** The same where nothing is kept but the objects: they are indexed at every look. */
function lookAtPlainObjects(rolloutSize: number): Door {
  return (lines, count) => {
    const objects = decode(lines, lines.length);
    let memory = remember(graphOf(objects[0], objects));
    const graphs = decode([lines[rolloutSize - 1]], count).map(pod =>
      graphOf(objects[0], objects.with(rolloutSize - 1, pod)),
    );
    return () =>
      graphs.map((graph, at) => {
        const look = judge(graph, memory, check, (at + 1) * SECOND);
        memory = look.memory;
        return look.judgement.aggregate;
      });
  };
}

/** Objects of the rollout that stands first in the files of graphs. */
export const ROLLOUT_SIZE = 52;

/** Every door by its name. */
export const doors = {
  evaluateOne,
  lookAtOne,
  evaluateTree,
  lookAtChanges: lookAtChanges(ROLLOUT_SIZE),
  lookAtPlainObjects: lookAtPlainObjects(ROLLOUT_SIZE),
} satisfies Record<string, Door>;

export type DoorName = keyof typeof doors;
