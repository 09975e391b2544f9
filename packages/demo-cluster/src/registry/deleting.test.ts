import { MemoryRegistry } from './MemoryRegistry';
import {
  aConfigMap,
  aDeployment,
  aPod,
  clock,
  keyOf,
  ownedBy,
  recorded,
  refusal,
} from './testUtils/objects';

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

  it('takes what is made for an owner that is gone already', () => {
    const registry = new MemoryRegistry();
    const owner = registry.create(aDeployment());
    registry.delete(keyOf(owner));
    const seen = recorded(registry);
    registry.create(aConfigMap('late', ownedBy(owner)));
    expect(seen).toEqual(['ADDED ConfigMap late', 'DELETED ConfigMap late']);
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

  it('keeps a claim until no pod uses it any more', () => {
    const registry = new MemoryRegistry();
    const claim = registry.create({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data', namespace: 'default' },
      spec: { accessModes: ['ReadWriteOnce'] },
    });
    const volumes = [
      { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
    ];
    const pod = registry.create(aPod('web-1', { ...running, volumes }));
    registry.delete(keyOf(claim));
    expect(registry.get(keyOf(claim))?.metadata.finalizers).toEqual([
      'kubernetes.io/pvc-protection',
    ]);
    registry.delete(keyOf(pod), { gracePeriodSeconds: 0 });
    expect(registry.get(keyOf(claim))).toBeUndefined();
  });

  it('can only be made sooner, and counts as a new generation once', () => {
    const registry = new MemoryRegistry(clock);
    const pod = registry.create(aPod('web-1', running));
    registry.delete(keyOf(pod), { gracePeriodSeconds: 10 });
    registry.delete(keyOf(pod), { gracePeriodSeconds: 30 });
    const sooner = registry.delete(keyOf(pod), { gracePeriodSeconds: 5 });
    expect(sooner.metadata).toMatchObject({
      deletionTimestamp: '2026-03-01T10:00:05Z',
      generation: 2,
    });
  });
});
