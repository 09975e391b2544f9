import { AnswerCase } from './AnswerCase';
import { ApiRequest } from './Requester';
import {
  columnTexts,
  lastManagers,
  ownWords,
  withoutRootCa,
  withoutStatus,
} from './tolerances';

/** In each path it stands for the case's own namespace. */
const namespace = '/api/v1/namespaces/NAMESPACE';
const configMaps = `${namespace}/configmaps`;
const pods = `${namespace}/pods`;
const deployments = '/apis/apps/v1/namespaces/NAMESPACE/deployments';

const merge = 'application/merge-patch+json';
const jsonPatch = 'application/json-patch+json';
const strategic = 'application/strategic-merge-patch+json';
const apply = 'application/apply-patch+yaml';

function aMap(
  name: string,
  data: Record<string, string> = { colour: 'blue' },
  metadata: Record<string, unknown> = {},
) {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, ...metadata },
    data,
  };
}

/** Paused, so that no controller touches it but for its status. */
function aDeployment(spec: Record<string, unknown> = {}) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      paused: true,
      replicas: 1,
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web' } },
        spec: {
          containers: [{ name: 'web', image: 'registry.example.test/web:1' }],
        },
      },
      ...spec,
    },
  };
}

/** No scheduler takes it. */
function aPod(spec: Record<string, unknown> = {}) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'tool' },
    spec: {
      schedulerName: 'nobody',
      automountServiceAccountToken: false,
      containers: [{ name: 'tool', image: 'registry.example.test/tool:1' }],
      ...spec,
    },
  };
}

const create = (body: { kind: string }): ApiRequest => ({
  method: 'POST',
  path: { ConfigMap: configMaps, Pod: pods }[body.kind] ?? deployments,
  body,
});

const applied = (manager: string, data: object, force = ''): ApiRequest => ({
  method: 'PATCH',
  path: `${configMaps}/colours?fieldManager=${manager}${force}`,
  contentType: apply,
  body: {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'colours' },
    data,
  },
});

