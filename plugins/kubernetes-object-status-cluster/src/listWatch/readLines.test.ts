import { Readable } from 'node:stream';
import { readLines } from './readLines';

async function linesOf(chunks: Array<string | Buffer>, maxLineBytes = 100) {
  const body = Readable.from(chunks.map(chunk => Buffer.from(chunk)));
  const lines: string[] = [];
  for await (const line of readLines(body, maxLineBytes, 'The stream')) {
    lines.push(line);
  }
  return lines;
}

describe('lines of a stream', () => {
  it.each([
    ['one in a chunk', ['a\n', 'b\n'], ['a', 'b']],
    ['several in a chunk', ['a\nb\nc\n'], ['a', 'b', 'c']],
    ['one in several chunks', ['a', 'b', 'c\nd', '\n'], ['abc', 'd']],
    ['empty ones', ['\n\n'], ['', '']],
    ['a last one that was cut', ['a\nb'], ['a']],
    ['nothing', [], []],
  ])('%s', async (_name, chunks, lines) => {
    expect(await linesOf(chunks)).toEqual(lines);
  });

  it('come out the same wherever the bytes are split', async () => {
    const text = 'größe 🚀\nzweite → Zeile\n';
    const bytes = Buffer.from(text);
    for (let at = 0; at <= bytes.length; at += 1) {
      const lines = await linesOf([bytes.subarray(0, at), bytes.subarray(at)]);
      expect(lines).toEqual(['größe 🚀', 'zweite → Zeile']);
    }
  });

  it('may be as long as allowed', async () => {
    expect(await linesOf(['x'.repeat(50), `${'x'.repeat(50)}\n`])).toHaveLength(
      1,
    );
  });

  it.each([
    ['a line that is too long', ['x'.repeat(101), '\n']],
    ['a line that is too long in one chunk', [`${'x'.repeat(101)}\n`]],
    ['a line that never ends', Array(11).fill('x'.repeat(10))],
  ])('are given up at %s', async (_name, chunks) => {
    await expect(linesOf(chunks)).rejects.toMatchObject({ code: 'TooLarge' });
  });

  it('are given up at bytes that are no UTF-8', async () => {
    await expect(
      linesOf([Buffer.from([0xc3, 0x28, 0x0a])]),
    ).rejects.toMatchObject({ code: 'BadAnswer' });
  });
});
