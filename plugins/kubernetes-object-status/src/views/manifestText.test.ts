import { withheldMarker } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { hasNotKept, manifestText } from './manifestText';

describe('a manifest as text', () => {
  it('is YAML, with a word for what was not kept', () => {
    const manifest = {
      kind: 'ConfigMap',
      data: { 'app.conf': withheldMarker },
      list: [1, 'two', withheldMarker],
    };

    expect(manifestText(manifest)).toBe(
      [
        'kind: ConfigMap',
        'data:',
        '  app.conf: (not kept)',
        'list:',
        '  - 1',
        '  - two',
        '  - (not kept)',
      ].join('\n'),
    );
    expect(hasNotKept(manifest)).toBe(true);
    expect(hasNotKept({ a: [{ b: 1 }], c: null })).toBe(false);
  });

  it('keeps a long value on one line', () => {
    const long = 'word '.repeat(60).trim();

    expect(manifestText({ long })).toBe(`long: ${long}`);
  });

  it('writes out what comes twice', () => {
    const same = { a: 1 };

    expect(manifestText({ x: same, y: same })).not.toContain('&');
  });
});
