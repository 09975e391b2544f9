import {
  defaultObjectStatusCheck,
  emptyMemory,
  evaluate,
  judge,
  KubernetesObject,
  Memory,
  ObjectGraph,
  ObjectIndex,
  statusOf,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  preparedFingerprint,
  preparedRule,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';

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

/** The rule of the object's kind alone: part of every other door. */
const ruleOfOne: Door = (lines, count) => {
  const rules = decode(lines, count).map(preparedRule);
  return () => rules.map(judging => judging().status);
};

/** One object by itself: status, reason and sentence, as kstatus gives them. */
const statusOfOne: Door = (lines, count) => {
  const objects = decode(lines, count);
  return () => objects.map(object => statusOf(object).status);
};

/** The same as a set of objects that may hold anything: rows and an aggregate. */
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

/** What a step watches: an index that is told of each change, and its memory. */
class Watched {
  static of(lines: string[], rolloutSize: number): Watched {
    const objects = decode(lines, lines.length);
    const index = ObjectIndex.of(objects);
    const graph = graphOf(objects[0], index);
    return new Watched(graph, index, objects[rolloutSize - 1]);
  }

  private memory: Memory;
  private looks = 0;

  private constructor(
    private readonly graph: ObjectGraph,
    private readonly index: ObjectIndex,
    /** The one object that changes. */
    private present: KubernetesObject,
  ) {
    this.memory = remember(graph);
  }

  lookAt(version: KubernetesObject): string {
    this.index.remove(this.present);
    this.index.add(version);
    this.present = version;
    this.looks += 1;
    const now = this.looks * SECOND;
    const { judgement, memory } = judge(this.graph, this.memory, check, now);
    this.memory = memory;
    return judgement.aggregate;
  }
}

/** The fingerprint of a tree that was judged: part of every look of a step. */
const fingerprintOfTree: Door = (lines, count) => {
  const prepared = Array.from({ length: count }, () => {
    const objects = decode(lines, lines.length);
    return preparedFingerprint(graphOf(objects[0], objects));
  });
  return () =>
    prepared.map(make => `${Object.keys(make().restarts).length} Pods`);
};

/**
 * A step's looks at a graph that it keeps, one for each version of the Pod that
 * stands last in the rollout: every look is the change and the judging after it.
 */
function lookAtChanges(rolloutSize: number): Door {
  const kept = new Map<string[], Watched>();
  return (lines, count) => {
    const watched = kept.get(lines) ?? Watched.of(lines, rolloutSize);
    kept.set(lines, watched);
    const line = lines[rolloutSize - 1];
    const versions = decode([line], count);
    return () => versions.map(version => watched.lookAt(version));
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
  ruleOfOne,
  fingerprintOfTree,
  statusOfOne,
  evaluateOne,
  lookAtOne,
  evaluateTree,
  lookAtChanges: lookAtChanges(ROLLOUT_SIZE),
  lookAtPlainObjects: lookAtPlainObjects(ROLLOUT_SIZE),
} satisfies Record<string, Door>;

export type DoorName = keyof typeof doors;
