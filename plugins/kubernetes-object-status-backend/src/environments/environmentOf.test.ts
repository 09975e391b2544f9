import {
  environmentLabel,
  environmentOf,
  EnvironmentPlace,
} from './environmentOf';

const environments = [
  { name: 'production', clusters: ['prod-eu', 'prod-us'] },
  { name: 'staging', clusters: ['shared'], namespaces: ['staging-*'] },
  { name: 'testing', namespaces: ['test', 'test-*'] },
  { name: 'shared', clusters: ['shared'] },
  { name: 'default' },
];

type Case = [rule: string, place: EnvironmentPlace, environment: string];

const cases: Case[] = [
  ['its cluster', { cluster: 'prod-eu', namespace: 'shop' }, 'production'],
  ['its namespace', { cluster: 'dev', namespace: 'test-7' }, 'testing'],
  [
    'cluster and namespace before the cluster alone',
    { cluster: 'shared', namespace: 'staging-shop' },
    'staging',
  ],
  [
    'a namespace before a cluster',
    { cluster: 'prod-eu', namespace: 'test' },
    'testing',
  ],
  [
    'the cluster where the namespace is none of those named',
    { cluster: 'shared', namespace: 'shop' },
    'shared',
  ],
  [
    'the label of the namespace before everything',
    {
      cluster: 'prod-eu',
      namespace: 'shop',
      labels: { [environmentLabel]: 'staging' },
    },
    'staging',
  ],
  [
    'no label that names an environment that is not configured',
    {
      cluster: 'prod-eu',
      namespace: 'shop',
      labels: { [environmentLabel]: 'moon' },
    },
    'production',
  ],
  ['default where nothing names it', { cluster: 'dev' }, 'default'],
  [
    'no pattern of namespaces for what lies in none',
    { cluster: 'dev', namespace: undefined },
    'default',
  ],
];

it.each(cases)('%s', (_, place, environment) => {
  expect(environmentOf(place, environments)).toBe(environment);
});
