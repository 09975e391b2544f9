import { ObjectType, readObject } from './readObject';

const pod = { apiVersion: 'v1', kind: 'Pod' };
const deployment = { apiVersion: 'apps/v1', kind: 'Deployment' };
const identity = {
  name: 'web',
  namespace: 'shop',
  uid: 'u1',
  resourceVersion: '7',
};
const canary = 'CANARY-7f3a';

const read = (value: unknown, type: ObjectType = deployment, maxDepth = 100) =>
  readObject(value, type, maxDepth);

describe('an object', () => {
  it('is told what it is by its list', () => {
    expect(read({ metadata: identity })).toEqual({
      ...deployment,
      metadata: identity,
    });
  });

  it('keeps spec and status of kinds that are compared with manifests', () => {
    const spec = {
      template: {
        spec: { containers: [{ env: [{ name: 'A', value: 'b' }] }] },
      },
    };
    const object = read({ metadata: identity, spec, status: { replicas: 1 } });
    expect(object).toMatchObject({ spec, status: { replicas: 1 } });
  });

  it('loses managedFields and the last applied manifest, whatever its kind', () => {
    const object = read({
      metadata: {
        ...identity,
        managedFields: [{ manager: canary }],
        annotations: {
          'kubectl.kubernetes.io/last-applied-configuration': canary,
          'deployment.kubernetes.io/revision': '3',
        },
      },
    });
    expect(JSON.stringify(object)).not.toContain(canary);
    expect(object?.metadata.annotations).toEqual({
      'deployment.kubernetes.io/revision': '3',
    });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'web'],
    ['a list', []],
    ['no metadata', {}],
    ['no name', { metadata: { ...identity, name: undefined } }],
    ['no uid', { metadata: { ...identity, uid: undefined } }],
    ['an empty uid', { metadata: { ...identity, uid: '' } }],
    ['no resourceVersion', { metadata: { ...identity, resourceVersion: 5 } }],
  ])('is none: %s', (_name, value) => {
    expect(read(value)).toBeUndefined();
  });

  it('has metadata of the right types, whatever was sent', () => {
    const object = read({
      metadata: {
        ...identity,
        namespace: 5,
        generation: '3',
        labels: { app: 'web', wrong: 5 },
        annotations: 'none',
        finalizers: ['a', 5],
        ownerReferences: [
          { uid: 'o1', kind: 'ReplicaSet', controller: true, extra: 1 },
          { kind: 'NoUid' },
          'text',
        ],
      },
    });
    expect(object?.metadata).toEqual({
      name: 'web',
      uid: 'u1',
      resourceVersion: '7',
      labels: { app: 'web' },
      finalizers: ['a'],
      ownerReferences: [{ uid: 'o1', kind: 'ReplicaSet', controller: true }],
    });
  });

  it('deeper than allowed is kept by its identity', () => {
    let deep: unknown = 'bottom';
    for (let level = 0; level < 50; level += 1) deep = { deep };
    const value = { metadata: identity, spec: deep };
    expect(read(value, deployment, 60)).toMatchObject({ spec: deep });
    expect(read(value, deployment, 40)).toEqual({
      ...deployment,
      metadata: identity,
    });
  });

  it('is what a projection keeps, and always identified', () => {
    const projection = {
      name: 'labels',
      project: ({ metadata, ...given }: Readonly<Record<string, unknown>>) => ({
        seen: [given.apiVersion, given.kind],
        kind: 'Other',
        metadata: {
          name: 'other',
          uid: 'other',
          managers: Object.keys(Object(metadata).managedFields[0]),
        },
      }),
    };
    const value = {
      metadata: { ...identity, managedFields: [{ manager: 'kubectl' }] },
      spec: { replicas: 3 },
    };
    expect(read(value, { ...deployment, projection })).toEqual({
      ...deployment,
      seen: ['apps/v1', 'Deployment'],
      metadata: { ...identity, managers: ['manager'] },
    });
  });

  it('cannot change what other objects inherit', () => {
    const value: unknown = JSON.parse(
      `{"metadata":{"name":"a","uid":"b","resourceVersion":"1","labels":{"__proto__":"x"}},"__proto__":{"polluted":true},"spec":{"__proto__":{"polluted":true}}}`,
    );
    const object = read(value);
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    expect(object).not.toHaveProperty('polluted');
  });
});

