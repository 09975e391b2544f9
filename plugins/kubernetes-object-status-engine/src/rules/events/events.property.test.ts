import fc from 'fast-check';
import { judge } from '../../judging/judge';
import { JudgedObject, Judgement } from '../../judging/Judgement';
import { emptyMemory, Memory } from '../../judging/Memory';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { withDefaults } from '../../options';
import { simulate } from '../../simulation/simulate';
import { SimulateInput } from '../../simulation/formats';
import { objectStories } from '../../stabilization/properties/testUtils/objectStories';
import { propertyRuns } from '../../stabilization/properties/testUtils/propertyRuns';
import {
  aClaim,
  aConfigMap,
  aDaemonSet,
  aDeployment,
  aJob,
  anEvent,
  aPod,
  aReplicaSet,
  aService,
  aStatefulSet,
  aStorageClass,
  aWidget,
  atRevision,
  built,
  graphOf,
} from '../../testUtils';

const runs = propertyRuns(200);

const web = aDeployment().replicas(2).counts({ ready: 1, available: 1 });
const set = aReplicaSet()
  .of(web)
  .replicas(2)
  .counts({ ready: 1, available: 1 });
const db = aStatefulSet().replicas(3).counts({ replicas: 2, updated: 2 });
const creating = aPod('creating')
  .pending()
  .condition('PodScheduled', 'True')
  .set('status.phase', 'Pending');

/** One of everything that an event may explain, and some that none does. */
const applied = [
  web,
  db,
  creating,
  aPod('not-ready').notReady(),
  aPod('unfit').unschedulable(),
  aPod('no-image').waiting('ImagePullBackOff', 'Back-off pulling image "a"'),
  aPod('crashing').backingOff(4),
  aPod('ready'),
  aDaemonSet().nodes(2).set('status.currentNumberScheduled', 0),
  aJob().set('status', {}),
  aService().loadBalancer(),
  aClaim().pending(),
  aWidget().set('status', undefined),
  aConfigMap(),
].map(built);
const objects = [
  ...applied,
  ...[
    set,
    aPod('web-a').of(set),
    aPod('web-b').of(set).notReady(),
    atRevision(aPod('db-0'), 'db-new').of(db),
    aStorageClass(),
  ].map(built),
];

/** Every reason but those of a scale-up, the one thing that moves a grace. */
const reason = fc.constantFrom(
  'FailedMount',
  'FailedAttachVolume',
  'SuccessfulAttachVolume',
  'Pulling',
  'Pulled',
  'Failed',
  'BackOff',
  'Unhealthy',
  'Killing',
  'Evicted',
  'FailedScheduling',
  'NotTriggerScaleUp',
  'FailedCreate',
  'FailedCreatePodSandBox',
  'ProvisioningFailed',
  'ExternalProvisioning',
  'SyncLoadBalancerFailed',
  'ReplicaSetCreateError',
  'ProgressDeadlineExceeded',
  'JobFailed',
  'Ready',
);
const message = fc.oneof(
  fc.constantFrom(
    'exceeded quota: small',
    'configmap "a" not found',
    'Failed to pull image "a": denied',
    'Readiness probe failed: 503',
  ),
  fc.string(),
);

function eventsAbout(
  subjects: KubernetesObject[],
  reasons: fc.Arbitrary<string> = reason,
): fc.Arbitrary<KubernetesObject[]> {
  const one = fc
    .record({
      subject: fc.constantFrom(...subjects),
      reason: reasons,
      message,
      type: fc.constantFrom('Normal' as const, 'Warning' as const),
      count: fc.integer({ min: 1, max: 500 }),
      at: fc.integer({ min: 0, max: 5 }),
      container: fc.constantFrom('web', 'other', undefined),
    })
    .map(({ subject, container, ...said }) => {
      const event = anEvent(subject, said.reason, said.message, said.type)
        .times(said.count)
        .at(said.at);
      return built(container ? event.container(container) : event);
    });
  return fc.array(one, { maxLength: 25 });
}

interface LookedAt {
  judgement: Judgement;
  memory: Memory;
}

