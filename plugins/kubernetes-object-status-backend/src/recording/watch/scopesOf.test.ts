import { WatchedEntity } from '../entities/WatchedEntity';
import { Exclusion, isExcluded, Scopes, scopesOf } from './scopesOf';

const anEntity = (
  where: Pick<WatchedEntity, 'namespaces' | 'clusters'>,
): WatchedEntity => ({
  entityRef: 'component:default/web',
  selector: [],
  isSelectedById: false,
  environments: [],
  ...where,
});

describe('what of a cluster is watched', () => {
  const cases: Array<{
    name: string;
    entities: WatchedEntity[];
    exclusions?: Exclusion[];
    expected: Scopes;
  }> = [
    {
      name: 'nothing without entities',
      entities: [],
      expected: { namespaces: [], isWide: false },
    },
    {
      name: 'each namespace that is named, once',
      entities: [
        anEntity({ namespaces: ['shop', 'bank'] }),
        anEntity({ namespaces: ['shop'] }),
      ],
      expected: { namespaces: ['bank', 'shop'], isWide: false },
    },
    {
      name: 'everything when one names no namespace',
      entities: [anEntity({}), anEntity({ namespaces: ['shop'] })],
      expected: { namespaces: ['shop'], isWide: true },
    },
    {
      name: 'everything when many are named',
      entities: [anEntity({ namespaces: ['a', 'b', 'c'] })],
      expected: { namespaces: ['a', 'b', 'c'], isWide: true },
    },
    {
      name: 'nothing for entities of other clusters',
      entities: [anEntity({ clusters: ['staging'] })],
      expected: { namespaces: [], isWide: false },
    },
    {
      name: 'nothing of an excluded namespace',
      entities: [anEntity({ namespaces: ['shop', 'bank'] })],
      exclusions: [{ namespace: 'sh*' }],
      expected: { namespaces: ['bank'], isWide: false },
    },
    {
      name: 'a namespace that is excluded elsewhere',
      entities: [anEntity({ namespaces: ['shop'] })],
      exclusions: [{ cluster: 'staging', namespace: 'shop' }],
      expected: { namespaces: ['shop'], isWide: false },
    },
    {
      name: 'nothing of an excluded cluster',
      entities: [anEntity({})],
      exclusions: [{ cluster: 'prod-*' }],
      expected: { namespaces: [], isWide: false },
    },
  ];

  it.each(cases)('$name', ({ entities, exclusions = [], expected }) => {
    expect(scopesOf('prod-eu', entities, exclusions, 3)).toEqual(expected);
  });
});

it.each<[Exclusion, boolean]>([
  [{ cluster: 'prod-eu' }, true],
  [{ cluster: 'prod-us' }, false],
  [{ namespace: 'shop' }, true],
  [{ namespace: 's*' }, true],
  [{ cluster: 'prod-us', namespace: 'shop' }, false],
  [{}, true],
])('excluded by %j: %s', (exclusion, expected) => {
  const place = { cluster: 'prod-eu', namespace: 'shop' };
  expect(isExcluded(place, [exclusion])).toBe(expected);
});
