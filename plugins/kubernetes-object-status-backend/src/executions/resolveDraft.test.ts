import {
  ExecutionRequest,
  StepRequest,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readConfig } from '../config/readConfig';
import { aConfigMap } from '../__testUtils__/requests';
import { KindScopes } from './KindScopes';
import { resolveDraft } from './resolveDraft';

const prodEu = { name: 'prod-eu', url: 'https://eu.example.com' };
const prodUs = { name: 'prod-us', url: 'https://us.example.com' };

/** A cluster whose kind Planet lives in no namespace. */
const scopes: KindScopes = {
  isNamespaced: async (_, __, kind) => kind !== 'Planet',
};

const resolve = (
  request: ExecutionRequest,
  kubernetesObjectStatus: JsonObject = { clusters: [prodEu] },
) =>
  resolveDraft(request, {
    config: readConfig(new ConfigReader({ kubernetesObjectStatus })),
    scopes,
  });

const step = (overrides: Partial<StepRequest> = {}): StepRequest => ({
  name: 'Deploy',
  type: 'raw-yaml',
  manifests: [aConfigMap()],
  ...overrides,
});

const one = (overrides: Partial<StepRequest>): ExecutionRequest => ({
  steps: [step(overrides)],
});

async function appliedBy(overrides: Partial<StepRequest>, config?: JsonObject) {
  const { draft, faults } = await resolve(one(overrides), config);
  expect(faults).toEqual([]);
  return draft.steps[0].applied.map(
    ({ cluster, namespace, kind, name }) =>
      `${cluster} ${namespace ?? '-'} ${kind} ${name}`,
  );
}

describe('defaults', () => {
  it('are the only cluster, environment default, and the check of the configuration', async () => {
    const { draft, faults } = await resolve(
      { steps: [step()] },
      {
        clusters: [prodEu],
        defaults: { stepExecutionTimeout: '5m' },
      },
    );

    expect(faults).toEqual([]);
    expect(draft).toMatchObject({
      environment: 'default',
      source: { type: 'api' },
      steps: [
        {
          targets: [{ cluster: 'prod-eu' }],
          continueOnFailure: false,
          check: {
            mode: 'check',
            stepExecutionTimeoutSeconds: 300,
            statusStabilizationTimeoutSeconds: 10,
          },
        },
      ],
    });
  });

  it('leave no limit where null is given', async () => {
    const { draft } = await resolve(
      one({ objectStatusCheck: { stepExecutionTimeoutSeconds: null } }),
    );

    expect(draft.steps[0].check.stepExecutionTimeoutSeconds).toBeNull();
  });

  it('take the cluster of an environment that has only one', async () => {
    const { draft, faults } = await resolve(
      { ...one({}), environment: 'production' },
      {
        clusters: [prodEu, prodUs],
        environments: [{ name: 'production', clusters: ['prod-us'] }],
      },
    );

    expect(faults).toEqual([]);
    expect(draft.steps[0].targets).toEqual([{ cluster: 'prod-us' }]);
  });

  it('write an entity ref in full and in lower case', async () => {
    const { draft } = await resolve({ ...one({}), entityRef: 'Component:Web' });

    expect(draft.entityRef).toBe('component:default/web');
  });
});

