/** How many objects of each kind a step is made of: 500 in all. */
export const crowd = { deployments: 5, podsOfEach: 98 };

/** All objects of the step: each Deployment has one ReplicaSet. */
export const OBJECTS = crowd.deployments * (2 + crowd.podsOfEach);

/** Where they are. */
export const NAMESPACE = 'shop';

/** An owner of objects, as an object names it. */
export interface Owner {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
}

const images = { app: 'registry.example.test/web:2.0.0' };

function labelsOf(deployment: string) {
  return { app: deployment };
}

function containers() {
  const probe = { httpGet: { path: '/health', port: 8080 } };
  return [
    {
      name: 'app',
      image: images.app,
      ports: [{ containerPort: 8080 }],
      env: [{ name: 'LOG_LEVEL', value: 'info' }],
      readinessProbe: probe,
      resources: { requests: { cpu: '100m', memory: '128Mi' } },
    },
  ];
}

function templateOf(deployment: string, hash?: string) {
  const labels = {
    ...labelsOf(deployment),
    ...(hash && { 'pod-template-hash': hash }),
  };
  return { metadata: { labels }, spec: { containers: containers() } };
}

/** What a pipeline applies. */
export function deploymentOf(name: string) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: NAMESPACE, labels: labelsOf(name) },
    spec: {
      replicas: crowd.podsOfEach,
      selector: { matchLabels: labelsOf(name) },
      template: templateOf(name),
    },
  };
}

/** The controller's account: half of the Pods are not available yet, so that the step goes on. */
export function deploymentStatus() {
  const replicas = crowd.podsOfEach;
  const ready = replicas / 2;
  return {
    observedGeneration: 1,
    replicas,
    updatedReplicas: replicas,
    readyReplicas: ready,
    availableReplicas: ready,
    unavailableReplicas: ready,
    conditions: [
      {
        type: 'Progressing',
        status: 'True',
        reason: 'ReplicaSetUpdated',
        message: 'ReplicaSet is progressing.',
      },
    ],
  };
}

function refer(owner: Owner) {
  return [{ ...owner, controller: true, blockOwnerDeletion: true }];
}

/** What the Deployment's controller would make. */
export function replicaSetOf(owner: Owner) {
  const { name } = owner;
  const hash = '7d9f8c6b5';
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: `${name}-${hash}`,
      labels: { ...labelsOf(name), 'pod-template-hash': hash },
      annotations: { 'deployment.kubernetes.io/revision': '1' },
      ownerReferences: refer(owner),
    },
    spec: {
      replicas: crowd.podsOfEach,
      selector: {
        matchLabels: { ...labelsOf(name), 'pod-template-hash': hash },
      },
      template: templateOf(name, hash),
    },
  };
}

/** The controller's account of it. */
export function replicaSetStatus() {
  const replicas = crowd.podsOfEach;
  return {
    observedGeneration: 1,
    replicas,
    fullyLabeledReplicas: replicas,
    readyReplicas: replicas / 2,
    availableReplicas: replicas / 2,
  };
}

/** What the ReplicaSet's controller would make; it runs on a node that nobody has. */
export function podOf(owner: Owner, index: number) {
  const deployment = owner.name.replace(/-[^-]+$/, '');
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${owner.name}-p${index}`,
      labels: {
        ...labelsOf(deployment),
        'pod-template-hash': owner.name.slice(deployment.length + 1),
      },
      ownerReferences: refer(owner),
    },
    spec: { nodeName: `node-${index % 20}`, containers: containers() },
  };
}

/** What a Pod's row says in its column *Phase*, so that its paint can be found. */
export const mark = 'Change';

/** The kubelet's account: it runs, and is ready or not. */
export function podStatus(isReady: boolean, change?: number) {
  const at = new Date().toISOString();
  const status = isReady ? 'True' : 'False';
  return {
    phase: 'Running',
    ...(change !== undefined && { reason: `${mark}${change}` }),
    podIP: '10.0.0.1',
    startTime: at,
    conditions: ['PodScheduled', 'Initialized', 'ContainersReady', 'Ready'].map(
      type => ({
        type,
        status: type === 'PodScheduled' ? 'True' : status,
        lastTransitionTime: at,
      }),
    ),
    containerStatuses: [
      {
        name: 'app',
        image: images.app,
        imageID: '',
        ready: isReady,
        started: true,
        restartCount: 0,
        state: { running: { startedAt: at } },
      },
    ],
  };
}
