import {
  aConfigMap,
  aDeployment,
  aJob,
  anObject,
  aPod,
  aReplicaSet,
  aWidget,
  Built,
  StoryLook,
  StorySettings,
  tellStory,
} from '../testUtils';
import { fingerprintChange } from './fingerprint';

type Changes = [
  name: string,
  before: Built[] | Omit<StoryLook, 'at'>,
  after: Built[] | Omit<StoryLook, 'at'>,
  settings?: StorySettings,
];

function lookOf(given: Changes[1], at: number): StoryLook {
  return Array.isArray(given) ? { at, objects: given } : { ...given, at };
}

function judged([, before, after, settings = {}]: Changes) {
  const looks = [lookOf(before, 0), lookOf(after, 1)];
  const [first, then] = tellStory(looks, settings).judgements;
  return {
    fingerprint: fingerprintChange(first.fingerprint, then.fingerprint),
    isRevision: first.revision !== then.revision,
  };
}

const web = aDeployment().replicas(2);
const current = aReplicaSet().of(web);
const pods = [aPod('a').of(current), aPod('b').of(current)];
const all = [web, current, ...pods];
const withoutStatus = [
  { apiVersion: 'example.com/v1', kind: 'Widget', hasStatus: false },
];
const both = [
  { apiVersion: 'v1', kind: 'ConfigMap', name: 'settings', namespace: 'shop' },
  { apiVersion: 'batch/v1', kind: 'Job', name: 'migrate', namespace: 'shop' },
];

const closing: Changes[] = [
  ['a container restarted', all, [web, current, pods[0], pods[1].healed(1)]],
  ['a pod was replaced', all, [web, current, pods[0], aPod('c').of(current)]],
  [
    'an object was changed',
    [web.generation(1)],
    [web.generation(2).observing(2).set('spec.minReadySeconds', 5)],
  ],
  [
    // Its annotations raise a Deployment's generation too.
    'an object was changed',
    [web],
    [web.generation(2).observing(2).set('metadata.annotations', { a: 'b' })],
  ],
  [
    'an object was changed',
    [aWidget()],
    [aWidget().generation(2).set('spec.size', 2)],
  ],
  [
    'an object was changed',
    [web],
    [web.replicas(3).generation(3).observing(3).set('spec.minReadySeconds', 5)],
  ],
];

const harmless: Changes[] = [
  ['nothing changes', all, all],
  [
    'Pods are added by a replica count alone',
    [web, current, pods[0]],
    [web.generation(2).observing(2).replicas(3), current, ...pods],
  ],
  [
    'Pods are removed by a replica count alone',
    all,
    [web.generation(2).observing(2).replicas(1), current, pods[0]],
  ],
  [
    'only replicas changed, and the generation with it',
    [web],
    [web.replicas(5).generation(2).observing(2)],
  ],
  [
    'its Deployment scales a ReplicaSet',
    [web, current.generation(1)],
    [web, current.generation(2).observing(2)],
  ],
  [
    'a leaving Pod restarts a container',
    [web, current, pods[0], pods[1].leaving()],
    [web, current, pods[0], pods[1].healed(1).leaving()],
  ],
  [
    'a Pod of an older revision restarts a container',
    [
      ...all,
      aReplicaSet('web-0').of(web.image('shop/web:0')),
      aPod('z').of(aReplicaSet('web-0')),
    ],
    [
      ...all,
      aReplicaSet('web-0').of(web.image('shop/web:0')),
      aPod('z').of(aReplicaSet('web-0')).healed(4),
    ],
  ],
  [
    'a Pod of a Job restarts a container',
    [aJob(), aPod('m').of(aJob())],
    [aJob(), aPod('m').of(aJob()).healed(1)],
  ],
  [
    'a status, its resourceVersion, a label',
    all,
    [
      web.version('9').set('status.x', 1).set('metadata.labels', { a: 'b' }),
      current,
      ...pods,
    ],
  ],
  [
    'a ConfigMap has no generation',
    [aConfigMap()],
    [aConfigMap().set('data', { color: 'red' }).version('2')],
  ],
  [
    'a kind without a status subresource',
    [aWidget()],
    [aWidget().generation(2).set('spec.size', 2)],
    { kinds: withoutStatus },
  ],
  [
    'a Job completes',
    [aConfigMap(), aJob()],
    [aConfigMap(), aJob().complete()],
    { applied: both, check: { waitForJobs: false } },
  ],
  [
    'a Job that is complete terminates',
    [aConfigMap(), aJob().complete()],
    [aConfigMap(), aJob().complete().leaving('x').generation(2)],
    { applied: both },
  ],
  [
    'a Job that was complete goes',
    [aConfigMap(), aJob().complete()],
    { objects: [aConfigMap()], deleted: [aJob().complete()] },
    { applied: both },
  ],
  [
    'a list is lost',
    all,
    { objects: all, lists: { Deployment: 'Gap', Pod: 'Gap' } },
  ],
  [
    'a kind may not be listed any more',
    all,
    { objects: [], lists: { Deployment: 'Forbidden' } },
  ],
  [
    'an object that is not applied',
    [web, anObject('v1', 'Event', 'e')],
    [web, anObject('v1', 'Event', 'e').set('count', 2)],
  ],
];

const revisions: Changes[] = [
  [
    'another pod template',
    [web],
    [web.image('shop/web:2').generation(2).observing(2)],
  ],
  ['another uid', [aConfigMap()], [aConfigMap().uid('another')]],
];

describe('R3: what closes a window on Successful beside the aggregate', () => {
  it.each(closing.map(given => [given[0], given] as const))(
    '%s',
    (why, given) => {
      expect(judged(given)).toEqual({ fingerprint: why, isRevision: false });
    },
  );
});

describe('R3: what closes no window', () => {
  it.each(harmless.map(given => [given[0], given] as const))(
    '%s',
    (_, given) => {
      expect(judged(given)).toEqual({
        fingerprint: undefined,
        isRevision: false,
      });
    },
  );
});

describe('R3: what closes any window', () => {
  it.each(revisions.map(given => [given[0], given] as const))(
    '%s',
    (_, given) => {
      expect(judged(given)).toMatchObject({ isRevision: true });
    },
  );
});
