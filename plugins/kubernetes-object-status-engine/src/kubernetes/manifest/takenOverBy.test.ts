import { KubernetesObject } from '../KubernetesObject';
import { compareWithManifest } from './compareWithManifest';

type Json = Record<string, unknown>;

const container = {
  '.': {},
  'f:name': {},
  'f:image': {},
  'f:env': { 'k:{"name":"A"}': { '.': {}, 'f:name': {}, 'f:value': {} } },
};

function ofContainers(fields: Json): Json {
  return {
    'f:spec': {
      'f:template': {
        'f:spec': { 'f:containers': { 'k:{"name":"web"}': fields } },
      },
    },
  };
}

function owner(manager: string, fieldsV1: unknown, more: Json = {}): Json {
  return { manager, operation: 'Update', fieldsV1, ...more };
}

function aDeployment(image: string, managedFields?: unknown): Json {
  const env = [{ name: 'A', value: 'a' }];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', ...(managedFields ? { managedFields } : {}) },
    spec: {
      template: { spec: { containers: [{ name: 'web', image, env }] } },
    },
  };
}

const { 'f:image': _, ...withoutImage } = container;
const pipeline = owner('pipeline', ofContainers(withoutImage));
const image = ofContainers({ 'f:image': {} });

it.each<[string, unknown, string | undefined]>([
  [
    'somebody took it over',
    [pipeline, owner('kubectl-edit', image)],
    'kubectl-edit',
  ],
  [
    'the manifest is not applied yet',
    [owner('pipeline', ofContainers(container))],
    undefined,
  ],
  [
    'it is shared with the manager of the manifest',
    [owner('pipeline', ofContainers(container)), owner('other', image)],
    undefined,
  ],
  [
    'of several the last',
    [
      pipeline,
      owner('first', image, { time: '2026-01-01T00:00:00Z' }),
      owner('last', image, { time: '2026-01-01T00:00:09Z' }),
      owner('before', image, { time: '2026-01-01T00:00:01Z' }),
    ],
    'last',
  ],
  ['nobody owns it', [pipeline], undefined],
  [
    'who writes the status',
    [pipeline, owner('kubelet', image, { subresource: 'status' })],
    undefined,
  ],
  ['the object does not tell', undefined, undefined],
  [
    'what it tells cannot be read',
    [5, null, { manager: 7 }, owner('a', 'b'), owner('c', { 'f:spec': 1 })],
    undefined,
  ],
  [
    'keys that are none',
    [
      pipeline,
      owner('a', {
        'f:spec': {
          'f:template': { 'f:spec': { 'f:containers': { 'k:{': image } } },
        },
      }),
    ],
    undefined,
  ],
])('says who set an image: %s', (_name, managedFields, expected) => {
  const { difference } = compareWithManifest(
    aDeployment('web:1', managedFields) as unknown as KubernetesObject,
    aDeployment('web:2'),
  );
  expect(difference?.live).toBe('web:1');
  expect(difference?.setBy).toBe(expected);
});