/** Judged twice, with other events at the second look. */
function judged(
  first: KubernetesObject[],
  then: KubernetesObject[],
  at: number,
): LookedAt {
  const references = applied.map(({ apiVersion, kind, metadata }) => ({
    apiVersion,
    kind,
    namespace: metadata.namespace,
    name: metadata.name,
  }));
  const graph = (events: KubernetesObject[]) =>
    graphOf(
      { at: 0, objects: [...objects, ...events] },
      { applied: references },
      objects,
    );
  const check = withDefaults({});
  const { memory } = judge(graph(first), emptyMemory, check, 0);
  return judge(graph(then), memory, check, at);
}

/** What is said of causes: they are found by events as well. */
function withoutCauses(row: JudgedObject) {
  const kept = Object.entries(row).filter(([key]) => !key.startsWith('cause'));
  return Object.fromEntries(kept);
}

/** Everything but what events may say: sentences, their parameters and causes. */
function withoutWords({ judgement, memory }: LookedAt) {
  const rows = judgement.objects.map(row => {
    const { message: _, params, ...status } = row.status;
    // An owner carries up the sentence of its Pod.
    const { said, event, says, detail, ...numbers } = params;
    return {
      ...withoutCauses(row),
      name: row.name,
      status: { ...status, params: numbers },
    };
  });
  return { judgement: { ...judgement, objects: rows }, memory };
}

describe('events explain and never decide', () => {
  it('whatever they say, nothing but sentences and causes differs', () => {
    fc.assert(
      fc.property(
        eventsAbout(objects),
        eventsAbout(objects),
        fc.integer({ min: 0, max: 120_000 }),
        (first, then, at) => {
          expect(withoutWords(judged(first, then, at))).toEqual(
            withoutWords(judged([], [], at)),
          );
        },
      ),
      runs,
    );
  });

  it('in whatever order they come, everything is the same', () => {
    const given = eventsAbout(objects).chain(events =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
      ),
    );
    fc.assert(
      fc.property(given, ([events, shuffled]) => {
        expect(judged([], shuffled, 1_000)).toEqual(judged([], events, 1_000));
      }),
      runs,
    );
  });

  it('a scale-up moves the grace of the Pod that fits nowhere, and nothing else', () => {
    const reasons = fc.oneof(fc.constant('TriggeredScaleUp'), reason);
    const others = (looked: LookedAt) => {
      const { judgement, memory } = withoutWords(looked);
      const { unfit, ...rest } = Object.fromEntries(
        judgement.objects.map(row => [row.name, row]),
      );
      return { rest, fingerprint: judgement.fingerprint, lists: memory.lists };
    };
    fc.assert(
      fc.property(
        eventsAbout(objects, reasons),
        fc.integer({ min: 0, max: 120_000 }),
        (events, at) => {
          const looked = judged(events, events, at);
          expect(others(looked)).toEqual(others(judged([], [], at)));
          const unfit = looked.judgement.objects.find(
            ({ name }) => name === 'unfit',
          );
          const isHeld = events.some(
            ({ reason: said, involvedObject }) =>
              said === 'TriggeredScaleUp' &&
              JSON.stringify(involvedObject).includes('unfit'),
          );
          // One that is over by the second look holds nothing any more.
          const allowed = {
            held: ['InProgress', ...(at >= 60_000 ? ['Failed'] : [])],
            running: [at >= 60_000 ? 'Failed' : 'InProgress'],
          };
          expect(allowed[isHeld ? 'held' : 'running']).toContain(
            unfit?.status.status,
          );
        },
      ),
      runs,
    );
  });

  it('whenever they come and go, a step ends as it would without them', () => {
    const subjects = [
      aDeployment(),
      aStatefulSet(),
      aConfigMap(),
      aPod('web-1-a'),
      aPod('db-0'),
    ].map(built);
    const withEvents = fc
      .tuple(
        objectStories,
        fc.array(
          fc.record({
            at: fc.integer({ min: 1, max: 12 }),
            upsert: eventsAbout(
              subjects,
              fc.oneof(fc.constant('TriggeredScaleUp'), reason),
            ),
          }),
          { maxLength: 6 },
        ),
      )
      .map(([story, said]): [SimulateInput, SimulateInput] => [
        story,
        {
          ...story,
          events: [...story.events, ...said].sort((a, b) => a.at - b.at),
        },
      ]);
    fc.assert(
      fc.property(withEvents, ([quiet, said]) => {
        const { timeline: _, ...expected } = simulate(quiet);
        const { timeline, ...found } = simulate(said);
        expect(found).toEqual(expected);
      }),
      runs,
    );
  });
});
