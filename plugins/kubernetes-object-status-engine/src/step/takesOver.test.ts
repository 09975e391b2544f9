import { AppliedReference } from '../graph/ObjectGraph';
import { withheldMarker } from '../kubernetes/withheld';
import { takesOver } from './takesOver';

const web: AppliedReference = {
  cluster: 'prod',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'web',
};
const settings: AppliedReference = {
  cluster: 'prod',
  apiVersion: 'v1',
  kind: 'ConfigMap',
  namespace: 'shop',
  name: 'settings',
};
const widget: AppliedReference = {
  ...web,
  apiVersion: 'example.com/v1',
  kind: 'Widget',
};
const known = { ...web, uid: 'a', generation: 7, resourceVersion: '100' };

function deploying(image: string, more: Record<string, unknown> = {}) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      replicas: 2,
      template: { spec: { containers: [{ name: 'web', image, ...more }] } },
    },
  };
}

function configuring(data: unknown) {
  const { apiVersion, kind } = settings;
  return { apiVersion, kind, metadata: { name: 'settings' }, data };
}

const one = deploying('shop/web:1');
const two = deploying('shop/web:2');
/** What the API server answers: with identity, defaults and status. */
const answered = {
  ...deploying('shop/web:1', { imagePullPolicy: 'IfNotPresent' }),
  metadata: {
    name: 'web',
    namespace: 'shop',
    uid: 'a',
    generation: 7,
    resourceVersion: '100',
    creationTimestamp: '2026-01-01T00:00:00Z',
  },
  status: { replicas: 2 },
};

type Case = [name: string, mine: AppliedReference, theirs: AppliedReference];

const takingOver: Case[] = [
  ['a higher generation', known, { ...known, generation: 8 }],
  [
    'a higher generation, whatever else is known of either',
    { ...web, generation: 7, manifest: one },
    { ...web, generation: 8, manifest: one },
  ],
  ['another uid', known, { ...known, uid: 'b', resourceVersion: '101' }],
  [
    'another uid with a lower generation',
    known,
    { ...known, uid: 'b', generation: 1 },
  ],
  [
    'no generation on either side: another image',
    { ...web, manifest: one },
    { ...web, manifest: two },
  ],
  [
    'a generation on one side only: another image',
    { ...known, manifest: one },
    { ...web, manifest: two },
  ],
  [
    'a field that was taken out',
    { ...web, manifest: deploying('shop/web:1', { command: ['run'] }) },
    { ...web, manifest: one },
  ],
  [
    'a field that came',
    { ...web, manifest: one },
    { ...web, manifest: deploying('shop/web:1', { command: ['run'] }) },
  ],
  [
    'content that the answer to mine does not have',
    { ...web, manifest: answered },
    { ...web, manifest: two },
  ],
  [
    'other data of a kind without a generation',
    { ...settings, manifest: configuring({ color: 'blue' }) },
    { ...settings, manifest: configuring({ color: 'red' }) },
  ],
  [
    'a key more, its values withheld',
    { ...settings, manifest: configuring({ a: withheldMarker }) },
    {
      ...settings,
      manifest: configuring({ a: withheldMarker, b: withheldMarker }),
    },
  ],
  [
    'withheld values of a kind that only its author writes, written anew',
    {
      ...settings,
      resourceVersion: '99',
      manifest: configuring({ a: withheldMarker }),
    },
    {
      ...settings,
      resourceVersion: '100',
      manifest: configuring({ a: withheldMarker }),
    },
  ],
  [
    'no manifest of a kind that only its author writes, written anew',
    { ...settings, resourceVersion: '99' },
    { ...settings, resourceVersion: '100' },
  ],
  [
    'a Secret that was written anew',
    { ...settings, kind: 'Secret', resourceVersion: '99' },
    { ...settings, kind: 'Secret', resourceVersion: '100' },
  ],
  [
    'the same object by another version of its API',
    known,
    { ...known, apiVersion: 'apps/v1beta1', generation: 8 },
  ],
];

const takingNothingOver: Case[] = [
  ['the same again', known, known],
  [
    'a status was written meanwhile',
    known,
    { ...known, resourceVersion: '120' },
  ],
  [
    'the same generation, whatever the manifests say',
    { ...known, manifest: one },
    { ...known, manifest: two },
  ],
  ['a lower generation', known, { ...known, generation: 6 }],
  [
    'a state from before ours, recorded late',
    known,
    { ...known, uid: 'b', generation: 9, resourceVersion: '99' },
  ],
  ['the same manifest', { ...web, manifest: one }, { ...web, manifest: one }],
  [
    'the same manifest with its keys in another order and blanks',
    { ...web, manifest: one },
    {
      ...web,
      manifest: {
        spec: { ...one.spec, paused: null, strategy: {} },
        metadata: { namespace: 'shop', name: 'web', labels: {} },
        kind: 'Deployment',
        apiVersion: 'apps/v1',
      },
    },
  ],
  [
    'a manifest with a status in it',
    { ...web, manifest: one },
    { ...web, manifest: { ...one, status: { replicas: 1 } } },
  ],
  [
    'the answer to mine, with the defaults of the server',
    { ...web, manifest: one },
    { ...web, manifest: answered },
  ],
  [
    'what the answer was made from',
    { ...web, manifest: answered },
    { ...web, manifest: one },
  ],
  [
    'two answers, the status written meanwhile',
    { ...web, manifest: answered },
    {
      ...web,
      manifest: {
        ...answered,
        metadata: { ...answered.metadata, resourceVersion: '130' },
        status: { replicas: 3 },
      },
    },
  ],
  [
    'withheld values, of versions that nobody knows',
    { ...settings, manifest: configuring({ a: withheldMarker }) },
    { ...settings, manifest: configuring({ a: 'red' }) },
  ],
  [
    'a newer version of a kind whose controller writes it',
    { ...widget, resourceVersion: '99' },
    { ...widget, resourceVersion: '100' },
  ],
  ['nothing is known of either', web, web],
  ['another name', known, { ...known, name: 'api', generation: 8 }],
  ['another namespace', known, { ...known, namespace: 'test', generation: 8 }],
  ['another cluster', known, { ...known, cluster: 'test', generation: 8 }],
  ['another kind', known, { ...known, kind: 'StatefulSet', generation: 8 }],
  ['another group', known, { ...known, apiVersion: 'x.io/v1', generation: 8 }],
];

describe('R11: another execution takes a step over by', () => {
  it.each(takingOver)('%s', (_, mine, theirs) => {
    expect(takesOver(mine, theirs)).toBe(true);
  });
});

describe('R11: nothing is taken over by', () => {
  it.each(takingNothingOver)('%s', (_, mine, theirs) => {
    expect(takesOver(mine, theirs)).toBe(false);
  });
});