describe('a Pod', () => {
  const whole = {
    spec: {
      nodeName: 'node-1',
      restartPolicy: 'Always',
      imagePullSecrets: [{ name: canary }],
      containers: [
        {
          name: 'web',
          image: 'web:1',
          env: [{ name: 'PASSWORD', value: canary }],
          envFrom: [{ prefix: canary }],
          command: [canary],
          args: [canary],
          resources: { limits: { memory: '64Mi' } },
          volumeMounts: [{ name: canary }],
          readinessProbe: {
            httpGet: {
              path: '/ready',
              port: 8080,
              httpHeaders: [{ name: 'Authorization', value: canary }],
            },
            periodSeconds: 5,
          },
          livenessProbe: { exec: { command: [canary] } },
          lifecycle: { preStop: { exec: { command: [canary] } } },
        },
      ],
      initContainers: [
        { name: 'sidecar', image: 's:1', restartPolicy: 'Always' },
      ],
      volumes: [
        { name: 'data', persistentVolumeClaim: { claimName: 'data-0' } },
        {
          name: 'scratch',
          ephemeral: { volumeClaimTemplate: { spec: canary } },
        },
        {
          name: 'config',
          configMap: { name: 'web-config', items: [{ key: canary }] },
        },
        {
          name: 'password',
          secret: { secretName: 'database', items: [{ key: canary }] },
        },
        {
          name: 'all',
          projected: {
            sources: [
              { configMap: { name: 'flags', items: [{ key: canary }] } },
              { secret: { name: 'keys', items: [{ key: canary }] } },
              { serviceAccountToken: { path: canary } },
            ],
          },
        },
        { name: 'cache', emptyDir: {} },
        { name: 'host', hostPath: { path: canary } },
        {
          name: 'kube-api-access-x7k2p',
          projected: {
            sources: [
              { serviceAccountToken: { path: 'token' } },
              { configMap: { name: 'kube-root-ca.crt' } },
              { downwardAPI: { items: [{ path: 'namespace' }] } },
            ],
          },
        },
      ],
    },
    status: { phase: 'Running' },
  };
  const owned = {
    ...whole,
    metadata: {
      ...identity,
      annotations: {
        note: canary,
        'kubectl.kubernetes.io/restartedAt': 'then',
      },
      ownerReferences: [{ uid: 'rs', kind: 'ReplicaSet', controller: true }],
    },
  };

  it('of a controller keeps what health needs', () => {
    expect(read(owned, pod)).toEqual({
      ...pod,
      metadata: {
        ...identity,
        annotations: { 'kubectl.kubernetes.io/restartedAt': 'then' },
        ownerReferences: [{ uid: 'rs', kind: 'ReplicaSet', controller: true }],
      },
      spec: {
        nodeName: 'node-1',
        restartPolicy: 'Always',
        containers: [
          {
            name: 'web',
            image: 'web:1',
            resources: { limits: { memory: '64Mi' } },
            readinessProbe: {
              periodSeconds: 5,
              httpGet: { path: '/ready', port: 8080 },
            },
            livenessProbe: { exec: {} },
          },
        ],
        initContainers: [
          { name: 'sidecar', image: 's:1', restartPolicy: 'Always' },
        ],
        volumes: [
          { name: 'data', persistentVolumeClaim: { claimName: 'data-0' } },
          { name: 'scratch', ephemeral: {} },
          { name: 'config', configMap: { name: 'web-config' } },
          { name: 'password', secret: { secretName: 'database' } },
          {
            name: 'all',
            projected: {
              sources: [
                { configMap: { name: 'flags' } },
                { secret: { name: 'keys' } },
              ],
            },
          },
        ],
      },
      status: { phase: 'Running' },
    });
  });

  it('of a controller keeps no text that could be secret', () => {
    expect(JSON.stringify(read(owned, pod))).not.toContain(canary);
  });

  it('without a controller stays whole, because it may be compared with its manifest', () => {
    const bare = read({ ...whole, metadata: identity }, pod);
    expect(bare).toMatchObject({ spec: whole.spec });
  });
});

