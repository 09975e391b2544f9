import { anExecution } from '../__testUtils__/builders';
import { aComparison, aDifference } from '../__testUtils__/dossiers';
import {
  changedObjects,
  countDifferences,
  firstLines,
  isUncompared,
  linesOf,
  shortPath,
  valueText,
} from './differences';

it.each([
  [
    'of a pod template',
    'spec.template.spec.containers[app].image',
    'containers[app].image',
  ],
  ['of a spec', 'spec.replicas', 'replicas'],
  ['of data', 'data.LOG_LEVEL', 'LOG_LEVEL'],
  ['elsewhere', 'metadata.labels.tier', 'metadata.labels.tier'],
])('leaves out where nearly everything stands: %s', (_, path, short) => {
  expect(shortPath(path)).toBe(short);
});

it.each([
  ['plain text', 'shop/checkout:1.4.2', 'shop/checkout:1.4.2'],
  ['text that is a number', '50', '"50"'],
  ['text that is a truth', 'true', '"true"'],
  ['nothing but spaces', ' ', '" "'],
  ['no text', '', '""'],
  ['a number', 3, '3'],
  ['no value', null, 'null'],
  ['a list', ['a', 1], '["a",1]'],
  ['a value that is never kept', { $withheld: true }, undefined],
  ['nothing', undefined, undefined],
])('writes as YAML would: %s', (_, value, text) => {
  expect(valueText(value)).toBe(text);
});

it('cuts a value that would fill the page', () => {
  expect(valueText('x'.repeat(5_000))).toHaveLength(241);
});

it('has a line for what was and one for what is, and none for what was not there', () => {
  expect(
    linesOf([
      { path: 'data.A', before: '1' },
      { path: 'data.B', after: 'b' },
    ]),
  ).toEqual([
    { sign: '-', field: 'A', path: 'data.A', value: '"1"' },
    { sign: '+', field: 'B', path: 'data.B', value: 'b' },
  ]);
});

it('tells images where a manifest is not known', () => {
  const comparison = aComparison(anExecution(), {
    objects: [aDifference({ fields: [], unknown: true })],
  });
  expect(changedObjects(comparison)[0].lines.map(({ value }) => value)).toEqual(
    ['shop/checkout-worker:1.4.1', 'shop/checkout-worker:1.4.2'],
  );
});

it('counts fields, objects that came or went, and settings', () => {
  const comparison = aComparison(anExecution(), {
    objects: [
      aDifference({ more: 3 }),
      aDifference({ change: 'Added', fields: [], name: 'new' }),
    ],
  });
  // One field and three more, one object, one setting.
  expect(countDifferences(comparison)).toBe(6);
});

it('says how many lines there is no room for', () => {
  const fields = Array.from({ length: 5 }, (_, index) => ({
    ...{ path: `data.KEY${index}`, before: 'a', after: 'b' },
  }));
  const comparison = aComparison(anExecution(), {
    objects: [
      aDifference({ fields }),
      aDifference({ name: 'second', more: 2 }),
      aDifference({
        name: 'third',
        change: 'Removed',
        fields: [],
        unknown: true,
        kind: 'Service',
      }),
    ],
  });
  const { objects, left } = firstLines(changedObjects(comparison), 8);
  expect(objects.map(({ lines }) => lines.length)).toEqual([8]);
  // Two lines of the first, two lines and two fields of the second, the third.
  expect(left).toBe(7);
});

it('counts nothing of what cannot be compared', () => {
  const comparison = aComparison(anExecution(), {
    objects: [aDifference({ fields: [], unknown: true })],
    images: [],
    settings: [],
  });
  expect(changedObjects(comparison).filter(isUncompared)).toHaveLength(1);
  expect(countDifferences(comparison)).toBe(0);
});
