import { Entity } from '@backstage/catalog-model';
import { OwnedPlace, ownerOf } from './ownerOf';
import { readEntity, WatchedEntity } from './WatchedEntity';

const ours = (name: string) => `kubernetes-object-status.io/${name}`;
const theirs = (name: string) => `backstage.io/kubernetes-${name}`;

function anEntity(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  };
}

function watched(
  name: string,
  annotations: Record<string, string>,
): WatchedEntity {
  const reading = readEntity(anEntity(name, annotations));
  if (reading.type !== 'Watched') throw new Error(JSON.stringify(reading));
  return reading.entity;
}

const place = (labels: Record<string, string>, namespace = 'shop') => ({
  cluster: 'prod-eu',
  namespace,
  labels,
});

describe('the entity of a workload', () => {
  const cases: Array<{
    name: string;
    entities: Record<string, Record<string, string>>;
    workload: OwnedPlace;
    owner: string | undefined;
  }> = [
    {
      name: 'by a selector',
      entities: { a: { [ours('label-selector')]: 'app=web' } },
      workload: place({ app: 'web' }),
      owner: 'a',
    },
    {
      name: 'by the selector of the Kubernetes plugin',
      entities: { a: { [theirs('label-selector')]: 'app=web' } },
      workload: place({ app: 'web' }),
      owner: 'a',
    },
    {
      name: 'by the label that names it',
      entities: { a: { [theirs('id')]: 'web' } },
      workload: place({ 'backstage.io/kubernetes-id': 'web' }),
      owner: 'a',
    },
    {
      name: 'by its selector alone where it has both',
      entities: {
        a: { [theirs('id')]: 'web', [theirs('label-selector')]: 'app=web' },
      },
      workload: place({ 'backstage.io/kubernetes-id': 'web' }),
      owner: undefined,
    },
    {
      name: 'nobody, when no labels fit',
      entities: { a: { [ours('label-selector')]: 'app=web' } },
      workload: place({ app: 'database' }),
      owner: undefined,
    },
    {
      name: 'nobody in another namespace',
      entities: {
        a: { [ours('label-selector')]: 'app=web', [ours('namespace')]: 'bank' },
      },
      workload: place({ app: 'web' }),
      owner: undefined,
    },
    {
      name: 'in one of its namespaces',
      entities: {
        a: {
          [ours('label-selector')]: 'app=web',
          [ours('namespace')]: 'bank, shop',
        },
      },
      workload: place({ app: 'web' }),
      owner: 'a',
    },
    {
      name: 'our namespace before that of the Kubernetes plugin',
      entities: {
        a: {
          [ours('label-selector')]: 'app=web',
          [ours('namespace')]: 'shop',
          [theirs('namespace')]: 'bank',
        },
      },
      workload: place({ app: 'web' }),
      owner: 'a',
    },
    {
      name: 'nobody in another cluster',
      entities: {
        a: { [ours('label-selector')]: 'app=web', [theirs('cluster')]: 'test' },
      },
      workload: place({ app: 'web' }),
      owner: undefined,
    },
    {
      name: 'the label that names it before a selector',
      entities: {
        a: { [ours('label-selector')]: 'app=web,tier=front' },
        b: { [theirs('id')]: 'web' },
      },
      workload: place({
        app: 'web',
        tier: 'front',
        'backstage.io/kubernetes-id': 'web',
      }),
      owner: 'b',
    },
    {
      name: 'more equalities before fewer',
      entities: {
        a: { [ours('label-selector')]: 'app=web,tier' },
        b: { [ours('label-selector')]: 'app=web,tier=front' },
      },
      workload: place({ app: 'web', tier: 'front' }),
      owner: 'b',
    },
    {
      name: 'more conditions before fewer',
      entities: {
        a: { [ours('label-selector')]: 'app=web' },
        b: { [ours('label-selector')]: 'app=web,tier in (front,back)' },
      },
      workload: place({ app: 'web', tier: 'front' }),
      owner: 'b',
    },
    {
      name: 'one that names the namespace before one that does not',
      entities: {
        a: { [ours('label-selector')]: 'app=web' },
        b: { [ours('label-selector')]: 'app=web', [ours('namespace')]: 'shop' },
      },
      workload: place({ app: 'web' }),
      owner: 'b',
    },
    {
      name: 'of equals the first by name',
      entities: {
        b: { [ours('label-selector')]: 'app=web' },
        a: { [ours('label-selector')]: 'app=web' },
      },
      workload: place({ app: 'web' }),
      owner: 'a',
    },
  ];

  it.each(cases)('$name', ({ entities, workload, owner }) => {
    const found = ownerOf(
      workload,
      Object.entries(entities).map(([name, given]) => watched(name, given)),
    );
    expect(found?.entityRef).toBe(owner && `component:default/${owner}`);
  });
});

describe('an entity', () => {
  it.each<[string, Record<string, string>]>([
    ['without annotations', {}],
    ['that names a namespace alone', { [ours('namespace')]: 'shop' }],
    ['with an empty selector', { [ours('label-selector')]: ' ' }],
    [
      'that wants no recording',
      { [ours('label-selector')]: 'app=web', [ours('auto-record')]: 'false' },
    ],
  ])('is not watched: %s', (_, annotations) => {
    expect(readEntity(anEntity('a', annotations))).toEqual({
      type: 'NotWatched',
    });
  });

  it('says what cannot be read', () => {
    expect(
      readEntity(anEntity('a', { [ours('label-selector')]: 'app in web' })),
    ).toEqual({
      type: 'Unreadable',
      message:
        'The rollouts of component:default/a are not recorded, because its annotation is no label selector: "app in web"',
    });
  });

  it('lists its environments', () => {
    const { environments } = watched('a', {
      [ours('label-selector')]: 'app=web',
      [ours('environments')]: 'testing, production,',
    });
    expect(environments).toEqual(['testing', 'production']);
  });
});
