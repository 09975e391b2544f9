import { MemoryRegistry } from './MemoryRegistry';
import { KubernetesObject, NewObject, RegistryEvent } from './Registry';
import { StatusBody, StatusError } from './StatusError';

function aDeployment(name = 'web', metadata = {}): NewObject {
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'default', ...metadata },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'web', image: 'web:1' }] },
      },
    },
  };
}

function aPod(name = 'web-1', spec = {}, metadata = {}): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'default', ...metadata },
    spec: { containers: [{ name: 'web', image: 'web:1' }], ...spec },
  };
}

function aConfigMap(name = 'web', metadata = {}): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: 'default', ...metadata },
    data: { a: '1' },
  };
}

const keyOf = ({ apiVersion, kind, metadata }: KubernetesObject) => ({
  apiVersion,
  kind,
  namespace: metadata.namespace,
  name: metadata.name,
});

const ownedBy = (
  { apiVersion, kind, metadata: { name, uid } }: KubernetesObject,
  blockOwnerDeletion = true,
) => ({
  ownerReferences: [{ apiVersion, kind, name, uid, blockOwnerDeletion }],
});

function refusal(act: () => unknown): StatusBody | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof StatusError) return error.body;
    throw error;
  }
}

function recorded(registry: MemoryRegistry): string[] {
  const seen: string[] = [];
  registry.subscribe(({ type, object }: RegistryEvent) =>
    seen.push(`${type} ${object.kind} ${object.metadata.name}`),
  );
  return seen;
}

const clock = { now: () => new Date('2026-03-01T10:00:00.700Z') };

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
});

describe('refuses as the API server words it', () => {
  const cases: Array<{
    name: string;
    act: (registry: MemoryRegistry) => unknown;
    expected: Partial<StatusBody>;
  }> = [
    {
      name: 'a name that is taken',
      act: registry => {
        registry.create(aDeployment());
        registry.create(aDeployment());
      },
      expected: {
        code: 409,
        reason: 'AlreadyExists',
        message: 'deployments.apps "web" already exists',
        details: { name: 'web', group: 'apps', kind: 'deployments' },
      },
    },
    {
      name: 'an update of what was changed meanwhile',
      act: registry => {
        const first = registry.create(aConfigMap());
        registry.update({ ...first, data: { a: '2' } });
        registry.update({ ...first, data: { a: '3' } });
      },
      expected: {
        code: 409,
        reason: 'Conflict',
        message:
          'Operation cannot be fulfilled on configmaps "web": the object has been modified; please apply your changes to the latest version and try again',
        details: { name: 'web', kind: 'configmaps' },
      },
    },
    {
      name: 'a namespace that is missing',
      act: registry =>
        registry.create(aDeployment('web', { namespace: 'shop' })),
      expected: {
        code: 404,
        reason: 'NotFound',
        message: 'namespaces "shop" not found',
        details: { name: 'shop', kind: 'namespaces' },
      },
    },
    {
      name: 'a kind that is not served',
      act: registry =>
        registry.create({ ...aConfigMap(), apiVersion: 'example.test/v1' }),
      expected: { code: 404, reason: 'NotFound' },
    },
    {
      name: 'an update of what is not there',
      act: registry => registry.update(aConfigMap('gone')),
      expected: { code: 404, message: 'configmaps "gone" not found' },
    },
    {
      name: 'a name with capitals',
      act: registry => registry.create(aConfigMap('Web')),
      expected: {
        code: 422,
        reason: 'Invalid',
        details: {
          name: 'Web',
          kind: 'ConfigMap',
          causes: [
            {
              reason: 'FieldValueInvalid',
              field: 'metadata.name',
              message: expect.stringContaining('Invalid value: "Web"'),
            },
          ],
        },
      },
    },
    {
      name: 'a selector that its template does not match',
      act: registry =>
        registry.create({
          ...aDeployment(),
          spec: {
            selector: { matchLabels: { app: 'other' } },
            template: { metadata: { labels: { app: 'web' } }, spec: {} },
          },
        }),
      expected: {
        code: 422,
        message: expect.stringContaining(
          '`selector` does not match template `labels`',
        ),
      },
    },
    {
      name: 'another selector later',
      act: registry => {
        const first = registry.create(aDeployment());
        registry.update({
          ...aDeployment('other'),
          metadata: first.metadata,
        });
      },
      expected: {
        code: 422,
        message: expect.stringContaining('field is immutable'),
      },
    },
    {
      name: 'the deletion of another object of that name',
      act: registry => {
        const first = registry.create(aConfigMap());
        registry.delete(keyOf(first), { uid: 'other' });
      },
      expected: {
        code: 409,
        message: expect.stringContaining('UID in precondition: other'),
      },
    },
    {
      name: 'one pod more than the quota has room for',
      act: registry => {
        registry.create({
          apiVersion: 'v1',
          kind: 'ResourceQuota',
          metadata: { name: 'compute', namespace: 'default' },
          spec: { hard: { pods: '1' } },
        });
        registry.create(aPod('web-1'));
        registry.create(aPod('web-2'));
      },
      expected: {
        code: 403,
        reason: 'Forbidden',
        message:
          'pods "web-2" is forbidden: exceeded quota: compute, requested: pods=1, used: pods=1, limited: pods=1',
        details: { name: 'web-2', kind: 'pods' },
      },
    },
  ];

  it.each(cases)('$name', ({ act, expected }) => {
    expect(refusal(() => act(new MemoryRegistry()))).toMatchObject(expected);
  });
});

