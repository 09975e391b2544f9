import {
  anObject,
  aWidget,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import {
  anAppliedTo,
  aStep,
  ObservedWorld,
} from './__testUtils__/ObservedWorld';

/** Somebody else has added a tag, and the order is the cluster's. */
const applied = {
  ...anAppliedTo('example.com/v1', 'Widget', 'main'),
  manifest: {
    ...{ apiVersion: 'example.com/v1', kind: 'Widget' },
    metadata: { name: 'main' },
    spec: { size: 1, tags: ['c', 'a'] },
  },
};

const definition = anObject(
  'apiextensions.k8s.io/v1',
  'CustomResourceDefinition',
  'widgets.example.com',
).set('spec', {
  group: 'example.com',
  names: { kind: 'Widget' },
  versions: [
    {
      name: 'v1',
      schema: {
        openAPIV3Schema: {
          type: 'object',
          properties: {
            spec: {
              type: 'object',
              properties: {
                tags: {
                  type: 'array',
                  'x-kubernetes-list-type': 'set',
                  items: { type: 'string' },
                },
                size: { type: 'integer' },
              },
            },
          },
        },
      },
    },
  ],
}).object;
definition.metadata.namespace = undefined;

function aWorld() {
  const world = new ObservedWorld([aStep([applied])]);
  world.cluster.put(
    aWidget()
      .set('spec', { size: 1, tags: ['a', 'b', 'c'] })
      .set('status', { observedGeneration: 1 })
      .condition('Ready', 'True').object,
  );
  return world;
}

describe('the definition of a custom resource', () => {
  it('tells by what the items of a list are told', async () => {
    const world = aWorld();
    world.cluster.put(definition);
    await world.start();
    await world.at(30);
    expect(world.outcomes).toEqual([['Successful', 10]]);
    await world.stop();
  });

  it('is not watched, and without it a list is compared as a whole', async () => {
    const world = aWorld();
    await world.start();
    await world.at(30);
    expect(world.cluster.listed).not.toContain('CustomResourceDefinition');
    const rows = world.store.rowsOf({ executionId: 'e1', step: 1 });
    expect(rows).toMatchObject([
      { status: { reason: 'NotApplied', params: { label: 'tags' } } },
    ]);
    await world.stop();
    expect(world.leftovers.timers).toBe(0);
  });
});
