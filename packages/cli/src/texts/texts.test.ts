import { durationText, parseDuration } from './durations';
import { plainText } from './plainText';
import { shortenMiddle } from './shorten';
import { tableLines } from './table';
import { codeWords, statusSign, statusWord } from './words';

describe('durations', () => {
  it.each([
    [0, '0 s'],
    [0.9, '0 s'],
    [52, '52 s'],
    [60, '1 min'],
    [161, '2 min 41 s'],
    [180, '3 min'],
    [3600, '1 h'],
    [3900, '1 h 5 min'],
    [172_800, '2 d'],
    [-5, '0 s'],
  ])('%d seconds as %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });

  it.each([
    ['180', 180],
    ['180s', 180],
    ['3m', 180],
    ['1h30m', 5400],
    ['1.5m', 90],
    ['250ms', 0.25],
    ['2d', 172_800],
    ['0', 0],
  ])('reads %s as %d seconds', (text, seconds) => {
    expect(parseDuration('--timeout', text)).toBe(seconds);
  });

  it.each(['', 'soon', '-5', '5 s', '10y', '1e3', '5s3m', 'Infinity'])(
    'refuses "%s"',
    text => {
      expect(() => parseDuration('--timeout', text)).toThrow(
        `--timeout must be a duration such as 180s, 3m or 1h30m, not "${text}"`,
      );
    },
  );
});

describe('text from outside', () => {
  it.each([
    ['colours', '\u001b[31mred\u001b[0m', 'red'],
    ['a window title', '\u001b]0;title\u0007text', 'text'],
    ['a link', '\u001b]8;;http://x\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['line breaks and tabs', 'a\r\nb\tc', 'a b c'],
    ['eight bit controls', 'a\u009b2Jb', 'ab'],
    ['a backspace', 'ab\bc', 'ab c'],
    ['reversed text', 'a\u202eb\u2066c', 'a b c'],
    ['a line separator', 'a\u2028b', 'a b'],
    ['commands of Azure Pipelines', '##vso[task.x]y', '# #vso[task.x]y'],
    ['other languages', 'größe 大きさ', 'größe 大きさ'],
  ])('is shown without %s', (_, text, shown) => {
    expect(plainText(text)).toBe(shown);
  });
});

describe('words', () => {
  it('stand for every status, known or not', () => {
    expect(statusWord('InProgress')).toBe('In progress');
    expect(statusWord('TimedOut')).toBe('Timed out');
    expect(statusWord('Brand\u001b[1mNew')).toBe('BrandNew');
    expect(statusSign('BrandNew')).toBe('?');
    expect(codeWords('WindowOpened')).toBe('window opened');
  });
});

describe('layout', () => {
  it('cuts names in the middle', () => {
    expect(shortenMiddle('checkout-7d9f8c6b5-hq8zt', 15)).toBe(
      'checko...-hq8zt',
    );
    expect(shortenMiddle('checkout', 15)).toBe('checkout');
  });

  it('aligns columns by what is seen, not by colours', () => {
    const red = (text: string) => `\u001b[31m${text}\u001b[39m`;
    const lines = tableLines([
      [{ text: 'a', paint: red }, 'b'],
      ['long', 'c'],
    ]);
    expect(lines).toEqual(['\u001b[31ma\u001b[39m     b', 'long  c']);
  });
});
