import {
  aConfigMap,
  aDeployment,
  anObject,
  aPod,
  aReplicaSet,
  aWidget,
  judgeCases,
} from '../testUtils';

const before = aDeployment().version('5');
const wanted = { manifest: aDeployment().image('shop/web:2') };
const after = before
  .image('shop/web:2')
  .generation(2)
  .observing(2)
  .version('6')
  .counts({ ready: 0, available: 0 });

const autoscaler = (name: string) =>
  anObject('autoscaling/v2', 'HorizontalPodAutoscaler', name);

describe('freshness (R8)', () => {
  judgeCases([
    {
      name: 'a generation below the applied one',
      applied: [{ generation: 3 }],
      object: before.generation(2).observing(2),
      beside: [aReplicaSet().of(before), aPod().of(aReplicaSet())],
      expect: {
        status: 'InProgress',
        reason: 'NotApplied',
        sentence: 'NotAppliedGeneration',
        cause: 'NotApplied',
        message: 'Still at generation 2, applied was 3',
      },
      rows: { 'Pod web-a': { counted: false, notCounted: 'OwnerNotObserved' } },
    },
    {
      name: 'a generation above the applied one is judged',
      applied: [{ generation: 1 }],
      object: after,
      expect: { reason: 'WaitingForReadiness' },
    },
    {
      name: 'a resourceVersion below the applied one, compared as a number',
      applied: [{ resourceVersion: '10' }],
      object: aConfigMap().version('9'),
      expect: {
        reason: 'NotApplied',
        sentence: 'NotAppliedVersion',
        message: 'Seen is a state from before it was applied',
      },
    },
    {
      name: 'a resourceVersion that is no number is never called older',
      applied: [{ resourceVersion: 'b' }],
      object: aConfigMap().version('a'),
      expect: { status: 'Successful' },
    },
    {
      name: 'known by its manifest alone: not applied until it contains it; the first difference is named',
      applied: [wanted],
      looks: [
        {
          at: 0,
          objects: [before],
          expect: {
            status: 'InProgress',
            reason: 'NotApplied',
            message: 'image is shop/web:1, wanted shop/web:2',
            params: {
              label: 'image',
              live: 'shop/web:1',
              wanted: 'shop/web:2',
            },
          },
        },
        {
          at: 3,
          objects: [after],
          expect: { reason: 'WaitingForReadiness', warnings: [] },
        },
      ],
    },
    {
      name: 'once it has contained its manifest it is not compared again',
      applied: [{ manifest: aConfigMap() }],
      looks: [
        { at: 0, objects: [aConfigMap()], expect: { status: 'Successful' } },
        {
          at: 3,
          objects: [aConfigMap().set('data', { color: 'red' }).version('2')],
          expect: { status: 'Successful', warnings: [] },
        },
      ],
    },
    {
      name: 'a field that is missing',
      applied: [{ manifest: aDeployment().set('spec.minReadySeconds', 5) }],
      object: before,
      expect: {
        reason: 'NotApplied',
        sentence: 'NotAppliedMissing',
        message: 'minReadySeconds is missing, wanted 5',
      },
    },
    {
      name: 'ignoreDifferences leaves a field out',
      check: { ignoreDifferences: ['/spec/minReadySeconds'] },
      applied: [{ manifest: aDeployment().set('spec.minReadySeconds', 5) }],
      object: before.counts({ ready: 0, available: 0 }),
      expect: { reason: 'WaitingForReadiness' },
    },
    {
      name: 'a field that somebody else has set since says who',
      applied: [
        {
          manifest: aDeployment().image('shop/web:2').set('spec.paused', true),
        },
      ],
      object: before.set('spec.paused', true).set('metadata.managedFields', [
        {
          manager: 'pipeline',
          fieldsV1: { 'f:spec': { 'f:paused': {}, 'f:replicas': {} } },
        },
        {
          manager: 'kubectl-set',
          fieldsV1: {
            'f:spec': {
              'f:template': {
                'f:spec': {
                  'f:containers': { 'k:{"name":"web"}': { 'f:image': {} } },
                },
              },
            },
          },
        },
      ]),
      expect: {
        reason: 'NotApplied',
        message: 'image is shop/web:1, set by kubectl-set, wanted shop/web:2',
      },
    },
    {
      name: 'a field that the definition of its kind does not have is a warning',
      applied: [{ manifest: aWidget().set('spec', { length: 3 }) }],
      object: aWidget(),
      beside: [
        anObject(
          'apiextensions.k8s.io/v1',
          'CustomResourceDefinition',
          'w',
        ).set('spec', {
          group: 'example.com',
          names: { kind: 'Widget' },
          versions: [
            {
              name: 'v1',
              schema: {
                openAPIV3Schema: {
                  type: 'object',
                  properties: { spec: { type: 'object' } },
                },
              },
            },
          ],
        }),
      ],
      expect: {
        warnings: ['DiffersFromManifest'],
        warned: [
          'differs from its manifest: length, which its kind does not have',
        ],
      },
    },
    {
      name: 'its template changed after the step began: accepted with a warning',
      applied: [wanted],
      looks: [
        { at: 0, objects: [before], expect: { reason: 'NotApplied' } },
        {
          at: 3,
          objects: [after.image('mirror/shop/web:2')],
          expect: {
            reason: 'WaitingForReadiness',
            warnings: ['DiffersFromManifest'],
          },
        },
      ],
    },
    {
      name: 'it was created after the step began: accepted with a warning',
      applied: [
        {
          ...{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
          ...wanted,
        },
      ],
      looks: [
        { at: 0, objects: [] },
        {
          at: 3,
          objects: [after.image('mirror/shop/web:2')],
          expect: { warnings: ['DiffersFromManifest'] },
        },
      ],
    },
    {
      name: 'first seen late because its list came late: it may be older than the step',
      applied: [wanted],
      looks: [
        { at: 0, objects: [], lists: { Deployment: 'Gap' } },
        { at: 3, objects: [before], expect: { reason: 'NotApplied' } },
      ],
    },
    {
      name: 'replicas are not compared where an autoscaler targets it',
      applied: [{ manifest: aDeployment().wanting(9) }],
      object: before.counts({ ready: 0, available: 0 }),
      beside: [
        anObject('autoscaling/v2', 'HorizontalPodAutoscaler', 'web').set(
          'spec.scaleTargetRef',
          { kind: 'Deployment', name: 'web' },
        ),
      ],
      expect: { reason: 'WaitingForReadiness' },
    },
    {
      name: 'replicas are compared where none does: of another name, kind or namespace',
      applied: [{ manifest: aDeployment().wanting(9) }],
      object: before,
      beside: [
        autoscaler('one').set('spec.scaleTargetRef', {
          kind: 'Deployment',
          name: 'other',
        }),
        autoscaler('two').set('spec.scaleTargetRef', {
          kind: 'StatefulSet',
          name: 'web',
        }),
        autoscaler('three')
          .set('metadata.namespace', 'elsewhere')
          .set('spec.scaleTargetRef', { kind: 'Deployment', name: 'web' }),
      ],
      expect: { message: 'replicas is 1, wanted 9' },
    },
    {
      name: 'nor are they where one of several does',
      applied: [{ manifest: aDeployment().wanting(9) }],
      object: before.counts({ ready: 0, available: 0 }),
      beside: [
        autoscaler('one').set('spec.scaleTargetRef', {
          kind: 'Deployment',
          name: 'other',
        }),
        autoscaler('two').set('spec.scaleTargetRef', {
          kind: 'Deployment',
          name: 'web',
        }),
      ],
      expect: { reason: 'WaitingForReadiness' },
    },
    ...[
      ['another group', 'example.org', 'Widget'],
      ['another kind', 'example.com', 'Gadget'],
    ].map(([name, group, kind]) => ({
      name: `what ${name} does not have says nothing of a field`,
      applied: [{ manifest: aWidget().set('spec', { length: 3 }) }],
      object: aWidget(),
      beside: [
        anObject(
          'apiextensions.k8s.io/v1',
          'CustomResourceDefinition',
          'w',
        ).set('spec', {
          group,
          names: { kind },
          versions: [
            {
              name: 'v1',
              schema: {
                openAPIV3Schema: {
                  type: 'object',
                  properties: { spec: { type: 'object' } },
                },
              },
            },
          ],
        }),
      ],
      expect: { reason: 'NotApplied' },
    })),
    {
      name: 'withheld values: only a write since the first look shows the apply',
      applied: [
        {
          manifest: aConfigMap().set('data', { color: { $withheld: true } }),
        },
      ],
      looks: [
        {
          at: 0,
          objects: [aConfigMap()],
          expect: {
            status: 'InProgress',
            reason: 'NotApplied',
            sentence: 'NotAppliedWithheld',
          },
        },
        {
          at: 3,
          objects: [aConfigMap().version('2')],
          expect: { status: 'Successful' },
        },
      ],
    },
    {
      name: 'the answer to an apply says more than a manifest',
      applied: [{ ...wanted, uid: 'deployment-web', generation: 1 }],
      object: before.counts({ ready: 0, available: 0 }),
      expect: { reason: 'WaitingForReadiness' },
    },
    {
      name: 'terminating comes before not applied, not applied before not observed',
      applied: [{ generation: 3 }],
      looks: [
        {
          at: 0,
          objects: [aWidget().generation(2).observing(1).leaving()],
          expect: { reason: 'Terminating' },
        },
        {
          at: 1,
          objects: [aWidget().generation(2).observing(1)],
          expect: { reason: 'NotApplied' },
        },
        {
          at: 2,
          objects: [aWidget().generation(3).observing(2)],
          expect: { reason: 'WaitingForObservedGeneration' },
        },
      ],
    },
  ]);
});
