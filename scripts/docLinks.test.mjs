import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { anchorsOf, brokenLinks } from './docLinks.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function faultsOf(text) {
  const folder = await mkdtemp(join(tmpdir(), 'links-'));
  try {
    await writeFile(join(folder, 'other.md'), '# Two words\n');
    await writeFile(join(folder, 'page.md'), text);
    return await brokenLinks(folder, 'page.md');
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('links of pages', () => {
  it('all lead somewhere', async () => {
    const listed = await promisify(execFile)(
      'git',
      ['ls-files', '--', '*.md'],
      { cwd: root },
    );
    const pages = listed.stdout.trim().split('\n');
    assert.ok(pages.includes('README.md'));
    const faults = await Promise.all(
      pages.map(page => brokenLinks(root, page)),
    );
    assert.deepEqual(faults.flat(), []);
  });

  const cases = [
    ['a file', '[a](other.md)', []],
    ['a folder', '[a](.)', []],
    ['a heading', '[a](other.md#two-words)', []],
    ['a heading of its own', '# One\n[a](#one)', []],
    ['another place', '[a](https://example.com/none.md)', []],
    ['what stands in code', '```md\n[a](none.md)\n```\n', []],
    [
      'no file',
      '[a](none.md)',
      ['page.md links to none.md, which is not there'],
    ],
    [
      'no heading',
      '[a](other.md#three)',
      ['page.md links to other.md#three, which is no heading there'],
    ],
  ];
  for (const [name, text, faults] of cases) {
    it(`to ${name}: ${
      faults.length === 0 ? 'no fault' : 'a fault'
    }`, async () => {
      assert.deepEqual(await faultsOf(text), faults);
    });
  }

  it('know headings by their words, and number those that come again', () => {
    const text = '# `*.aws`, 2 kinds\n## Why\n## Why\n```sh\n# none\n```\n';
    assert.deepEqual(anchorsOf(text), ['aws-2-kinds', 'why', 'why-1']);
  });
});
