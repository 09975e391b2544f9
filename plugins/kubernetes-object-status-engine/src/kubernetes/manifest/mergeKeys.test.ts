import { itemNameOf, matchItems } from './mergeKeys';
import { ListType } from './types/ValueType';

interface MatchCase {
  name: string;
  live: unknown[];
  wanted: unknown[];
  /** What the server knows of the list; absent where nothing is known. */
  type?: ListType;
  /** Positions in the live list; `undefined` for none. */
  expected: Array<number | undefined>;
}

const tcp = { port: 53 };
const udp = { port: 53, protocol: 'UDP' };

function byKeys(...keys: string[]): ListType {
  const standards: Record<string, string> = { protocol: 'TCP' };
  return {
    type: 'map',
    keys: keys.map(field => ({ field, standard: standards[field] })),
  };
}

const cases: MatchCase[] = [
  {
    name: 'by name, in any order, with others between',
    live: [{ name: 'proxy' }, { name: 'b' }, { name: 'a' }],
    wanted: [{ name: 'a' }, { name: 'b' }],
    expected: [2, 1],
  },
  {
    name: 'by name before everything else',
    live: [
      { name: 'b', mountPath: '/a' },
      { name: 'a', mountPath: '/b' },
    ],
    wanted: [{ name: 'a', mountPath: '/a' }],
    expected: [1],
  },
  {
    name: 'not there',
    live: [{ name: 'a' }],
    wanted: [{ name: 'b' }],
    expected: [undefined],
  },
  {
    name: 'by mount path where one volume is mounted twice',
    live: [
      { name: 'v', mountPath: '/b' },
      { name: 'v', mountPath: '/a' },
    ],
    wanted: [
      { name: 'v', mountPath: '/a' },
      { name: 'v', mountPath: '/b' },
    ],
    expected: [1, 0],
  },
  {
    name: 'by container port where not all have a name',
    live: [{ containerPort: 9 }, { containerPort: 8, name: 'http' }],
    wanted: [{ containerPort: 8, name: 'http' }, { containerPort: 9 }],
    expected: [1, 0],
  },
  {
    name: 'one port of two protocols is two ports, TCP is meant when none is said',
    live: [{ ...tcp, protocol: 'TCP' }, udp],
    wanted: [udp, tcp],
    expected: [1, 0],
  },
  {
    name: 'by key',
    live: [{ key: 'b' }, { key: 'a' }],
    wanted: [{ key: 'a' }],
    expected: [1],
  },
  {
    name: 'by ip',
    live: [{ ip: '::1' }, { ip: '127.0.0.1' }],
    wanted: [{ ip: '127.0.0.1' }],
    expected: [1],
  },
  {
    name: 'by position where two of a list share the key',
    live: [{ key: 'a', effect: 'x' }, { key: 'a' }],
    wanted: [{ key: 'a' }, { key: 'a', effect: 'x' }],
    expected: [0, 1],
  },
  {
    name: 'by position where a live item has no key',
    live: [{}, { key: 'a' }],
    wanted: [{ key: 'a' }],
    expected: [0],
  },
  {
    name: 'by position where the key is no plain value',
    live: [{ name: {} }],
    wanted: [{ name: {} }],
    expected: [0],
  },
  {
    name: 'by position where items are no objects',
    live: ['a'],
    wanted: [['b'], 'c'],
    expected: [0, undefined],
  },
  {
    name: 'inherited names are no keys',
    live: [{ name: 'constructor' }],
    wanted: [{ name: 'toString' }],
    expected: [undefined],
  },
  {
    name: 'by the keys of its type, not by name',
    live: [
      { name: 'a', port: 81 },
      { name: 'b', port: 80 },
    ],
    wanted: [{ name: 'a', port: 80 }],
    type: byKeys('port', 'protocol'),
    expected: [1],
  },
  {
    name: 'a key that is not said is its default',
    live: [udp, { ...tcp, protocol: 'TCP' }],
    wanted: [tcp, { ...tcp, protocol: '' }],
    type: byKeys('port', 'protocol'),
    expected: [1, undefined],
  },
  {
    name: 'by two keys together',
    live: [
      { topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' },
      { topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' },
    ],
    wanted: [{ topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
    type: byKeys('topologyKey', 'whenUnsatisfiable'),
    expected: [1],
  },
  {
    name: 'the first of those that share a key is the first of the others',
    live: [{ name: 'x' }, { name: 'a', value: 1 }, { name: 'a', value: 2 }],
    wanted: [{ name: 'a' }, { name: 'a' }, { name: 'a' }],
    type: byKeys('name'),
    expected: [1, 2, undefined],
  },
  {
    name: 'by position where the list is one value, whatever names are in it',
    live: [{ name: 'b' }, { name: 'a' }],
    wanted: [{ name: 'a' }],
    type: { type: 'atomic' },
    expected: [0],
  },
];

describe('matchItems', () => {
  it.each(cases)('$name', ({ live, wanted, type, expected }) => {
    const { items: matched } = matchItems(live, wanted, type);
    expect(matched).toHaveLength(wanted.length);
    expected.forEach((position, index) => {
      const item = position === undefined ? undefined : live[position];
      expect(matched[index]).toBe(item);
    });
  });
});

it('names an item by its first key', () => {
  expect(itemNameOf({ name: 'http', containerPort: 80 })).toBe('http');
  expect(itemNameOf({ containerPort: 80 })).toBe('80');
  expect(itemNameOf({ containerPort: 80, protocol: 'UDP' })).toBe('80/UDP');
  expect(itemNameOf({ host: 'a' })).toBeUndefined();
  expect(itemNameOf('text')).toBeUndefined();
});
