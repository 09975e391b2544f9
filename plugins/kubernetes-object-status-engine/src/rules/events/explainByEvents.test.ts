import {
  aClaim,
  aDaemonSet,
  aJob,
  anEvent,
  anIngress,
  aPod,
  aReplicaSet,
  aReplicationController,
  aService,
  aStatefulSet,
  aStorageClass,
  aWidget,
  atRevision,
  container,
  JudgeCase,
  judgeCases,
} from '../../testUtils';

const creating = aPod()
  .pending()
  .condition('PodScheduled', 'True')
  .set('status.phase', 'Pending');
const starting = creating.set('spec.initContainers', [{ name: 'migrate' }]);
const noConfig =
  'MountVolume.SetUp failed for volume "config" : configmap "settings" not found';
const probe = 'Readiness probe failed: HTTP probe failed with statuscode: 503';
const backOff = 'Back-off pulling image "shop/web:1"';
const quota =
  'create Pod db-2 in StatefulSet db failed error: pods "db-2" is forbidden: exceeded quota: small';

const pods: JudgeCase[] = [
  {
    name: 'containers that are created: the last failed mount',
    object: creating,
    beside: [
      anEvent(creating, 'Pulling', 'Pulling image "a"', 'Normal').at(1),
      anEvent(creating, 'FailedMount', noConfig).times(7).at(9),
    ],
    expect: {
      status: 'InProgress',
      reason: 'ContainerCreating',
      sentence: 'Explained',
      message: `Its containers are being created: ${noConfig}`,
      params: { event: 'FailedMount' },
      cause: 'ConfigMissing',
    },
  },
  {
    name: 'a volume that cannot be attached',
    object: creating,
    beside: [anEvent(creating, 'FailedAttachVolume', 'Multi-Attach error')],
    expect: { status: 'InProgress', cause: 'VolumeMountFailed' },
  },
  {
    name: 'an attachment that went well later',
    object: creating,
    beside: [
      anEvent(creating, 'FailedAttachVolume', 'Multi-Attach error').at(1),
      anEvent(creating, 'SuccessfulAttachVolume', 'done', 'Normal').at(2),
    ],
    expect: {
      status: 'InProgress',
      message: 'Its containers are being created',
      cause: 'StartupTooSlow',
    },
  },
  {
    name: 'a block device that cannot be mapped',
    object: creating,
    beside: [anEvent(creating, 'FailedMapVolume', 'no such device')],
    expect: { message: 'Its containers are being created: no such device' },
  },
  {
    name: 'before it is scheduled, where a volume is bound first',
    object: aPod().pending(),
    beside: [anEvent(creating, 'FailedAttachVolume', 'Multi-Attach error')],
    expect: {
      reason: 'Pending',
      message: 'Waiting to be scheduled: Multi-Attach error',
    },
  },
  ...['Pulled', 'Created', 'Started'].map(reason => ({
    name: `what was wrong is over: ${reason}`,
    object: creating,
    beside: [
      anEvent(creating, 'FailedMount', noConfig).at(1),
      anEvent(creating, reason, 'as it should be', 'Normal').at(2),
    ],
    expect: { message: 'Its containers are being created' },
  })),
  {
    name: 'what says nothing of it stands in the way of nothing',
    object: creating,
    beside: [
      anEvent(creating, 'FailedMount', noConfig).at(1),
      anEvent(creating, 'Scheduled', 'assigned to node-1', 'Normal').at(2),
    ],
    expect: { message: `Its containers are being created: ${noConfig}` },
  },
  {
    name: 'init containers: the image that is being pulled',
    object: starting,
    beside: [
      anEvent(starting, 'Pulling', 'Pulling image "shop/migrate:2"', 'Normal'),
    ],
    expect: {
      reason: 'PodInitializing',
      message:
        'Initializing: 0 of 1 init containers done: Pulling image "shop/migrate:2"',
      cause: 'StartupTooSlow',
    },
  },
  {
    name: 'a missing secret, and a node that cannot make a sandbox',
    looks: [
      {
        at: 0,
        objects: [
          creating,
          anEvent(creating, 'FailedMount', 'secret "token" not found'),
        ],
        expect: { cause: 'SecretMissing' },
      },
      {
        at: 1,
        objects: [
          creating,
          anEvent(creating, 'FailedCreatePodSandBox', 'no network'),
        ],
        expect: {
          cause: 'NodeProblem',
          message: 'Its containers are being created: no network',
          sinceSeconds: 0,
        },
      },
    ],
  },
  {
    name: 'not ready: which probe, and what it answered',
    object: aPod().notReady(),
    beside: [anEvent(aPod(), 'Unhealthy', probe).container('web')],
    expect: {
      status: 'InProgress',
      reason: 'NotReady',
      message: `Running, not ready: container web: ${probe}`,
      cause: 'ProbeFailing',
    },
  },
  {
    name: 'a probe of which nothing says whose it is',
    object: aPod().notReady(),
    beside: [anEvent(aPod(), 'Unhealthy', probe)],
    expect: { message: `Running, not ready: container web: ${probe}` },
  },
  {
    name: 'a probe says nothing of a readiness gate',
    object: aPod().readiness(false, 'gate is missing'),
    beside: [anEvent(aPod(), 'Unhealthy', probe)],
    expect: { sentence: 'NotReadyGate' },
  },
  {
    name: 'the probe of another container says nothing of this one',
    object: aPod().notReady().also('proxy', container.ready()),
    beside: [anEvent(aPod(), 'Unhealthy', probe).container('proxy')],
    expect: { message: 'Running, not ready: container web' },
  },
  {
    name: 'an image pull that is held back: why it failed',
    object: aPod().waiting('ImagePullBackOff', backOff),
    beside: [
      anEvent(aPod(), 'Failed', 'Error: ImagePullBackOff').at(2),
      anEvent(aPod(), 'Failed', 'Failed to pull image "shop/web:1": 429').at(1),
    ],
    expect: {
      status: 'Failed',
      reason: 'ImagePullBackOff',
      message: /Back-off pulling .* Failed to pull image "shop\/web:1": 429$/,
    },
  },
  {
    name: 'why its own pull failed, where that is said of its container',
    object: aPod().waiting('ImagePullBackOff', backOff),
    beside: [
      anEvent(aPod(), 'Failed', 'Failed to pull image "a": 429').container(
        'web',
      ),
    ],
    expect: { message: /Failed to pull image "a": 429$/ },
  },
  {
    name: 'why the pull of another container failed says nothing of this one',
    object: aPod().waiting('ImagePullBackOff', backOff),
    beside: [
      anEvent(aPod(), 'Failed', 'Failed to pull image "b": 429').container(
        'proxy',
      ),
    ],
    expect: { message: /Back-off pulling image "shop\/web:1"$/ },
  },
  ...[`${backOff}: ErrImagePull: 404`, `Error: ${backOff}`].map(said => ({
    name: `a pull that says more already: ${said}`,
    object: aPod().waiting('ImagePullBackOff', said),
    beside: [
      anEvent(aPod(), 'Failed', 'Failed to pull image "shop/web:1": 429'),
    ],
    expect: { sentence: 'ImageProblem' as const },
  })),
  {
    name: 'a node that is being added is no longer one that is not',
    object: aPod().unschedulable(),
    beside: [
      anEvent(aPod(), 'NotTriggerScaleUp', "it wouldn't fit").at(1),
      anEvent(aPod(), 'TriggeredScaleUp', 'group a: 1->2', 'Normal').at(2),
    ],
    expect: { sentence: 'UnschedulableScaleUp' },
  },
  {
    name: 'events of the Pod that was there before under the name',
    object: creating,
    beside: [anEvent(creating.uid('former'), 'FailedMount', noConfig)],
    expect: { message: 'Its containers are being created' },
  },
  {
    name: 'a warning about a Pod that is well changes nothing of it',
    object: aPod(),
    beside: [anEvent(aPod(), 'Unhealthy', probe)],
    expect: { status: 'Successful', message: 'Ready', warnings: [] },
    aggregate: 'Successful',
  },
];

