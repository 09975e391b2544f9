import { jsonAt } from './fields';
import { MemoryRegistry } from './MemoryRegistry';
import {
  aConfigMap,
  aDeployment,
  aPod,
  clock,
  keyOf,
  recorded,
} from './testUtils/objects';

describe('writing', () => {
  it('gives a new object what makes it one', () => {
    const created = new MemoryRegistry(clock).create(aDeployment());
    expect(created.metadata).toMatchObject({
      creationTimestamp: '2026-03-01T10:00:00Z',
      generation: 1,
      name: 'web',
      namespace: 'default',
    });
    expect(created.metadata.uid).toMatch(/^[0-9a-f-]{36}$/);
    expect(Number(created.metadata.resourceVersion)).toBeGreaterThan(0);
  });

  it('completes a generated name', () => {
    const { metadata } = new MemoryRegistry().create(
      aPod(undefined, {}, { name: undefined, generateName: 'web-' }),
    );
    expect(metadata.name).toMatch(/^web-[bcdfghjklmnpqrstvwxz2456789]{5}$/);
  });

  it('raises the generation with the spec alone', () => {
    const registry = new MemoryRegistry();
    const first = registry.create(aDeployment());
    const labelled = registry.update({
      ...first,
      metadata: { ...first.metadata, labels: { team: 'a' } },
    });
    expect(labelled.metadata.generation).toBe(1);
    const withStatus = registry.updateStatus({
      ...labelled,
      status: { replicas: 1 },
    });
    expect(withStatus.metadata.generation).toBe(1);
    const scaled = registry.update({
      ...withStatus,
      spec: { ...(aDeployment().spec as object), replicas: 3 },
    });
    expect(scaled.metadata.generation).toBe(2);
  });

  it('keeps the status from updates and the spec from updates of the status', () => {
    const registry = new MemoryRegistry();
    const first = registry.create(aDeployment());
    registry.updateStatus({ ...first, spec: {}, status: { replicas: 1 } });
    const { resourceVersion: _any, ...metadata } = first.metadata;
    const updated = registry.update({
      ...first,
      metadata: { ...metadata, labels: { team: 'a' } },
      status: { replicas: 7 },
    });
    expect(updated.status).toEqual({ replicas: 1 });
    expect(updated.spec).toEqual(first.spec);
  });

  it('takes an update without change for none', () => {
    const registry = new MemoryRegistry();
    const first = registry.create(aDeployment());
    const seen = recorded(registry);
    expect(registry.update(first)).toBe(first);
    expect(registry.updateStatus(first)).toBe(first);
    expect(seen).toEqual([]);
  });

  it('does not store what is only tried', () => {
    const registry = new MemoryRegistry();
    registry.create(aConfigMap(), { dryRun: true });
    expect(registry.list({ apiVersion: 'v1', kind: 'ConfigMap' })).toEqual([]);
  });

  it('shows the same events in both of their versions', () => {
    const registry = new MemoryRegistry();
    registry.create({
      apiVersion: 'events.k8s.io/v1',
      kind: 'Event',
      metadata: { name: 'e', namespace: 'default' },
      note: 'hello',
      regarding: { kind: 'Pod', name: 'web-1' },
    });
    const key = { kind: 'Event', namespace: 'default', name: 'e' };
    const core = registry.get({ ...key, apiVersion: 'v1' });
    expect(core).toMatchObject({
      apiVersion: 'v1',
      message: 'hello',
      involvedObject: { kind: 'Pod' },
    });
    expect(core).not.toHaveProperty('note');
    expect(
      registry.get({ ...key, apiVersion: 'events.k8s.io/v1' }),
    ).toMatchObject({ note: 'hello', regarding: { name: 'web-1' } });
  });

  it('raises the generation of a Deployment with its annotations too', () => {
    const registry = new MemoryRegistry();
    const first = registry.create(aDeployment());
    const annotated = registry.update({
      ...first,
      metadata: { ...first.metadata, annotations: { a: '1' } },
    });
    expect(annotated.metadata.generation).toBe(2);
  });

  it('notes who wrote what, and nothing of an update without change', () => {
    const registry = new MemoryRegistry(clock);
    const first = registry.create(aConfigMap(), { fieldManager: 'one' });
    const changed = registry.update(
      { ...first, data: { a: '1', b: '2' } },
      { fieldManager: 'two' },
    );
    expect(changed.metadata.managedFields).toEqual(
      ['one', 'two'].map(manager => ({
        manager,
        operation: 'Update',
        apiVersion: 'v1',
        time: '2026-03-01T10:00:00Z',
        fieldsType: 'FieldsV1',
        fieldsV1: {
          'f:data': manager === 'one' ? { '.': {}, 'f:a': {} } : { 'f:b': {} },
        },
      })),
    );
    expect(registry.update(changed, { fieldManager: 'three' })).toBe(changed);
  });
});

it('tells every listener of changes in their order, also when one writes meanwhile', () => {
  const registry = new MemoryRegistry();
  registry.subscribe(({ type, object }) => {
    if (type === 'ADDED' && object.metadata.name === 'first') {
      registry.create(aConfigMap('second'));
    }
  });
  const seen = recorded(registry);
  registry.create(aConfigMap('first'));
  expect(seen).toEqual(['ADDED ConfigMap first', 'ADDED ConfigMap second']);
});

it('writes into a quota how much is used', () => {
  const registry = new MemoryRegistry();
  const quota = registry.create({
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'all', namespace: 'default' },
    spec: { hard: { pods: '4', 'count/deployments.apps': '2' } },
  });
  registry.create(aPod());
  expect(registry.get(keyOf(quota))?.status).toEqual({
    hard: { pods: '4', 'count/deployments.apps': '2' },
    used: { pods: '1', 'count/deployments.apps': '0' },
  });
});

it('keeps a listener that fails from the others, and tells the writer', () => {
  const registry = new MemoryRegistry();
  registry.subscribe(() => {
    throw new Error('broken listener');
  });
  const seen = recorded(registry);
  expect(() => registry.create(aConfigMap())).toThrow('broken listener');
  expect(seen).toEqual(['ADDED ConfigMap web']);
});

it('gives containers what the limits of their namespace say', () => {
  const registry = new MemoryRegistry();
  registry.create({
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { name: 'limits', namespace: 'default' },
    spec: {
      limits: [
        {
          type: 'Container',
          max: { memory: '1Gi' },
          defaultRequest: { cpu: '100m' },
        },
      ],
    },
  });
  expect(registry.create(aPod()).spec).toMatchObject({
    containers: [
      {
        resources: {
          limits: { memory: '1Gi' },
          requests: { cpu: '100m', memory: '1Gi' },
        },
      },
    ],
  });
});

it('gives a service an address for good, and ports of nodes as long as its type has them', () => {
  const registry = new MemoryRegistry();
  const created = registry.create({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace: 'default' },
    spec: { type: 'NodePort', ports: [{ port: 80 }] },
  });
  expect(created.spec).toMatchObject({
    clusterIP: '10.0.0.2',
    externalTrafficPolicy: 'Cluster',
    ports: [{ port: 80, nodePort: 30000 }],
  });
  const internal = registry.update({
    ...created,
    spec: { ...jsonAt(created, 'spec'), type: 'ClusterIP' },
  });
  expect(internal.spec).toEqual({
    clusterIP: '10.0.0.2',
    clusterIPs: ['10.0.0.2'],
    internalTrafficPolicy: 'Cluster',
    ipFamilies: ['IPv4'],
    ipFamilyPolicy: 'SingleStack',
    ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }],
    sessionAffinity: 'None',
    type: 'ClusterIP',
  });
});