describe('a Node', () => {
  const node = {
    metadata: { ...identity, namespace: undefined, labels: { pool: 'a' } },
    spec: {
      taints: [{ key: 'gpu', effect: 'NoSchedule' }],
      unschedulable: true,
      podCIDR: canary,
    },
    status: {
      conditions: [{ type: 'Ready', status: 'True' }],
      images: [{ names: [canary] }],
      addresses: [{ address: canary }],
    },
  };

  it('keeps what judging needs: labels, taints and conditions', () => {
    const type = { apiVersion: 'v1', kind: 'Node' };
    expect(read(node, type)).toEqual({
      ...type,
      metadata: {
        name: 'web',
        uid: 'u1',
        resourceVersion: '7',
        labels: { pool: 'a' },
      },
      spec: { taints: node.spec.taints, unschedulable: true },
      status: { conditions: node.status.conditions },
    });
  });
});

describe('a Pod of a DaemonSet', () => {
  const required = 'requiredDuringSchedulingIgnoredDuringExecution';
  const matchFields = [
    { key: 'metadata.name', operator: 'In', values: ['node-1'] },
  ];
  const ownedPod = {
    metadata: {
      ...identity,
      ownerReferences: [{ uid: 'o', controller: true }],
    },
  };

  it('keeps the node that it is made for, and no other affinity', () => {
    const terms = [
      { matchFields, matchExpressions: [{ key: canary, operator: 'Exists' }] },
      { matchExpressions: [{ key: canary, operator: 'Exists' }] },
    ];
    const affinity = {
      podAffinity: { canary },
      nodeAffinity: { [required]: { nodeSelectorTerms: terms } },
    };
    const object = read({ ...ownedPod, spec: { affinity } }, pod);
    expect(object?.spec).toMatchObject({
      affinity: {
        nodeAffinity: { [required]: { nodeSelectorTerms: [{ matchFields }] } },
      },
    });
    expect(JSON.stringify(object)).not.toContain(canary);
  });

  it('has none where it is made for no node', () => {
    const affinity = { podAffinity: { canary } };
    const object = read({ ...ownedPod, spec: { affinity } }, pod);
    expect(object?.spec).not.toHaveProperty('affinity');
  });
});

describe('an Event', () => {
  const event = { apiVersion: 'v1', kind: 'Event' };

  it('keeps what it is about and what it says, and no more', () => {
    const said = {
      type: 'Warning',
      reason: 'FailedMount',
      message: 'no configmap',
      count: 3,
      lastTimestamp: '2026-01-01T00:00:00Z',
      involvedObject: { kind: 'Pod', name: 'web-a', uid: 'u2' },
      source: { component: 'kubelet' },
    };
    const object = read(
      {
        ...said,
        metadata: { ...identity, managedFields: [{}], labels: { a: 'b' } },
        involvedObject: { ...said.involvedObject, resourceVersion: '9' },
        source: { component: 'kubelet', host: 'node-1' },
        reportingInstance: 'node-1',
      },
      event,
    );

    expect(object).toEqual({ ...event, metadata: identity, ...said });
  });

  it('keeps no more of a long message than anybody reads', () => {
    const object = read(
      { metadata: identity, message: 'x'.repeat(20_000) },
      event,
    );
    expect(object?.message).toHaveLength(1_000);
  });
});