describe('where objects go', () => {
  const inNamespace = (namespace: string) => ({
    ...aConfigMap(),
    metadata: { name: 'settings', namespace },
  });

  it.each<[string, Partial<StepRequest>, string[]]>([
    [
      'the namespace of the manifest',
      { manifests: [inNamespace('shop')], namespace: 'other' },
      ['prod-eu shop ConfigMap settings'],
    ],
    [
      'else that of the step',
      { namespace: 'shop' },
      ['prod-eu shop ConfigMap settings'],
    ],
    ['else default', {}, ['prod-eu default ConfigMap settings']],
    [
      'none for a kind that lives in none',
      {
        namespace: 'shop',
        manifests: [
          {
            apiVersion: 'rbac.authorization.k8s.io/v1',
            kind: 'ClusterRole',
            metadata: { name: 'reader', namespace: 'odd' },
          },
        ],
      },
      ['prod-eu - ClusterRole reader'],
    ],
    [
      'what the cluster says of other people’s kinds',
      {
        manifests: [
          {
            apiVersion: 'example.com/v1',
            kind: 'Planet',
            metadata: { name: 'mars' },
          },
          {
            apiVersion: 'example.com/v1',
            kind: 'City',
            metadata: { name: 'rome' },
          },
        ],
      },
      ['prod-eu - Planet mars', 'prod-eu default City rome'],
    ],
    [
      'what a definition in the same step says',
      {
        manifests: [
          {
            apiVersion: 'apiextensions.k8s.io/v1',
            kind: 'CustomResourceDefinition',
            metadata: { name: 'moons.example.com' },
            spec: {
              group: 'example.com',
              scope: 'Cluster',
              names: { kind: 'Moon' },
            },
          },
          {
            apiVersion: 'example.com/v1',
            kind: 'Moon',
            metadata: { name: 'io' },
          },
        ],
      },
      [
        'prod-eu - CustomResourceDefinition moons.example.com',
        'prod-eu - Moon io',
      ],
    ],
    [
      'the items of a list',
      {
        manifests: [
          {
            apiVersion: 'v1',
            kind: 'List',
            items: [
              aConfigMap('a'),
              {
                apiVersion: 'v1',
                kind: 'ConfigMapList',
                items: [{ metadata: { name: 'b' } }],
              },
            ],
          },
        ],
      },
      ['prod-eu default ConfigMap a', 'prod-eu default ConfigMap b'],
    ],
    [
      'one of several with one identity, whatever the version',
      {
        manifests: [
          {
            apiVersion: 'apps/v1beta1',
            kind: 'Deployment',
            metadata: { name: 'web' },
          },
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: { name: 'web' },
          },
          {
            apiVersion: 'other/v1',
            kind: 'Deployment',
            metadata: { name: 'web' },
          },
        ],
      },
      ['prod-eu default Deployment web', 'prod-eu default Deployment web'],
    ],
  ])('is %s', async (_, overrides, expected) => {
    expect(await appliedBy(overrides)).toEqual(expected);
  });

  it('is every target, but for an object that names its own cluster', async () => {
    const applied = await appliedBy(
      {
        targets: [
          { cluster: 'prod-eu', namespace: 'eu' },
          { cluster: 'prod-us', namespace: 'us' },
        ],
        objects: [
          {
            cluster: 'prod-us',
            apiVersion: 'v1',
            kind: 'Service',
            name: 'web',
          },
        ],
      },
      { clusters: [prodEu, prodUs] },
    );

    expect(applied).toEqual([
      'prod-us us Service web',
      'prod-eu eu ConfigMap settings',
      'prod-us us ConfigMap settings',
    ]);
  });

  it('joins what a reference and a manifest know of one object', async () => {
    const { draft } = await resolve(
      one({
        manifests: [aConfigMap()],
        objects: [
          {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            name: 'settings',
            uid: 'u1',
            generation: 7,
            resourceVersion: '42',
          },
        ],
      }),
    );

    expect(draft.steps[0].applied).toEqual([
      {
        cluster: 'prod-eu',
        apiVersion: 'v1',
        kind: 'ConfigMap',
        namespace: 'default',
        name: 'settings',
        uid: 'u1',
        generation: 7,
        resourceVersion: '42',
        manifest: aConfigMap(),
      },
    ]);
  });
});

describe('Secrets', () => {
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'password' },
    data: { a: 'aHVudGVyMg==' },
  };

  it.each<[string, Partial<StepRequest>]>([
    ['a manifest', { manifests: [secret] }],
    [
      'an item of a list',
      { manifests: [{ apiVersion: 'v1', kind: 'List', items: [secret] }] },
    ],
    [
      'an item of a SecretList',
      {
        manifests: [
          {
            apiVersion: 'v1',
            kind: 'SecretList',
            items: [{ metadata: secret.metadata, data: secret.data }],
          },
        ],
      },
    ],
    [
      'a manifest beside a reference',
      {
        manifests: [],
        objects: [
          {
            apiVersion: 'v1',
            kind: 'Secret',
            name: 'password',
            manifest: secret,
          },
        ],
      },
    ],
  ])('are reduced before anything holds them: %s', async (_, overrides) => {
    const { draft } = await resolve(one(overrides));

    expect(JSON.stringify(draft)).not.toContain('aHVudGVyMg');
    expect(draft.steps[0].applied[0]).toMatchObject({
      kind: 'Secret',
      name: 'password',
      manifest: { keyCount: 1 },
    });
  });
});

