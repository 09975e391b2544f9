import {
  flag,
  number,
  pairs,
  read,
  record,
  records,
  scalarText,
  text,
  texts,
} from './fields';

const object = {
  status: {
    phase: 'Running',
    count: 3,
    generation: '12',
    hash: '5c7f',
    endless: Infinity,
    ready: true,
    conditions: [{ type: 'Ready' }, null, 'x', ['y']],
    names: ['a', 1, 'b'],
    nothing: null,
  },
};

describe('total readers', () => {
  it.each<[string, unknown, unknown]>([
    ['a text', text(object, 'status.phase'), 'Running'],
    ['no text', text(object, 'status.count'), undefined],
    ['a number', number(object, 'status.count'), 3],
    ['a number as text', number(object, 'status.generation'), 12],
    ['a text that is no number', number(object, 'status.hash'), undefined],
    ['a number without end', number(object, 'status.endless'), undefined],
    ['a flag', flag(object, 'status.ready'), true],
    ['no flag', flag(object, 'status.phase'), false],
    [
      'the objects of a list',
      records(object, 'status.conditions'),
      [{ type: 'Ready' }],
    ],
    ['no list', records(object, 'status.phase'), []],
    ['the texts of a list', texts(object, 'status.names'), ['a', 'b']],
    ['an object', record(object, 'status.phase'), undefined],
    ['a path through a text', read(object, 'status.phase.length'), undefined],
    ['a path through nothing', read(object, 'status.nothing.x'), undefined],
    ['a path through a list', read(object, 'status.names.0'), undefined],
    ['what is inherited', read(object, 'constructor'), undefined],
    ['a text as text', scalarText('web'), 'web'],
    ['a number as text', scalarText(0), '0'],
    ['a truth value as text', scalarText(false), 'false'],
    ['nothing as text', scalarText(null), undefined],
    [
      'an object that cannot be written, as text',
      scalarText({ toString: 1 }),
      undefined,
    ],
    [
      'the texts of a map',
      pairs({ of: { app: 'web', tier: [{ toString: 1 }], zone: 'a' } }, 'of'),
      ['app=web', 'zone=a'],
    ],
    ['the texts of no map', pairs(object, 'status.names'), []],
    ['of nothing', read(undefined, 'a.b'), undefined],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
