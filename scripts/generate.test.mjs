import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { findGenerators, generate } from './generate.mjs';

let root;
let workspace;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'generate-'));
  workspace = join(root, 'plugins', 'one');
  await write('plugins/one/src/schema.txt', 'two');
  await write('plugins/one/src/kept.txt', 'kept');
});

async function write(name, content) {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), content);
}

/** A generator that writes `src/schema.txt` in capitals to `src/made.txt`. */
async function aGenerator(source = capitals) {
  await write('plugins/one/scripts/generate-made.mjs', source);
  const [generator] = await findGenerators(root);
  return generator;
}

const capitals = `
import { readFileSync, writeFileSync } from 'node:fs';
writeFileSync('src/made.txt', readFileSync('src/schema.txt', 'utf8').toUpperCase());
`;
const made = () => readFile(join(workspace, 'src', 'made.txt'), 'utf8');

describe('findGenerators', () => {
  it('finds scripts/generate*.mjs of every workspace and nothing else', async () => {
    for (const name of [
      'packages/a/scripts/generate.mjs',
      'plugins/one/scripts/generate-x.mjs',
      'plugins/one/scripts/other.mjs',
      'plugins/one/generate.mjs',
      'test/t/scripts/generate-y.mjs',
    ])
      await write(name, '');
    const found = await findGenerators(root);
    assert.deepEqual(
      found.map(({ script }) => script),
      [
        join(root, 'packages/a/scripts/generate.mjs'),
        join(root, 'plugins/one/scripts/generate-x.mjs'),
        join(root, 'test/t/scripts/generate-y.mjs'),
      ],
    );
  });
});

describe('generate', () => {
  it('writes and names what changed', async () => {
    const generator = await aGenerator();
    assert.deepEqual(await generate(generator, { isCheck: false }), [
      join(workspace, 'src', 'made.txt'),
    ]);
    assert.equal(await made(), 'TWO');
    assert.deepEqual(await generate(generator, { isCheck: false }), []);
  });

  it('names what it wrote into docs', async () => {
    await write('docs/made.md', 'one');
    const generator = await aGenerator(
      capitals.replace('src/made.txt', '../../docs/made.md'),
    );
    const docs = join(root, 'docs', 'made.md');
    assert.deepEqual(await generate(generator, { isCheck: true }), [docs]);
    assert.equal(await readFile(docs, 'utf8'), 'one');
    assert.deepEqual(await generate(generator, { isCheck: false }), [docs]);
  });

  it('names in a check what is out of date, and leaves it as it was', async () => {
    const generator = await aGenerator();
    await write('plugins/one/src/made.txt', 'ONE');
    assert.deepEqual(await generate(generator, { isCheck: true }), [
      join(workspace, 'src', 'made.txt'),
    ]);
    assert.equal(await made(), 'ONE');
  });

  it('names in a check what was never generated, and does not leave it', async () => {
    const generator = await aGenerator();
    assert.equal((await generate(generator, { isCheck: true })).length, 1);
    assert.deepEqual((await readdir(join(workspace, 'src'))).sort(), [
      'kept.txt',
      'schema.txt',
    ]);
  });

  it('finds nothing in a check of what is up to date', async () => {
    const generator = await aGenerator();
    await write('plugins/one/src/made.txt', 'TWO');
    assert.deepEqual(await generate(generator, { isCheck: true }), []);
  });

  it('fails with the output of a generator that fails', async () => {
    const generator = await aGenerator(
      'console.log("no schema"); process.exit(3)',
    );
    await assert.rejects(
      generate(generator, { isCheck: true }),
      /no schema\n\n.*generate-made\.mjs ended with 3\./,
    );
  });
});
