import fc from 'fast-check';
import { ObjectGraph } from '../graph/ObjectGraph';
import { Judgement } from '../judging/Judgement';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { withDefaults } from '../options';
import { SimulateInput, SimulationEvent } from '../simulation/formats';
import { simulateWith } from '../simulation/simulate';
import { objectStories } from '../stabilization/properties/testUtils/objectStories';
import { propertyRuns } from '../stabilization/properties/testUtils/propertyRuns';
import { startStep } from '../stabilization/startStep';
import { emptyMemory } from '../judging/Memory';
import { lookAt } from '../step/lookAt';
import { aPod, aReplicaSet, aDeployment, aWidget } from '../testUtils';
import { objectSets } from './testUtils/objectSets';

const runs = propertyRuns(60);

/** What is judged of every object, whatever it is found by. */
function rowsOf({ objects }: Judgement) {
  return objects
    .map(row => {
      const { status, reason } = row.status;
      return `${row.kind} ${row.name}: ${status} ${reason}, ${row.counted}`;
    })
    .sort();
}

function storyOf(input: SimulateInput) {
  const looks: Array<{ at: number; aggregate: string; rows: string[] }> = [];
  const { outcome, at, stabilized, verified } = simulateWith(input, {
    onJudged: (now, judgement) =>
      looks.push({
        at: now,
        aggregate: judgement.aggregate,
        rows: rowsOf(judgement),
      }),
  });
  return { outcome, at, stabilized, verified, looks };
}

type Change = (input: SimulateInput) => SimulateInput;

/** Every value of a JSON document, from the leaves up. */
function mapped(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    return change(value.map(item => mapped(item, change)));
  }
  if (typeof value !== 'object' || value === null) return change(value);
  const entries = Object.entries(value).map(
    ([key, item]) => [key, mapped(item, change)] as const,
  );
  return change(Object.fromEntries(entries));
}

function eachObject(
  change: (object: KubernetesObject) => KubernetesObject,
): Change {
  return input => ({
    ...input,
    events: input.events.map((event): SimulationEvent => {
      if ('objects' in event && !('gap' in event)) {
        return { ...event, objects: event.objects.map(change) };
      }
      if (!('upsert' in event) || !event.upsert) return event;
      return { ...event, upsert: event.upsert.map(change) };
    }),
  });
}

function eachEvent(
  tell: (event: SimulationEvent) => SimulationEvent[],
): Change {
  return input => ({ ...input, events: input.events.flatMap(tell) });
}

const divided = eachEvent(event => {
  if (!('upsert' in event) || !event.upsert) return [event];
  return event.upsert.map(object => ({ at: event.at, upsert: [object] }));
});

const twice = eachEvent(event => [event, event]);

const turnedAround = eachEvent(event => {
  if ('objects' in event && !('gap' in event)) {
    return [{ ...event, objects: [...event.objects].reverse() }];
  }
  if (!('upsert' in event) || !event.upsert) return [event];
  return [{ ...event, upsert: [...event.upsert].reverse() }];
});

/** Lists of conditions, containers and owners have no order that means something. */
const listsTurnedAround = eachObject(
  object =>
    mapped(object, value =>
      Array.isArray(value) ? [...value].reverse() : value,
    ) as KubernetesObject,
);