/** The same requests are to have the same answers in both clusters. */
export const answerCases: AnswerCase[] = [
  {
    name: 'a request with a token that is not known',
    requests: [{ path: configMaps, token: 'unknown' }],
  },
  {
    name: 'what is not there',
    requests: [
      { path: `${configMaps}/none` },
      { path: '/api/v1/namespaces/none-at-all' },
      { path: `${namespace}/unknownkinds` },
      { path: '/apis/unknown.example.test/v1' },
      { path: '/nowhere' },
      { method: 'DELETE', path: `${configMaps}/none` },
      {
        method: 'PATCH',
        path: `${configMaps}/none`,
        contentType: merge,
        body: {},
      },
      {
        method: 'POST',
        path: '/api/v1/namespaces/none-at-all/configmaps',
        body: aMap('colours'),
      },
    ],
  },
  {
    name: 'create, read, create again',
    requests: [
      create(aMap('colours')),
      { path: `${configMaps}/colours` },
      create(aMap('colours')),
    ],
  },
  {
    name: 'bodies that are not understood',
    requests: [
      { method: 'POST', path: configMaps, body: '{"kind": ' },
      { method: 'POST', path: configMaps, body: {} },
      create({ ...aMap('x'), kind: 'ConfigMap', apiVersion: 'v2' } as never),
      {
        method: 'POST',
        path: configMaps,
        body: { ...aMap('x'), metadata: { name: 'x', namespace: 'other' } },
      },
      {
        method: 'PUT',
        path: `${configMaps}/y`,
        body: aMap('x'),
      },
      {
        method: 'PATCH',
        path: `${configMaps}/y`,
        contentType: 'text/plain',
        body: 'x',
      },
    ],
    without: [ownWords],
  },
  {
    name: 'objects that are not valid',
    requests: [
      create(aMap('Not_A_Name')),
      { method: 'POST', path: configMaps, body: { ...aMap(''), metadata: {} } },
      create(aDeployment({ replicas: -1 })),
      create(aDeployment({ selector: { matchLabels: { app: 'other' } } })),
      create(aDeployment({ selector: undefined })),
      create(
        aDeployment({ template: { metadata: { labels: { app: 'web' } } } }),
      ),
      create(aPod({ containers: [] })),
    ],
  },
  {
    name: 'defaults of a Deployment and of a pod',
    requests: [create(aDeployment()), create(aPod())],
  },
  {
    name: 'what may not be changed',
    requests: [
      create(aDeployment()),
      {
        method: 'PATCH',
        path: `${deployments}/web`,
        contentType: merge,
        body: { spec: { selector: { matchLabels: { tier: 'front' } } } },
      },
      create(aPod()),
      {
        method: 'PATCH',
        path: `${pods}/tool`,
        contentType: merge,
        body: { spec: { restartPolicy: 'Never' } },
      },
    ],
    without: [ownWords],
  },
  {
    name: 'lists, page by page',
    requests: [
      { path: configMaps },
      create(aMap('a')),
      create(aMap('b', {}, { labels: { tier: 'front' } })),
      create(aMap('c')),
      { path: `${configMaps}?limit=2` },
      ({ continueToken }) => ({
        path: `${configMaps}?limit=2&continue=${continueToken}`,
      }),
      { path: `${configMaps}?limit=2&continue=nonsense` },
      { path: `${configMaps}?labelSelector=tier%3Dfront` },
      { path: `${configMaps}?labelSelector=tier+in+(front,back)` },
      { path: `${configMaps}?fieldSelector=metadata.name%3Dc` },
      { path: `${configMaps}?fieldSelector=data.colour%3Dblue` },
      { path: `${configMaps}?resourceVersionMatch=Exact` },
      { path: `${configMaps}?resourceVersion=nonsense` },
      {
        path: `${configMaps}?resourceVersion=0&fieldSelector=metadata.name%3Da`,
      },
    ],
    without: [
      ownWords,
      {
        why: 'A real cluster puts kube-root-ca.crt into each namespace, for accounts that the demo has not.',
        take: withoutRootCa,
      },
    ],
  },
  {
    name: 'updates, with and without the version',
    requests: [
      create(aMap('colours')),
      ({ resourceVersion }) => ({
        method: 'PUT',
        path: `${configMaps}/colours`,
        body: aMap('colours', { colour: 'red' }, { resourceVersion }),
      }),
      ({ answers }) => ({
        method: 'PUT',
        path: `${configMaps}/colours`,
        body: aMap(
          'colours',
          { colour: 'green' },
          {
            resourceVersion: versionOf(answers[0].body),
          },
        ),
      }),
      {
        method: 'PUT',
        path: `${configMaps}/colours`,
        body: aMap('colours', { colour: 'white' }),
      },
      {
        method: 'PUT',
        path: `${configMaps}/colours`,
        body: aMap('colours', {}, { uid: 'another' }),
      },
    ],
    without: [ownWords],
  },
  {
    name: 'patches of three kinds',
    requests: [
      create(aDeployment()),
      {
        method: 'PATCH',
        path: `${deployments}/web?dryRun=All`,
        contentType: merge,
        body: { spec: { replicas: 5 } },
      },
      {
        method: 'PATCH',
        path: `${deployments}/web?dryRun=All`,
        contentType: jsonPatch,
        body: [{ op: 'replace', path: '/spec/replicas', value: 4 }],
      },
      {
        method: 'PATCH',
        path: `${deployments}/web`,
        contentType: jsonPatch,
        body: [{ op: 'test', path: '/spec/replicas', value: 99 }],
      },
      {
        method: 'PATCH',
        path: `${deployments}/web`,
        contentType: jsonPatch,
        body: [{ op: 'remove', path: '/spec/nothing' }],
      },
      {
        method: 'PATCH',
        path: `${deployments}/web?dryRun=All`,
        contentType: strategic,
        body: {
          spec: {
            template: {
              spec: {
                containers: [
                  { name: 'side', image: 'registry.example.test/s:1' },
                ],
              },
            },
          },
        },
      },
    ],
    without: [
      ownWords,
      {
        why: 'The controller writes conditions at its own pace; the scenarios compare them.',
        take: withoutStatus,
      },
    ],
  },
  {
    name: 'server-side apply by two managers',
    requests: [
      applied('one', { colour: 'blue', size: 'L' }),
      applied('one', { colour: 'blue', size: 'L' }),
      applied('two', { colour: 'red' }),
      applied('two', { colour: 'red' }, '&force=true'),
      applied('one', { size: 'L' }),
      applied('two', {}),
      {
        method: 'PATCH',
        path: `${configMaps}/colours`,
        contentType: apply,
        body: aMap('colours'),
      },
    ],
  },
  {
    name: 'a deletion that a finalizer holds up',
    requests: [
      create(aMap('kept', {}, { finalizers: ['example.test/keep'] })),
      { method: 'DELETE', path: `${configMaps}/kept` },
      { path: `${configMaps}/kept` },
      {
        method: 'PATCH',
        path: `${configMaps}/kept`,
        contentType: merge,
        body: { metadata: { finalizers: null } },
      },
      { path: `${configMaps}/kept` },
    ],
    without: [lastManagers],
  },
  {
    name: 'deletions with conditions, and of many',
    requests: [
      create(aMap('a', {}, { labels: { tier: 'front' } })),
      {
        method: 'DELETE',
        path: `${configMaps}/a`,
        body: { preconditions: { uid: 'another' } },
      },
      { method: 'DELETE', path: `${configMaps}/a?dryRun=All` },
      { method: 'DELETE', path: `${configMaps}?labelSelector=tier%3Dfront` },
      { path: `${configMaps}/a` },
      create(aMap('b')),
      { method: 'DELETE', path: `${configMaps}/b` },
    ],
  },
  {
    name: 'a pod without a node is gone at once',
    requests: [
      create(aPod()),
      { method: 'DELETE', path: `${pods}/tool` },
      { path: `${pods}/tool` },
    ],
  },
  {
    name: 'the status of a pod',
    requests: [
      create(aPod()),
      {
        method: 'PATCH',
        path: `${pods}/tool/status`,
        contentType: strategic,
        body: {
          status: { conditions: [{ type: 'example.test/x', status: 'True' }] },
        },
      },
      {
        method: 'PATCH',
        path: `${pods}/tool/status`,
        contentType: merge,
        body: {
          spec: { activeDeadlineSeconds: 5 },
          status: { phase: 'Failed' },
        },
      },
    ],
  },
  {
    name: 'the scale of a Deployment',
    requests: [
      create(aDeployment()),
      { path: `${deployments}/web/scale` },
      {
        method: 'PATCH',
        path: `${deployments}/web/scale`,
        contentType: merge,
        body: { spec: { replicas: 2 } },
      },
      {
        method: 'PATCH',
        path: `${deployments}/web/scale`,
        contentType: merge,
        body: { spec: { replicas: -2 } },
      },
    ],
    without: [
      {
        why: 'How soon the controller counts is its own; the scenarios compare it.',
        take: withoutStatus,
      },
    ],
  },
  {
    name: 'a watch from a version on',
    requests: [
      create(aMap('colours')),
      {
        method: 'PATCH',
        path: `${configMaps}/colours`,
        contentType: merge,
        body: { data: { colour: 'red' } },
      },
      { method: 'DELETE', path: `${configMaps}/colours` },
      ({ answers }) => ({
        path: `${configMaps}?watch=1&fieldSelector=metadata.name%3Dcolours&resourceVersion=${versionOf(
          answers[0].body,
        )}`,
        lines: 2,
      }),
    ],
  },
  {
    name: 'metadata alone',
    requests: [
      create(aMap('colours')),
      {
        path: `${configMaps}/colours`,
        accept: 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1',
      },
    ],
  },
  {
    name: 'the table that kubectl shows',
    requests: [
      create(aDeployment()),
      create(aPod()),
      {
        path: `${pods}/tool`,
        accept: 'application/json;as=Table;g=meta.k8s.io;v=v1',
      },
    ],
    without: [columnTexts],
  },
];

function versionOf(body: unknown): string {
  return String(Object(Object(body).metadata).resourceVersion);
}