const db = aStatefulSet().replicas(3);
const short = db.counts({ replicas: 2, updated: 2, ready: 2, available: 2 });
const notReady = db.counts({ ready: 2, available: 2 });
const noPods = aJob().set('status', { startTime: '2026-01-01T00:00:00Z' });

const owners: JudgeCase[] = [
  {
    name: 'a StatefulSet whose Pods are refused, which no condition says',
    object: short,
    beside: [anEvent(db, 'FailedCreate', quota).times(12)],
    expect: {
      status: 'InProgress',
      reason: 'UpdatingReplicas',
      message: `2 of 3 pods updated: ${quota}`,
      params: { updated: 2, desired: 3, event: 'FailedCreate' },
      cause: 'QuotaExceeded',
    },
  },
  {
    name: 'one that was ready as a whole, and of which a Pod is made anew',
    object: db.counts({ replicas: 2 }),
    beside: [
      ...['db-0', 'db-1'].map(name => atRevision(aPod(name), 'db-new').of(db)),
      anEvent(db, 'FailedCreate', quota),
    ],
    expect: {
      reason: 'WaitingForPods',
      message: `2 of 3 pods seen so far: ${quota}`,
    },
  },
  {
    name: 'a refusal of long ago, now that all its Pods are there',
    object: notReady,
    beside: [anEvent(db, 'FailedCreate', quota)],
    expect: { message: '2 of 3 pods ready' },
  },
  ...[
    aReplicaSet().replicas(3).counts({ replicas: 2, ready: 2 }),
    aReplicationController().replicas(3).counts({ replicas: 2, ready: 2 }),
  ].map(set => ({
    name: `a ${set.object.kind} whose Pods are refused`,
    object: set,
    beside: [anEvent(set, 'FailedCreate', quota)],
    expect: {
      reason: 'WaitingForReadiness',
      message: `2 of 3 pods ready: ${quota}`,
    },
  })),
  {
    name: 'a DaemonSet whose refusal was long ago, now that all its Pods are there',
    object: aDaemonSet().nodes(2).set('status.numberReady', 1),
    beside: [anEvent(aDaemonSet(), 'FailedCreate', quota)],
    check: { daemonSetNodes: 'all' },
    expect: { message: '1 of 2 pods ready' },
  },
  {
    name: 'a Job whose refusal was long ago, now that a Pod is at work',
    object: aJob(),
    beside: [anEvent(aJob(), 'FailedCreate', quota)],
    expect: { message: '0 of 1 done, 1 active' },
  },
  {
    name: 'a failed create that is no refusal',
    object: short,
    beside: [anEvent(db, 'FailedCreate', 'the server is shutting down')],
    expect: { cause: 'StartupTooSlow' },
  },
  {
    name: 'a DaemonSet that is short of Pods which are refused',
    object: aDaemonSet()
      .nodes(2)
      .set('status.currentNumberScheduled', 0)
      .set('status.updatedNumberScheduled', 0),
    beside: [
      anEvent(aDaemonSet(), 'FailedCreate', 'admission webhook "x" denied it'),
    ],
    check: { daemonSetNodes: 'all' },
    expect: {
      status: 'InProgress',
      reason: 'UpdatingReplicas',
      message: '0 of 2 pods updated: admission webhook "x" denied it',
      cause: 'AdmissionRefused',
    },
  },
  {
    name: 'a Job without a Pod at work',
    object: noPods,
    beside: [anEvent(noPods, 'FailedCreate', 'pods is forbidden: no rights')],
    expect: {
      reason: 'JobActive',
      message: '0 of 1 done, 0 active: pods is forbidden: no rights',
      cause: 'PermissionDenied',
    },
  },
];