describe('faults', () => {
  const check = (objectStatusCheck: StepRequest['objectStatusCheck']) =>
    one({ objectStatusCheck });
  const unnamed = (metadata: JsonObject | undefined) =>
    one({ manifests: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata }] });
  const days = 24 * 3_600;

  it.each<[string, ExecutionRequest, string, string]>([
    ['no steps', {}, 'NothingToVerify', '/steps'],
    ['an empty list of steps', { steps: [] }, 'NothingToVerify', '/steps'],
    [
      'a step without objects',
      one({ manifests: undefined }),
      'NothingToVerify',
      '/steps/0',
    ],
    [
      'a list without items',
      one({ manifests: [{ apiVersion: 'v1', kind: 'List', items: [] }] }),
      'NothingToVerify',
      '/steps/0',
    ],
    [
      'an unknown step type',
      one({ type: 'helm' }),
      'UnknownStepType',
      '/steps/0/type',
    ],
    [
      'an unknown cluster',
      one({ cluster: 'moon' }),
      'UnknownCluster',
      '/steps/0/cluster',
    ],
    [
      'an unknown cluster among targets',
      one({ targets: [{ cluster: 'prod-eu' }, { cluster: 'moon' }] }),
      'UnknownCluster',
      '/steps/0/targets/1/cluster',
    ],
    [
      'an object in an unknown cluster',
      one({
        objects: [
          { cluster: 'moon', apiVersion: 'v1', kind: 'Service', name: 'web' },
        ],
      }),
      'UnknownCluster',
      '/steps/0/objects/0/cluster',
    ],
    [
      'targets and cluster',
      one({ cluster: 'prod-eu', targets: [{ cluster: 'prod-eu' }] }),
      'ConflictingTargets',
      '/steps/0/targets',
    ],
    [
      'an unknown environment',
      { ...one({}), environment: 'moon' },
      'UnknownEnvironment',
      '/environment',
    ],
    [
      'an entity ref that is none',
      { ...one({}), entityRef: 'just-a-name' },
      'InvalidEntityRef',
      '/entityRef',
    ],
    [
      'no name',
      unnamed({}),
      'NameMissing',
      '/steps/0/manifests/0/metadata/name',
    ],
    [
      'no metadata',
      unnamed(undefined),
      'NameMissing',
      '/steps/0/manifests/0/metadata/name',
    ],
    [
      'generateName only',
      unnamed({ generateName: 'job-' }),
      'GenerateNameOnly',
      '/steps/0/manifests/0/metadata/name',
    ],
    [
      'no kind',
      one({ manifests: [{ apiVersion: 'v1', metadata: { name: 'a' } }] }),
      'KindMissing',
      '/steps/0/manifests/0',
    ],
    [
      'an item that is no object',
      one({ manifests: [{ apiVersion: 'v1', kind: 'List', items: ['x'] }] }),
      'KindMissing',
      '/steps/0/manifests/0/items/0',
    ],
    [
      'a name longer than any',
      unnamed({ name: 'a'.repeat(254) }),
      'NameImpossible',
      '/steps/0/manifests/0',
    ],
    [
      'a name that no database holds',
      unnamed({ name: 'a\0' }),
      'NameImpossible',
      '/steps/0/manifests/0',
    ],
    [
      'an execution timeout of 0',
      check({ stepExecutionTimeoutSeconds: 0 }),
      'InvalidTimeout',
      '/steps/0/objectStatusCheck/stepExecutionTimeoutSeconds',
    ],
    [
      'a negative execution timeout',
      check({ stepExecutionTimeoutSeconds: -1 }),
      'InvalidTimeout',
      '/steps/0/objectStatusCheck/stepExecutionTimeoutSeconds',
    ],
    [
      'an execution timeout beyond 30 days',
      check({ stepExecutionTimeoutSeconds: 30 * days + 1 }),
      'InvalidTimeout',
      '/steps/0/objectStatusCheck/stepExecutionTimeoutSeconds',
    ],
    [
      'a negative stabilization timeout',
      check({ statusStabilizationTimeoutSeconds: -0.5 }),
      'InvalidTimeout',
      '/steps/0/objectStatusCheck/statusStabilizationTimeoutSeconds',
    ],
    [
      'a stabilization timeout beyond 30 days',
      check({ statusStabilizationTimeoutSeconds: 1e300 }),
      'InvalidTimeout',
      '/steps/0/objectStatusCheck/statusStabilizationTimeoutSeconds',
    ],
    [
      'a negative grace',
      check({ unschedulableGraceSeconds: -1 }),
      'InvalidTimeout',
      '/steps/0/objectStatusCheck/unschedulableGraceSeconds',
    ],
    [
      'a difference to ignore that is no pointer',
      check({ ignoreDifferences: ['/spec/a', 'spec.a'] }),
      'InvalidPointer',
      '/steps/0/objectStatusCheck/ignoreDifferences/1',
    ],
    [
      'a difference to ignore with a tilde that is not written as ~0',
      check({ ignoreDifferences: ['/metadata/labels/a~b'] }),
      'InvalidPointer',
      '/steps/0/objectStatusCheck/ignoreDifferences/0',
    ],
    [
      'a step to apply',
      one({ apply: true }),
      'ApplyNotAllowed',
      '/steps/0/apply',
    ],
    [
      'release and steps',
      { ...one({}), release: '1.4.2' },
      'ReleaseAndSteps',
      '/release',
    ],
    ['a release alone', { release: '1.4.2' }, 'NotSupported', '/release'],
  ])('%s', async (_, request, code, pointer) => {
    const { faults } = await resolve(request);

    expect(faults).toEqual([
      { code, pointer, message: expect.stringMatching(/^.{10,}$/) },
    ]);
  });

  it.each<[string, ExecutionRequest, JsonObject, string]>([
    ['no cluster is configured', one({}), {}, 'ClusterMissing'],
    [
      'there are several clusters and none is named',
      one({}),
      { clusters: [prodEu, prodUs] },
      'ClusterMissing',
    ],
    [
      'the cluster belongs to another environment',
      { ...one({ cluster: 'prod-eu' }), environment: 'production' },
      {
        clusters: [prodEu, prodUs],
        environments: [{ name: 'production', clusters: ['prod-us'] }],
      },
      'ClusterNotInEnvironment',
    ],
  ])('%s', async (_, request, config, code) => {
    const { faults } = await resolve(request, config);

    expect(faults).toMatchObject([{ code }]);
  });

  it.each<[string, ExecutionRequest, string]>([
    ['too many steps', { steps: [step(), step(), step()] }, 'TooManySteps'],
    [
      'too many objects in a step',
      one({ manifests: ['a', 'b', 'c', 'd'].map(aConfigMap) }),
      'TooManyObjects',
    ],
    [
      'too many objects in all',
      {
        steps: [
          step({ manifests: ['a', 'b'].map(aConfigMap) }),
          step({ manifests: ['c', 'd'].map(aConfigMap) }),
        ],
      },
      'TooManyObjects',
    ],
  ])('%s are told as too large', async (_, request, code) => {
    const { faults } = await resolve(request, {
      clusters: [prodEu],
      limits: { steps: 2, objects: 3 },
    });

    expect(faults).toMatchObject([{ code, tooLarge: true }]);
  });

  it('are all told at once', async () => {
    const { faults } = await resolve({
      environment: 'moon',
      steps: [step({ type: 'helm' }), step({ manifests: [] })],
    });

    expect(faults.map(({ code }) => code).sort()).toEqual([
      'NothingToVerify',
      'UnknownEnvironment',
      'UnknownStepType',
    ]);
  });

  it('there are none where nothing is to be verified on purpose', async () => {
    const { faults } = await resolve(
      one({ manifests: [], objectStatusCheck: { allowEmpty: true } }),
    );

    expect(faults).toEqual([]);
  });
});
