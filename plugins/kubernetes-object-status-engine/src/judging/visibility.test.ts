import { ListView } from '../graph/ObjectGraph';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { withDefaults } from '../options';
import { relatedKindsOf } from '../rules';
import {
  aConfigMap,
  aDeployment,
  aPod,
  aReplicaSet,
  aWidget,
  judgeCases,
} from '../testUtils';
import { judge } from './judge';
import { emptyMemory } from './Memory';

const web = aDeployment();
const below = [aReplicaSet().of(web), aPod().of(aReplicaSet())];
const failing = [
  web.counts({ ready: 0, available: 0 }),
  aReplicaSet().of(web),
  aPod().of(aReplicaSet()).waiting('ErrImagePull'),
];

describe('what cannot be seen', () => {
  judgeCases([
    {
      name: 'in a gap: it keeps its last proven status and is blind',
      looks: [
        { at: 0, objects: [web, ...below], aggregate: 'Successful' },
        {
          at: 5,
          objects: [web, ...below],
          lists: { Deployment: 'Gap' },
          expect: {
            status: 'Unknown',
            reason: 'Stale',
            cause: 'ClusterUnreachable',
            params: { lastStatus: 'Successful' },
            message: 'Not observed now',
            counted: true,
          },
          rows: { 'Pod web-a': { status: 'Successful', counted: true } },
          aggregate: 'Successful',
          verified: false,
          blindRows: ['Deployment web'],
        },
        {
          at: 6,
          objects: [web, ...below],
          expect: { status: 'Successful' },
          aggregate: 'Successful',
          blindRows: [],
        },
      ],
    },
    {
      name: 'in a gap from the start: in progress',
      object: web,
      lists: { Deployment: 'Gap' },
      expect: { status: 'Unknown', reason: 'Stale' },
      aggregate: 'InProgress',
    },
    {
      name: 'a last proven Failed stays Failed in the aggregate',
      looks: [
        { at: 0, objects: failing, aggregate: 'Failed' },
        {
          at: 5,
          objects: failing,
          lists: { Deployment: 'Gap', ReplicaSet: 'Gap', Pod: 'Gap' },
          expect: { status: 'Unknown', reason: 'Stale' },
          aggregate: 'Failed',
          blindRows: ['Deployment web', 'ReplicaSet web-1', 'Pod web-a'],
        },
      ],
    },
    {
      name: 'a last proven Paused is translated too',
      check: { pausedObjects: 'failed' },
      looks: [
        { at: 0, objects: [web.paused()], aggregate: 'Failed' },
        {
          at: 5,
          objects: [web.paused()],
          lists: { Deployment: 'Gap' },
          aggregate: 'Failed',
        },
      ],
    },
    {
      name: 'single objects that are not seen, by uid',
      object: web,
      beside: below,
      blind: ['pod-web-a'],
      rows: {
        'Pod web-a': { status: 'Unknown', reason: 'Stale' },
        'ReplicaSet web-1': { status: 'Successful' },
      },
      blindRows: ['Pod web-a'],
      aggregate: 'InProgress',
    },
    {
      name: 'single objects that are not seen, by identity',
      object: web,
      beside: below,
      blind: ['test|apps/Deployment|shop|web'],
      expect: { status: 'Unknown', reason: 'Stale' },
      blindRows: ['Deployment web'],
    },
    {
      name: 'a kind that may not be listed is accepted by no setting',
      check: { unknownObjects: 'accept' },
      object: aWidget(),
      lists: { Widget: 'Forbidden' },
      expect: {
        status: 'Unknown',
        reason: 'Forbidden',
        cause: 'NotPermitted',
        message: 'May not list Widget in shop',
      },
      aggregate: 'InProgress',
      blindRows: ['Widget main'],
    },
    {
      name: 'a kind that the cluster does not serve',
      check: { unknownObjects: 'accept' },
      object: aWidget(),
      lists: { Widget: 'NotServed' },
      expect: {
        status: 'Unknown',
        reason: 'KindNotServed',
        cause: 'KindNotServed',
        message: 'test does not serve Widget',
      },
      aggregate: 'InProgress',
      blindRows: ['Widget main'],
    },
    {
      name: 'a list that nobody has opened',
      object: aWidget(),
      lists: { Widget: 'Unlisted' },
      expect: { reason: 'Stale' },
    },
    {
      name: 'a cluster that is not there at all',
      applied: [
        { apiVersion: 'v1', kind: 'ConfigMap', name: 'a', cluster: 'other' },
      ],
      object: aConfigMap('a'),
      expect: { status: 'Unknown', reason: 'Stale' },
      aggregate: 'InProgress',
    },
    {
      name: 'verification off: listed without a verdict, and not counted (R13)',
      check: { mode: 'none' },
      object: web,
      expect: {
        status: 'Unknown',
        reason: 'NotVerified',
        message: 'Verification is off for this step',
        counted: false,
        notCounted: 'NotVerified',
      },
      aggregate: 'Successful',
      verified: false,
      blindRows: [],
    },
    {
      name: 'a failed Pod whose list is lost keeps the step failed',
      looks: [
        { at: 0, objects: failing },
        {
          at: 5,
          objects: failing,
          lists: { Pod: 'Gap' },
          expect: { status: 'InProgress' },
          aggregate: 'Failed',
          blindRows: ['Pod web-a'],
        },
      ],
    },
  ]);
});

describe('why it cannot be seen', () => {
  const refused = 'Cluster test refused it (403); grant it.';

  /** The row of an applied object whose world is seen but for some lists. */
  function rowOf(
    object: KubernetesObject,
    troubles: Record<string, Partial<ListView>>,
  ) {
    const { apiVersion, kind, metadata } = object;
    const { namespace, name } = metadata;
    const lists = [{ apiVersion, kind }, ...relatedKindsOf(apiVersion, kind)];
    const view = {
      cluster: 'test',
      objects: troubles[kind] ? [] : [object],
      deleted: [],
      lists: lists.map(each => ({
        ...each,
        state: 'Observed' as const,
        ...troubles[each.kind],
      })),
    };
    const applied = [{ cluster: 'test', apiVersion, kind, namespace, name }];
    const graph = { applied, clusters: [view] };
    return judge(graph, emptyMemory, withDefaults({}), 0).judgement.objects[0];
  }

  it.each([
    ['a gap', web.object, 'Gap', 'Stale', `Not observed now: ${refused}`],
    [
      'a refused list',
      web.object,
      'Forbidden',
      'Forbidden',
      `May not list Deployment in shop: ${refused}`,
    ],
    [
      'a refused list of a kind that is done once it exists',
      aConfigMap().object,
      'Forbidden',
      'NotPermitted',
      `Applied; may not be read: ${refused}`,
    ],
  ] as const)(
    'is said with the reason of %s',
    (_, object, state, reason, message) => {
      const troubles = { [object.kind]: { state, message: refused } };
      const { status } = rowOf(object, troubles);
      expect(status).toMatchObject({
        reason,
        message,
        params: { detail: refused },
      });
    },
  );

  it('is said of children too, which their owner is judged without', () => {
    const troubles = { Pod: { state: 'Forbidden' as const, message: refused } };
    expect(rowOf(web.object, troubles).warnings).toEqual([
      {
        code: 'ChildrenNotVisible',
        params: { detail: refused },
        message: `its pods may not be listed: judged by its own status. ${refused}`,
      },
    ]);
  });
});
