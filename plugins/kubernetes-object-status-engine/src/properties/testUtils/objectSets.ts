import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import {
  aBudget,
  aClaim,
  aConfigMap,
  aControllerRevision,
  aCronJob,
  aDaemonSet,
  aDefinition,
  aDeployment,
  aJob,
  anApiService,
  anAutoscaler,
  aNamespace,
  anEndpointSlice,
  anEvent,
  anIngress,
  aNode,
  anObject,
  aPod,
  aReplicaSet,
  aReplicationController,
  aService,
  aStatefulSet,
  aStorageClass,
  atRevision,
  aVolume,
  aWidget,
  Built,
  built,
  container,
  mounting,
  onNode,
  PodBuilder,
} from '../../testUtils';

function deployed(pod: (pod: PodBuilder) => PodBuilder): Built[] {
  const web = aDeployment();
  const old = aReplicaSet('web-0').of(web).image('shop/web:0').replicas(1);
  const current = aReplicaSet().of(web);
  return [
    web,
    old,
    current,
    aPod('web-old').of(old).leaving(),
    pod(aPod().of(current)),
  ];
}

function stateful(): Built[] {
  const db = aStatefulSet().replicas(2).updating(1).partition(0);
  return [
    db,
    atRevision(aPod('db-1'), 'db-new').of(db),
    atRevision(aPod('db-0'), 'db-old').of(db).backingOff(3),
  ];
}

function onEveryNode(): Built[] {
  const logger = aDaemonSet()
    .nodes(2)
    .template('nodeSelector', { disk: 'ssd' });
  const pod = (name: string, node: string) =>
    onNode(atRevision(aPod(name), 'new').of(logger), node);
  return [
    logger,
    aControllerRevision(logger),
    pod('logger-1', 'node-1'),
    pod('logger-2', 'node-2').notReady(),
    aNode('node-1').labelled({ disk: 'ssd' }).tainted('gpu', 'NoSchedule'),
    aNode('node-2').notReady(),
  ];
}

function batch(): Built[] {
  const nightly = aCronJob();
  const run = aJob('nightly-1').of(nightly).failed('BackoffLimitExceeded', 'x');
  return [nightly, run, aPod('nightly-1-a').of(run).failed('Error', 'boom')];
}

function bound(): Built[] {
  const pod = mounting(aPod(), 'data').unschedulable();
  return [aClaim(), aStorageClass(), aVolume(), pod];
}

/** Sets of objects as clusters have them, every kind that has a rule among them. */
const made: Array<[string, Built[]]> = [
  ['a Deployment', deployed(pod => pod)],
  [
    'a Deployment whose Pod crashes',
    deployed(pod =>
      pod
        .backingOff(3, { exitCode: 137, reason: 'OOMKilled' })
        .init('migrate', container.done())
        .sidecar('proxy', container.restarted(1)),
    ),
  ],
  [
    'a Deployment that gets no Pods',
    [
      aDeployment().starting().deadlineExceeded().refused('exceeded quota'),
      aReplicaSet().refused('exceeded quota'),
    ],
  ],
  ['a StatefulSet in an update', stateful()],
  ['a DaemonSet with its nodes', onEveryNode()],
  ['a ReplicationController', [aReplicationController(), aPod().notReady()]],
  [
    'a Pod that no node takes, and what was said of it',
    [aPod().unschedulable(), anEvent(aPod(), 'FailedScheduling', '0/3 nodes')],
  ],
  ['Jobs', [aJob(), aJob('done').complete(), aJob('off').suspended()]],
  ['a CronJob with a run', batch()],
  [
    'what leads to Pods',
    [
      aService().loadBalancer({ ip: '10.1.2.3' }, { hostname: 'lb' }),
      anEndpointSlice(true, false, undefined).of(aService()),
      anIngress(),
    ],
  ],
  ['storage', bound()],
  ['an autoscaler and a budget', [anAutoscaler(), aBudget(), aDeployment()]],
  [
    'definitions and what they define',
    [aDefinition(), aWidget(), anApiService(), aNamespace()],
  ],
  [
    'what is done once it exists',
    [
      aConfigMap(),
      anObject('v1', 'Secret', 'key').set('data', { key: 'c2VjcmV0' }),
      anObject('v1', 'ServiceAccount', 'web'),
    ],
  ],
];

/** A named set; freshly made, so that it may be changed. */
export interface ObjectSet {
  name: string;
  objects: KubernetesObject[];
}

export const objectSets: ObjectSet[] = made.map(([name, objects]) => ({
  name,
  objects: objects.map(built),
}));
