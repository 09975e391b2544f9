import { HealthRule } from './HealthRule';
import { HealthRules } from './HealthRules';

function aRule(name: string, group: string, kind: string): HealthRule {
  return { name, group, kind, judge: () => ({ status: 'Successful' }) };
}

const exact = aRule('exact', 's3.aws.crossplane.io', 'Bucket');
const kindOfDomain = aRule('kind of a domain', '*.crossplane.io', 'Bucket');
const allOfGroup = aRule('all of a group', 's3.aws.crossplane.io', '*');
const allOfDomain = aRule('all of a domain', '*.crossplane.io', '*');
const other = aRule('other', 'example.com', 'Bucket');

/** Sets, the strongest first; whose rule judges a Bucket of s3.aws.crossplane.io. */
type Case = [rule: string, sets: HealthRule[][], found: string | undefined];

const cases: Case[] = [
  ['nothing is named: the engine judges', [[other]], undefined],
  ['a kind by its name', [[other, exact]], 'exact'],
  ['a name before a pattern', [[allOfDomain, exact]], 'exact'],
  ['a kind before a group', [[allOfGroup, kindOfDomain]], 'kind of a domain'],
  ['a group before a domain', [[allOfDomain, allOfGroup]], 'all of a group'],
  [
    'another kind of the group',
    [[aRule('other', exact.group, 'Queue')]],
    undefined,
  ],
  ['a domain', [[allOfDomain]], 'all of a domain'],
  [
    'the stronger set, however loosely',
    [[allOfDomain], [exact]],
    'all of a domain',
  ],
  ['a weaker set where the stronger has none', [[other], [exact]], 'exact'],
];

it.each(cases)('%s', (_, sets, found) => {
  const rules = HealthRules.of(...sets);
  expect(rules.find('s3.aws.crossplane.io/v1beta1', 'Bucket')?.name).toBe(
    found,
  );
});

it('takes no group for one of a domain that it only ends like', () => {
  const rules = HealthRules.of([allOfDomain]);
  expect(rules.find('crossplane.io/v1', 'Bucket')).toBeUndefined();
  expect(rules.find('notcrossplane.io/v1', 'Bucket')).toBeUndefined();
});

it('takes a name before a pattern, whichever was given first', () => {
  const bucket = (...rules: HealthRule[]) =>
    HealthRules.of(rules).find('s3.aws.crossplane.io/v1', 'Bucket')?.name;
  expect(bucket(kindOfDomain, exact)).toBe('exact');
  expect(bucket(exact, kindOfDomain)).toBe('exact');
});

describe('digest', () => {
  const digestOf = (...sets: HealthRule[][]) => HealthRules.of(...sets).digest;

  it('is the same for the same rules', () => {
    expect(digestOf([exact, other])).toBe(digestOf([exact, other]));
  });

  it.each<[string, HealthRule[][]]>([
    ['a rule more', [[exact, other]]],
    ['another version of a rule', [[{ ...exact, version: '2' }]]],
    ['another set', [[], [exact]]],
    ['no rule', []],
  ])('differs with %s', (_, sets) => {
    expect(digestOf(...sets)).not.toBe(digestOf([exact]));
  });
});
