import { findLines, partsOfLine, splitStamp } from './logLines';

/** Found in brackets, masked as #. */
function drawn(line: string, query: string): string {
  return partsOfLine(line, query)
    .map(part => {
      if (part.type === 'masked') return '#';
      return part.type === 'found' ? `[${part.text}]` : part.text;
    })
    .join('');
}

describe('a line of a log', () => {
  it.each([
    ['is itself', 'starting', '', 'starting'],
    [
      'marks what was looked for, whatever its case',
      'Error: an error',
      'ERROR',
      '[Error]: an [error]',
    ],
    ['shows where a value was', 'token=*** user=***', '', 'token=# user=#'],
    ['marks beside a value', '***error', 'error', '#[error]'],
    ['bears letters that grow in lower case', 'İ error', 'error', 'İ error'],
    ['may be empty', '', 'x', ''],
  ])('%s', (_, line, query, expected) => {
    expect(drawn(line, query)).toBe(expected);
  });
});

describe('the time before a line', () => {
  it.each([
    [
      '2026-11-23T03:33:31.123456789Z panic',
      '2026-11-23T03:33:31.123456789Z',
      'panic',
    ],
    ['2026-11-23T03:33:31Z   indented', '2026-11-23T03:33:31Z', '  indented'],
    ['2026-11-23T03:33:31Z', '2026-11-23T03:33:31Z', ''],
    ['at 2026-11-23T03:33:31Z', undefined, 'at 2026-11-23T03:33:31Z'],
  ])('%s', (line, at, text) => {
    expect(splitStamp(line)).toEqual({ at, text });
  });
});

it('finds lines by a text', () => {
  const lines = ['one', 'Two', 'three two'];

  expect(findLines(lines, 'two')).toEqual([1, 2]);
  expect(findLines(lines, '')).toEqual([]);
});
