import { aDeployment, aPod, aReplicaSet, Built } from '../testUtils';
import { identityKey } from '../kubernetes/identity';
import { aConfigMap } from '../testUtils';
import { AfterwatchNote } from './AfterwatchState';
import { AfterSettings, AfterStory, Later } from './testUtils/AfterStory';

const web = aDeployment();
const replicaSet = aReplicaSet().of(web);
const pod = aPod().of(replicaSet);
const good = [web, replicaSet, pod];
const unready = web.counts({ ready: 0, available: 0 });
const crashing = [unready, replicaSet, pod.backingOff(3)];
const slow = [unready, replicaSet, pod.notReady()];
const settings = aConfigMap().named('settings');
const webId = identityKey({
  cluster: 'test',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'web',
});

/** What a note is to say; instants in seconds since the step's end. */
interface Told {
  code: AfterwatchNote['code'];
  at: number;
  healedAt?: number;
  says: RegExp;
}

interface Case {
  given: string;
  when: string;
  then: string;
  step?: Partial<AfterSettings>;
  later: Later[];
  notes: Told[];
  /** How watching ended. */
  over?: { reason: string; at: number };
}

function toldBy(story: AfterStory): Array<Omit<Told, 'says'>> {
  return story.notes.map(({ code, at, healedAt }) => ({
    code,
    at: story.since(at),
    ...(healedAt !== undefined && { healedAt: story.since(healedAt) }),
  }));
}

/** Ended without an error, and started again. */
const restarted = (times: number) => [
  web,
  replicaSet,
  pod.healed(times, { exitCode: 0 }),
];
const restartedOnce = restarted(1);
const restartedTwice = restarted(2);
const gone = (...left: Built[]) => ({ objects: left, deleted: [web] });