const balanced = aService().loadBalancer();
const claim = aClaim().pending();
const widget = aWidget();

const binding = [
  'ExternalProvisioning',
  'FailedBinding',
  'WaitForPodScheduled',
];

const others: JudgeCase[] = [
  ...binding.map(reason => ({
    name: `a claim that is not bound: ${reason}`,
    object: claim,
    beside: [aStorageClass(), anEvent(claim, reason, 'it waits')],
    expect: {
      message: 'Waiting for a volume of storage class fast: it waits',
    },
  })),
  {
    name: 'a claim: what explains nothing of it',
    object: claim,
    beside: [aStorageClass(), anEvent(claim, 'Resizing', 'it grows')],
    expect: { message: 'Waiting for a volume of storage class fast' },
  },
  {
    name: 'a custom resource whose status is from before the change: what was warned of it',
    applied: [{ resourceVersion: '7' }],
    object: widget.condition('Ready', 'True').version('7'),
    beside: [anEvent(widget, 'Refused', 'no licence')],
    expect: { reason: 'WaitingForController', message: /: no licence$/ },
  },
  {
    name: 'a Service without an address: the last that its controller said',
    object: balanced,
    beside: [
      anEvent(balanced, 'EnsuringLoadBalancer', 'Ensuring', 'Normal').at(1),
      anEvent(balanced, 'SyncLoadBalancerFailed', 'no quota for it').at(2),
    ],
    expect: {
      status: 'InProgress',
      message: 'No address yet: no quota for it',
      cause: 'LoadBalancerPending',
    },
  },
  {
    name: 'an Ingress without an address, where one is asked for',
    check: { requireIngressAddress: true },
    object: anIngress(),
    beside: [anEvent(anIngress(), 'Sync', 'Scheduled for sync', 'Normal')],
    expect: { message: 'No address yet: Scheduled for sync' },
  },
  {
    name: 'a claim whose provisioning fails, and never by events alone fails itself',
    looks: [0, 3_600].map(at => ({
      at,
      objects: [
        claim,
        aStorageClass(),
        anEvent(claim, 'Provisioning', 'asked', 'Normal').at(1),
        anEvent(claim, 'ProvisioningFailed', 'no space').times(40).at(2),
      ],
      expect: {
        status: 'InProgress' as const,
        reason: 'VolumePending',
        message: 'Waiting for a volume of storage class fast: no space',
        cause: 'VolumePending' as const,
        not: 'Failed' as const,
        sinceSeconds: 0,
      },
    })),
  },
  {
    name: 'a custom resource that reports nothing: what was warned of it',
    object: widget.set('status', undefined),
    beside: [
      anEvent(widget, 'Synced', 'all is well', 'Normal').at(2),
      anEvent(widget, 'Refused', 'no licence').at(1),
    ],
    kinds: [
      { apiVersion: widget.object.apiVersion, kind: 'Widget', hasStatus: true },
    ],
    expect: { status: 'InProgress', message: /: no licence$/ },
  },
  {
    name: 'events of events.k8s.io explain as well',
    object: balanced,
    beside: [
      {
        apiVersion: 'events.k8s.io/v1',
        kind: 'Event',
        metadata: { name: 'a', namespace: 'shop', uid: 'event-a' },
        type: 'Warning',
        reason: 'SyncLoadBalancerFailed',
        note: 'no quota for it',
        regarding: { kind: 'Service', namespace: 'shop', name: 'web' },
      },
    ],
    expect: { message: 'No address yet: no quota for it' },
  },
];

judgeCases([...pods, ...owners, ...others]);
