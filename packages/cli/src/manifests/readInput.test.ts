import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readInputs } from './readInput';

describe('reading files', () => {
  let cwd: string;
  const stdin = (text: string) => Readable.from([Buffer.from(text)]);
  const read = (paths: string[], maxBytes = 1000, input = '') =>
    readInputs(paths, { cwd, stdin: stdin(input) }, maxBytes);

  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'object-status-'));
    await mkdir(join(cwd, 'k8s', 'base'), { recursive: true });
    await mkdir(join(cwd, 'empty'));
    const files = ['k8s/b.yml', 'k8s/a.yaml', 'k8s/c.json', 'k8s/notes.txt'];
    for (const file of [...files, 'k8s/base/d.yaml']) {
      await writeFile(join(cwd, file), file);
    }
    await writeFile(join(cwd, 'binary.yaml'), Buffer.from([0xff, 0xfe, 0]));
  });
  afterAll(() => rm(cwd, { recursive: true }));

  it.each<[string, string[], string[]]>([
    ['a file', ['k8s/b.yml'], ['k8s/b.yml']],
    [
      'a folder: its manifests in order, not those below',
      ['k8s'],
      ['k8s/a.yaml', 'k8s/b.yml', 'k8s/c.json'],
    ],
    [
      'a folder with a slash',
      ['k8s/'],
      ['k8s/a.yaml', 'k8s/b.yml', 'k8s/c.json'],
    ],
    [
      'several, in the order given',
      ['k8s/c.json', 'k8s/a.yaml'],
      ['k8s/c.json', 'k8s/a.yaml'],
    ],
    ['a folder without manifests', ['empty'], []],
    ['stdin beside a file', ['-', 'k8s/a.yaml'], ['stdin', 'k8s/a.yaml']],
  ])('takes %s', async (_, paths, files) => {
    const found = await read(paths, 1000, 'in');
    expect(found.map(({ file }) => file)).toEqual(files);
    for (const { file, text } of found) {
      expect(text).toBe(file === 'stdin' ? 'in' : file);
    }
  });

  it.each<[string, string[], number, string]>([
    [
      'a file that is not there',
      ['none.yaml'],
      1000,
      'none.yaml: there is no such file or folder',
    ],
    [
      'what is no text',
      ['binary.yaml'],
      1000,
      'binary.yaml: is not UTF-8 text',
    ],
    [
      'a file beyond the limit',
      ['k8s/a.yaml'],
      5,
      'k8s/a.yaml: 0.0 MiB are too much to read',
    ],
    [
      'files that are beyond it together',
      ['k8s'],
      15,
      'k8s/b.yml: 0.0 MiB are too much',
    ],
    ['stdin beyond it', ['-'], 2, 'stdin: 0.0 MiB are too much'],
  ])('refuses %s', async (_, paths, maxBytes, message) => {
    await expect(read(paths, maxBytes, 'text')).rejects.toMatchObject({
      message: expect.stringContaining(message),
      exitCode: 2,
    });
  });
});
