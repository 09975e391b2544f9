import fc from 'fast-check';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { anEvent, anObject, aPod, Built, built } from '../testUtils';
import { ObjectIndex } from './ObjectIndex';

/** Everything that can be asked of an index about a set of objects. */
function answersOf(index: ObjectIndex, asked: KubernetesObject[]) {
  return {
    all: [...index].map(({ metadata }) => metadata.uid).sort(),
    nodes: [...index.nodes.keys()].sort(),
    autoscalers: [...index.autoscalers].map(({ metadata }) => metadata.name),
    found: asked.map(({ apiVersion, kind, metadata }) =>
      index.find(apiVersion, kind, metadata.namespace, metadata.name),
    ),
    children: asked.map(({ metadata }) =>
      index.controlledBy(metadata.uid ?? ''),
    ),
    events: asked.map(object => index.events.about(object)),
  };
}

function ownedBy(object: Built, owner: string): KubernetesObject {
  const made = structuredClone(built(object));
  made.metadata.ownerReferences = [{ uid: owner, controller: true }];
  return made;
}

const objects: KubernetesObject[] = [
  ...['a', 'b', 'c', 'd'].map(name => ownedBy(aPod(name), `owner-${name}`)),
  ...['e', 'f'].map(name => ownedBy(aPod(name), 'owner-a')),
  ...['n1', 'n2'].map(name => built(anObject('v1', 'Node', name))),
  built(anObject('autoscaling/v2', 'HorizontalPodAutoscaler', 'web')),
  built(anEvent(aPod('a'), 'FailedMount', 'no volume')),
];
const asked = [
  ...objects,
  ...['a', 'b'].map(name => built(aPod('x').uid(`owner-${name}`))),
];

describe('ObjectIndex', () => {
  it('answers as one of the objects that are left, whatever came and went', () => {
    const change = fc.record({
      object: fc.constantFrom(...objects),
      // Of several versions the one that is added last stands.
      resourceVersion: fc.constantFrom('1', '2', '3'),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), changes => {
        const index = new ObjectIndex();
        const present = new Map<string, KubernetesObject>();
        for (const { object, resourceVersion } of changes) {
          const { uid = '' } = object.metadata;
          const before = present.get(uid);
          if (before) index.remove(before);
          present.delete(uid);
          if (before?.metadata.resourceVersion === resourceVersion) continue;
          const metadata = { ...object.metadata, resourceVersion };
          const now = { ...object, metadata };
          index.add(now);
          present.set(uid, now);
        }
        expect(answersOf(index, asked)).toEqual(
          answersOf(ObjectIndex.of(present.values()), asked),
        );
      }),
    );
  });

  it('gives children by creation, then by name', () => {
    const pods = [
      ownedBy(aPod('b').set('metadata.creationTimestamp', 'T2'), 'owner'),
      ownedBy(aPod('c').set('metadata.creationTimestamp', 'T1'), 'owner'),
      ownedBy(aPod('a').set('metadata.creationTimestamp', 'T2'), 'owner'),
    ];
    const index = ObjectIndex.of(pods);

    const names = () =>
      index.controlledBy('owner').map(({ metadata }) => metadata.name);
    expect(names()).toEqual(['c', 'a', 'b']);
    index.remove(pods[2]);
    expect(names()).toEqual(['c', 'b']);
  });

  it('finds by a name what is left of it', () => {
    const before = built(aPod('web').uid('before'));
    const after = built(aPod('web').uid('after'));
    const index = ObjectIndex.of([before, after]);
    const found = () =>
      index.find('v1', 'Pod', before.metadata.namespace, 'web');

    expect(found()).toBe(after);
    index.remove(after);
    expect(found()).toBe(before);
    index.remove(before);
    expect(found()).toBeUndefined();
  });

  it('forgets what is taken out wherever it was found, and nothing else', () => {
    const definition = built(
      anObject(
        'apiextensions.k8s.io/v1',
        'CustomResourceDefinition',
        'widgets.example.com',
      ),
    );
    const node = built(anObject('v1', 'Node', 'web'));
    const pod = ownedBy(aPod('web'), 'owner');
    const event = built(anEvent(aPod('web'), 'FailedMount', 'no volume'));
    const index = ObjectIndex.of([definition, node, pod, event]);
    const sizes = () => [
      index.definitions.size,
      index.nodes.size,
      index.controlledBy('owner').length,
      index.events.about(pod).length,
      [...index].length,
    ];

    expect(sizes()).toEqual([1, 1, 1, 1, 4]);
    index.remove(pod);
    expect(sizes()).toEqual([1, 1, 0, 1, 3]);
    index.remove(event);
    expect(sizes()).toEqual([1, 1, 0, 0, 2]);
    index.remove(definition);
    expect(sizes()).toEqual([0, 1, 0, 0, 1]);
    index.remove(node);
    expect(sizes()).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes no harm from taking out what is not there', () => {
    const pod = ownedBy(aPod('web'), 'owner');
    const index = ObjectIndex.of([built(aPod('other'))]);
    index.remove(pod);
    index.remove(built(anEvent(pod, 'FailedMount', 'no volume')));
    expect([...index]).toHaveLength(1);
  });

  it('keeps the node that stands while one of its name is taken out', () => {
    const before = built(anObject('v1', 'Node', 'web').uid('before'));
    const after = built(anObject('v1', 'Node', 'web').uid('after'));
    const index = ObjectIndex.of([before, after]);
    index.remove(before);
    expect(index.nodes.get('web')).toBe(after);
  });

  it('takes an object of a namespace for none without one', () => {
    const index = ObjectIndex.of([
      built(
        anObject('v1', 'Thing', 'one').set('metadata.namespace', undefined),
      ),
    ]);
    expect(index.find('v1', 'Thing', 'shop', 'one')).toBeUndefined();
    expect(index.find('v1', 'Thing', undefined, 'one')).toBeDefined();
  });

  it('tells namesakes of two namespaces from one another', () => {
    const inShop = built(anObject('v1', 'Thing', 'one'));
    const elsewhere = built(
      anObject('v1', 'Thing', 'one').set('metadata.namespace', 'elsewhere'),
    );
    const index = ObjectIndex.of([inShop, elsewhere]);
    expect(index.find('v1', 'Thing', 'shop', 'one')).toBe(inShop);
    expect(index.find('v1', 'Thing', 'elsewhere', 'one')).toBe(elsewhere);
  });

  it('takes what a cluster sends as owner references', () => {
    const pod = built(aPod('web'));
    const strange = [null, 'owner', { uid: 'owner' }, [null, 7]];
    for (const ownerReferences of strange) {
      const metadata = { ...pod.metadata, ownerReferences };
      const sent = JSON.parse(JSON.stringify({ ...pod, metadata }));
      expect(ObjectIndex.of([sent]).controlledBy('owner')).toEqual([]);
    }
  });
});
