import { DifferenceLine, textDifference } from './textDifference';

const signs = { same: ' ', removed: '-', added: '+' };

/** As people write a difference. */
function drawn(lines: DifferenceLine[]): string[] {
  return lines.map(line =>
    line.type === 'skipped'
      ? `… ${line.count}`
      : `${signs[line.type]}${line.text}`,
  );
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);

const text = (...lines: string[]) => lines.join('\n');

describe('the difference of two texts', () => {
  it.each<[string, string, string, string[]]>([
    ['is nothing where they are the same', 'a\nb', 'a\nb', []],
    [
      'is a line out and one in',
      'replicas: 2',
      'replicas: 3',
      ['-replicas: 2', '+replicas: 3'],
    ],
    ['may be at the end', 'a', 'a\nb', [' a', '+b']],
    ['may be everything', '', 'a', ['-', '+a']],
    [
      'leaves out what is far from a change',
      text(...numbers(1, 20)),
      text(...numbers(1, 9), 'ten', ...numbers(11, 20)),
      ['… 6', ' 7', ' 8', ' 9', '-10', '+ten', ' 11', ' 12', ' 13', '… 7'],
    ],
    [
      'joins changes that are near each other',
      text('a', ...numbers(1, 6), 'b'),
      text('A', ...numbers(1, 6), 'B'),
      ['-a', '+A', ' 1', ' 2', ' 3', ' 4', ' 5', ' 6', '-b', '+B'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(drawn(textDifference(before, after))).toEqual(expected);
  });
});