describe('deleting', () => {
  const running = { nodeName: 'node-1' };

  it('takes a pod that runs nowhere at once', () => {
    const registry = new MemoryRegistry();
    const pod = registry.create(aPod());
    registry.delete(keyOf(pod));
    expect(registry.get(keyOf(pod))).toBeUndefined();
  });

  it('gives a running pod its grace, and takes it when the kubelet is done', () => {
    const registry = new MemoryRegistry(clock);
    const pod = registry.create(aPod('web-1', running));
    const seen = recorded(registry);
    const marked = registry.delete(keyOf(pod), { gracePeriodSeconds: 10 });
    expect(marked.metadata).toMatchObject({
      deletionTimestamp: '2026-03-01T10:00:10Z',
      deletionGracePeriodSeconds: 10,
      generation: 2,
    });
    registry.delete(keyOf(pod), { gracePeriodSeconds: 0 });
    expect(seen).toEqual(['MODIFIED Pod web-1', 'DELETED Pod web-1']);
  });

  it('waits for finalizers', () => {
    const registry = new MemoryRegistry();
    const first = registry.create(
      aConfigMap('web', { finalizers: ['example.test/keep'] }),
    );
    const marked = registry.delete(keyOf(first));
    expect(marked.metadata.deletionTimestamp).toBeDefined();
    registry.update({
      ...marked,
      metadata: { ...marked.metadata, finalizers: [] },
    });
    expect(registry.get(keyOf(first))).toBeUndefined();
  });

  it('takes along what nobody else owns', () => {
    const registry = new MemoryRegistry();
    const owner = registry.create(aDeployment());
    const other = registry.create(aDeployment('other'));
    const owned = registry.create(aConfigMap('owned', ownedBy(owner)));
    const shared = registry.create(
      aConfigMap('shared', {
        ownerReferences: [
          ...ownedBy(owner).ownerReferences,
          ...ownedBy(other).ownerReferences,
        ],
      }),
    );
    registry.delete(keyOf(owner));
    expect(registry.get(keyOf(owned))).toBeUndefined();
    expect(registry.get(keyOf(shared))?.metadata.ownerReferences).toEqual(
      ownedBy(other).ownerReferences,
    );
  });

  it('leaves orphans when told so', () => {
    const registry = new MemoryRegistry();
    const owner = registry.create(aDeployment());
    const owned = registry.create(aConfigMap('owned', ownedBy(owner)));
    registry.delete(keyOf(owner), { propagationPolicy: 'Orphan' });
    expect(registry.get(keyOf(owner))).toBeUndefined();
    expect(
      registry.get(keyOf(owned))?.metadata.ownerReferences,
    ).toBeUndefined();
  });

  it('keeps the owner until its dependents are gone, in the foreground', () => {
    const registry = new MemoryRegistry();
    const owner = registry.create(aDeployment());
    const pod = registry.create(aPod('web-1', running, ownedBy(owner)));
    registry.delete(keyOf(owner), { propagationPolicy: 'Foreground' });
    expect(registry.get(keyOf(pod))?.metadata.deletionTimestamp).toBeDefined();
    expect(registry.get(keyOf(owner))?.metadata.finalizers).toEqual([
      'foregroundDeletion',
    ]);
    registry.delete(keyOf(pod), { gracePeriodSeconds: 0 });
    expect(registry.get(keyOf(owner))).toBeUndefined();
  });

  it('empties a namespace before it ends, and refuses new content meanwhile', () => {
    const registry = new MemoryRegistry();
    const namespace = registry.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'shop' },
    });
    const inShop = { namespace: 'shop' };
    registry.create(aConfigMap('web', inShop));
    const pod = registry.create(aPod('web-1', running, inShop));
    registry.delete(keyOf(namespace));
    expect(registry.get(keyOf(namespace))?.status).toEqual({
      phase: 'Terminating',
    });
    expect(
      refusal(() => registry.create(aConfigMap('late', inShop)))?.message,
    ).toBe(
      'configmaps "late" is forbidden: unable to create new content in namespace shop because it is being terminated',
    );
    registry.delete(keyOf(pod), { gracePeriodSeconds: 0 });
    expect(registry.get(keyOf(namespace))).toBeUndefined();
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
