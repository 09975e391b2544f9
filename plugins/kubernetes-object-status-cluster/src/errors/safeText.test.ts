import { safeText } from './safeText';

describe('text of others', () => {
  it.each([
    ['is kept', 'pods "web" is forbidden', 'pods "web" is forbidden'],
    ['is one line', 'a\r\nb\u2028c', 'a  b c'],
    ['has no escape codes', '\u001b[31mred\u009b', '[31mred'],
    ['has no bidi marks', 'a\u202eb\u2066c', 'a b c'],
    [
      'has no bearer token',
      'Authorization: Bearer abc.def',
      'Authorization: Bearer ***',
    ],
    [
      'has no JSON web token',
      'got eyJhbGciOi.eyJzdWIi.sig here',
      'got *** here',
    ],
    ['has no user info', 'at https://user:pw@host/x', 'at https://***@host/x'],
  ])('%s', (_name, text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  it('is cut', () => {
    expect(safeText('x'.repeat(5_000))).toHaveLength(300);
  });
});