const keysTurnedAround = eachObject(
  object =>
    mapped(object, value =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as KubernetesObject,
);

function uidsIn(input: SimulateInput): Set<unknown> {
  const uids = new Set<unknown>();
  eachObject(object => {
    uids.add(object.metadata.uid);
    return object;
  })(input);
  return uids;
}

const withOtherUids: Change = input => {
  const uids = uidsIn(input);
  return mapped(input, value =>
    uids.has(value) ? `0-${String(value).toUpperCase()}` : value,
  ) as SimulateInput;
};

const withOtherFields = eachObject(object => ({
  ...object,
  unheardOf: { of: [1, 2] },
  metadata: {
    ...object.metadata,
    annotations: { ...object.metadata.annotations, 'example.com/note': 'x' },
    ...{ managedFields: [{ manager: 'x' }], selfLink: '/x' },
  },
  ...(object.status !== undefined && {
    status: { ...(object.status as object), unheardOf: 'x' },
  }),
}));

const other = aDeployment('other');
const otherSet = aReplicaSet('other-1').of(other);
const unrelated = [
  other,
  otherSet,
  aPod('other-1-a').of(otherSet).backingOff(5),
  aPod('alone').failed('Evicted'),
  aWidget('other'),
].map(({ object }) => object);

const withUnrelatedObjects: Change = input => ({
  ...input,
  events: [...input.events, { at: 0, upsert: unrelated }],
});

describe('a step of objects goes as it does', () => {
  it.each<[string, Change]>([
    ['with every object in an event of its own', divided],
    ['with every event told twice', twice],
    ['with the objects of an event turned around', turnedAround],
    ['with the lists of every object turned around', listsTurnedAround],
    ['with the fields of every object turned around', keysTurnedAround],
    ['with other uids', withOtherUids],
    ['with fields that mean nothing', withOtherFields],
    ['with objects beside it that are not the step’s', withUnrelatedObjects],
  ])('%s', (_, change) => {
    fc.assert(
      fc.property(objectStories, input => {
        expect(storyOf(change(input))).toEqual(storyOf(input));
      }),
      runs,
    );
  });

  it('all times later: as much later', () => {
    fc.assert(
      fc.property(
        objectStories,
        fc.integer({ min: 1, max: 900 }),
        (input, by) => {
          const { at, looks, ...end } = storyOf(input);
          const check = input.objectStatusCheck;
          const timeout = check?.stepExecutionTimeoutSeconds ?? 180;
          const later = storyOf({
            ...input,
            objectStatusCheck: {
              ...check,
              stepExecutionTimeoutSeconds: timeout + by,
            },
            events: input.events.map(event => ({
              ...event,
              at: event.at + by,
            })),
          });
          expect(later).toEqual({
            ...end,
            at: at === null ? null : at + by,
            looks: looks.map(look => ({ ...look, at: look.at + by })),
          });
        },
      ),
      runs,
    );
  });
});

/** No two clusters give the same uid. */
function madeBy(cluster: string, objects: KubernetesObject[]) {
  const uids = new Set<unknown>(objects.map(({ metadata }) => metadata.uid));
  return objects.map(
    object =>
      mapped(object, value =>
        uids.has(value) ? `${value} of ${cluster}` : value,
      ) as KubernetesObject,
  );
}

/** One look at sets of objects, each in a cluster of its own. */
function graphOf(sets: KubernetesObject[][]): ObjectGraph {
  const views = sets.map((objects, index) => ({
    cluster: `cluster-${index}`,
    objects: madeBy(`cluster-${index}`, objects),
    deleted: [],
    lists: objects.map(({ apiVersion, kind }) => ({
      apiVersion,
      kind,
      state: 'Observed' as const,
    })),
  }));
  const applied = views.map(({ cluster, objects: [first] }) => {
    const { apiVersion, kind, metadata } = first;
    const { namespace, name } = metadata;
    return { cluster, apiVersion, kind, namespace, name };
  });
  return { applied, clusters: views };
}

function seenOf(graph: ObjectGraph) {
  const check = withDefaults({});
  const step = { state: startStep(check, 0), memory: emptyMemory };
  const { judgement } = lookAt(step, graph, 1000);
  const { aggregate, failed, blind, fingerprint, continuity } = judgement;
  const rows = judgement.objects.map(row => JSON.stringify(row)).sort();
  return {
    ...{ aggregate, rows, fingerprint, continuity },
    failed: [...failed].sort(),
    blind: [...blind].sort(),
  };
}

const someSets = fc.array(
  fc.constantFrom(...objectSets.map(({ objects }) => objects)),
  { minLength: 2, maxLength: 4 },
);

describe('a look at several clusters sees the same', () => {
  it.each<[string, (graph: ObjectGraph) => ObjectGraph]>([
    [
      'with the clusters in another order',
      graph => ({ ...graph, clusters: [...graph.clusters].reverse() }),
    ],
    [
      'with what was applied in another order',
      graph => ({ ...graph, applied: [...graph.applied].reverse() }),
    ],
    [
      'with the lists of a cluster in another order',
      graph => ({
        ...graph,
        clusters: graph.clusters.map(view => ({
          ...view,
          lists: [...view.lists].reverse(),
        })),
      }),
    ],
    [
      'with a cluster more that holds nothing of the step',
      graph => ({
        ...graph,
        clusters: [
          { cluster: 'other', objects: unrelated, deleted: [], lists: [] },
          ...graph.clusters,
        ],
      }),
    ],
  ])('%s', (_, change) => {
    fc.assert(
      fc.property(someSets, sets => {
        const graph = graphOf(sets);
        expect(seenOf(change(graph))).toEqual(seenOf(graph));
      }),
      propertyRuns(200),
    );
  });
});