const cases: Case[] = [
  {
    given: 'a success',
    when: 'nothing happens',
    then: 'there is nothing to note, and it is over when its time is',
    later: [
      { at: 0, objects: good },
      { at: 300, objects: good },
      { at: 600, over: true },
    ],
    notes: [],
    over: { reason: 'Elapsed', at: 600 },
  },
  {
    given: 'a success (scenario 34)',
    when: 'its Pod crashes after the window, and goes on crashing',
    then: 'that is one note, which says how it failed',
    later: [
      { at: 1, objects: good },
      { at: 60, objects: [unready, replicaSet, pod.crashed(1)] },
      { at: 61, objects: [unready, replicaSet, pod.restarted(1)] },
      { at: 70, objects: crashing },
      { at: 90, objects: [unready, replicaSet, pod.backingOff(4)] },
      { at: 120, objects: [unready, replicaSet, pod.backingOff(5)] },
    ],
    notes: [{ code: 'Failed', at: 61, says: /Deployment web failed: .*web/ }],
  },
  {
    given: 'a success',
    when: 'a container restarts twice and is well again',
    then: 'both are one note that says how often, and when it was over',
    later: [
      { at: 1, objects: good },
      { at: 240, objects: restartedOnce },
      { at: 245, objects: restartedTwice },
      { at: 300, objects: restartedTwice },
    ],
    notes: [
      {
        code: 'Restarted',
        at: 240,
        healedAt: 245,
        says: /^2 restarts of web$/,
      },
    ],
  },
  {
    given: 'a success',
    when: 'it crashes again and again, and runs for a moment in between',
    then: 'that is one note',
    later: [
      { at: 1, objects: good },
      { at: 60, objects: [web, replicaSet, pod.healed(1)] },
      { at: 66, objects: [unready, replicaSet, pod.crashed(2)] },
      { at: 80, objects: [web, replicaSet, pod.healed(2)] },
      { at: 86, objects: [unready, replicaSet, pod.crashed(3)] },
      { at: 110, objects: [web, replicaSet, pod.healed(3)] },
      { at: 300, objects: [web, replicaSet, pod.healed(3)] },
    ],
    notes: [{ code: 'Failed', at: 60, healedAt: 140, says: /web failed: / }],
  },
  {
    given: 'a success whose Pod had restarted before it',
    when: 'nothing more happens',
    then: 'those restarts are no trouble',
    step: { given: restartedTwice },
    later: [
      { at: 1, objects: restartedTwice },
      { at: 200, objects: restartedTwice },
    ],
    notes: [],
  },
  {
    given: 'a success',
    when: 'its Pod restarts, and fails later for another reason',
    then: 'the worse comes as a note of its own',
    later: [
      { at: 1, objects: good },
      { at: 20, objects: restartedOnce },
      {
        at: 200,
        objects: [unready, replicaSet, pod.waiting('ImagePullBackOff', 'gone')],
      },
      { at: 220, objects: restartedOnce },
      { at: 300, objects: restartedOnce },
    ],
    notes: [
      { code: 'Restarted', at: 20, healedAt: 20, says: /^1 restart of web$/ },
      { code: 'Failed', at: 200, healedAt: 220, says: /gone/ },
    ],
  },
  {
    given: 'a success',
    when: 'its Pod is not ready for less than the window',
    then: 'that is no trouble',
    later: [
      { at: 1, objects: good },
      { at: 20, objects: slow },
      { at: 29, objects: good },
      { at: 100, objects: good },
    ],
    notes: [],
  },
  {
    given: 'a success',
    when: 'its Pod is not ready for longer than the window',
    then: 'that is noted from when it began, and until it was over',
    later: [
      { at: 1, objects: good },
      { at: 20, objects: slow },
      { at: 45, objects: good },
      { at: 100, objects: good },
    ],
    notes: [
      { code: 'NotReady', at: 20, healedAt: 45, says: /not ready for 10 s: / },
    ],
  },
  {
    given: 'a success',
    when: 'the Deployment is deleted',
    then: 'that is noted',
    later: [
      { at: 1, objects: good },
      { at: 33, ...gone() },
      { at: 36, objects: [] },
    ],
    notes: [{ code: 'Deleted', at: 35, says: /^Deployment web was deleted$/ }],
  },
  {
    given: 'a success',
    when: 'the Deployment is deleted and made again',
    then: 'the note says when it was well again',
    later: [
      { at: 1, objects: good },
      { at: 33, ...gone() },
      { at: 36, objects: [] },
      {
        at: 50,
        objects: [
          web.uid('another'),
          aReplicaSet().of(web.uid('another')),
          pod,
        ],
      },
      { at: 600, over: true },
    ],
    over: { reason: 'Elapsed', at: 600 },
    notes: [{ code: 'Deleted', at: 35, healedAt: 50, says: /was deleted/ }],
  },
  {
    given: 'a success',
    when: 'an autoscaler adds a Pod that takes its time',
    then: 'that is no trouble',
    later: [
      { at: 1, objects: good },
      {
        at: 20,
        objects: [
          web
            .replicas(2)
            .generation(2)
            .observing(2)
            .counts({ ready: 1, available: 1 }),
          replicaSet.replicas(2),
          pod,
          aPod('web-1-b').of(replicaSet).notReady(),
        ],
      },
      {
        at: 300,
        objects: [
          web
            .replicas(2)
            .generation(2)
            .observing(2)
            .counts({ ready: 1, available: 1 }),
          replicaSet.replicas(2),
          pod,
          aPod('web-1-b').of(replicaSet).notReady(),
        ],
      },
    ],
    notes: [],
  },
  {
    given: 'a success',
    when: 'an autoscaler takes everything away',
    then: 'that is no trouble',
    later: [
      { at: 1, objects: good },
      {
        at: 20,
        objects: [
          web.replicas(0).generation(2).observing(2),
          replicaSet.replicas(0),
        ],
      },
      {
        at: 100,
        objects: [
          web.replicas(0).generation(2).observing(2),
          replicaSet.replicas(0),
        ],
      },
    ],
    notes: [],
  },
  {
    given: 'a success',
    when: 'somebody restarts it with the same images',
    then: 'the rollout of that is no trouble',
    later: [
      { at: 1, objects: good },
      ...[20, 60].map(at => ({
        at,
        objects: [
          web
            .set('spec.template.metadata.annotations', { restartedAt: 'now' })
            .generation(2)
            .observing(2)
            .counts({ updated: 0 }),
          replicaSet,
          pod,
        ],
      })),
    ],
    notes: [],
  },
  {
    given: 'a success of two objects',
    when: 'other hands set another image on one, which then fails',
    then: 'what comes of that one is theirs, and the other goes on being watched',
    step: {
      given: [...good, settings],
      applied: [{}, { apiVersion: 'v1', kind: 'ConfigMap', name: 'settings' }],
    },
    later: [
      { at: 1, objects: [...good, settings] },
      {
        at: 20,
        objects: [
          web.image('shop/web:2').generation(2).observing(2),
          replicaSet,
          pod.waiting('ImagePullBackOff'),
          settings,
        ],
      },
      { at: 60, objects: [], deleted: [settings] },
      { at: 70, objects: [] },
    ],
    notes: [
      { code: 'Deleted', at: 62, says: /^ConfigMap settings was deleted$/ },
    ],
  },
  {
    given: 'a success',
    when: 'other hands set another image',
    then: 'nothing is watched any more',
    later: [
      { at: 1, objects: good },
      { at: 20, objects: [web.image('shop/web:2'), replicaSet, pod] },
      { at: 30, objects: crashing },
    ],
    notes: [],
    over: { reason: 'TakenOver', at: 20 },
  },
  {
    given: 'a success that names the uid which was applied',
    when: 'somebody makes the Deployment anew',
    then: 'that one is theirs',
    step: { applied: [{ uid: 'deployment-web' }] },
    later: [
      { at: 1, objects: good },
      { at: 20, objects: [web.uid('another').version('9000')] },
    ],
    notes: [],
    over: { reason: 'TakenOver', at: 20 },
  },
  {
    given: 'a success',
    when: 'another execution is recorded of it, and it fails then',
    then: 'that is the other one’s affair',
    later: [
      { at: 1, objects: good },
      { at: 20, handOver: [webId] },
      { at: 30, objects: crashing },
    ],
    notes: [],
    over: { reason: 'TakenOver', at: 30 },
  },
  {
    given: 'a success',
    when: 'the Pods cannot be seen any more',
    then: 'nothing is noted, and the end says that it was not seen',
    later: [
      { at: 1, objects: good },
      { at: 20, objects: slow, lists: { Pod: 'Gap', Deployment: 'Gap' } },
      { at: 600, over: true },
    ],
    notes: [],
    over: { reason: 'NotSeen', at: 600 },
  },
  {
    given: 'a success',
    when: 'a container restarts while nothing can be seen',
    then: 'it is noted as soon as it can',
    later: [
      { at: 1, objects: good },
      { at: 20, objects: good, lists: { Pod: 'Gap', Deployment: 'Gap' } },
      { at: 90, objects: restartedTwice },
      { at: 100, objects: restartedTwice },
    ],
    notes: [
      { code: 'Restarted', at: 90, healedAt: 90, says: /^2 restarts of web$/ },
    ],
  },
  {
    given: 'a success that is looked at late',
    when: 'a Pod was replaced meanwhile by one that had restarted',
    then: 'nobody knows since when: it is taken as it is',
    later: [
      {
        at: 5,
        objects: [web, replicaSet, aPod('web-1-b').of(replicaSet).healed(2)],
      },
    ],
    notes: [],
  },
  {
    given: 'a success',
    when: 'it fails after its time is over',
    then: 'nobody looks any more',
    step: { durationSeconds: 60 },
    later: [
      { at: 1, objects: good },
      { at: 60, over: true },
      { at: 61, objects: crashing },
    ],
    notes: [],
    over: { reason: 'Elapsed', at: 60 },
  },
];

describe('after a Successful end', () => {
  it.each(cases)(
    'given $given, when $when, then $then',
    ({ step, later, notes, over }) => {
      const story = new AfterStory({ given: good, ...step }, later);
      const { outcome } = story.step.state;

      expect(toldBy(story)).toEqual(notes.map(({ says: _, ...told }) => told));
      notes.forEach(({ says }, index) =>
        expect(story.notes[index].message).toMatch(says),
      );
      const end = story.state.over;
      expect(end && { reason: end.reason, at: story.since(end.at) }).toEqual(
        over,
      );
      expect(outcome).toMatchObject({ outcome: 'Successful' });
    },
  );
});

it('names the object that was applied, and the cause with the Pod that shows it', () => {
  const story = new AfterStory({ given: good }, [
    { at: 1, objects: good },
    { at: 60, objects: crashing },
  ]);
  expect(story.notes).toMatchObject([
    {
      object: { id: webId, kind: 'Deployment', name: 'web' },
      params: { cause: 'CrashLoop', pod: 'web-a', kind: 'Deployment' },
    },
  ]);
});
