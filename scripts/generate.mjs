// npm run generate: runs every workspace's scripts/generate*.mjs, which write files that are
// committed, in their workspace or in docs/. With --check nothing stays written: it fails with the
// names of what differs.
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';

const notOurs = /^(node_modules|dist|dist-types|coverage|bin|data)$/;

/** Every generator below `root`, in the order of its path. */
export async function findGenerators(root) {
  const found = [];
  for (const group of ['packages', 'plugins', 'test']) {
    for (const workspace of await namesIn(join(root, group))) {
      const folder = join(root, group, workspace, 'scripts');
      const names = (await namesIn(folder)).filter(name =>
        /^generate.*\.mjs$/.test(name),
      );
      for (const name of names)
        found.push({
          workspace: dirname(folder),
          docs: join(root, 'docs'),
          script: join(folder, name),
        });
    }
  }
  return found;
}

async function namesIn(folder) {
  return existsSync(folder) ? (await readdir(folder)).sort() : [];
}

/**
 * Runs a generator and gives the files of its workspace and of `docs/` that it changed.
 *
 * @param {{ workspace: string, docs: string, script: string }} generator
 * @param {{ isCheck: boolean }} options with `isCheck` every file is put back as it was
 * @returns {Promise<string[]>} absolute paths
 * @throws Error - the generator failed; the message is its output
 */
export async function generate({ workspace, docs, script }, { isCheck }) {
  const before = await contentsOf([workspace, docs]);
  const ended = await runChild(process.execPath, [script], {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (ended.exitCode !== 0)
    throw new Error(`${ended.output}\n${script} ended with ${ended.exitCode}.`);
  const after = await contentsOf([workspace, docs]);
  const names = new Set([...before.keys(), ...after.keys()]);
  const changed = [...names].filter(
    name => !isSame(before.get(name), after.get(name)),
  );
  if (isCheck) await putBack(changed, before);
  return changed.sort();
}

async function contentsOf(folders) {
  const contents = new Map();
  for (const folder of folders)
    if (existsSync(folder)) await addContents(folder, contents);
  return contents;
}

async function addContents(folder, contents) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !notOurs.test(entry.name))
      await addContents(path, contents);
    if (entry.isFile()) contents.set(path, await readFile(path));
  }
}

const isSame = (one, other) => Boolean(one && other && one.equals(other));

async function putBack(names, before) {
  for (const name of names) {
    const content = before.get(name);
    if (content) await writeFile(name, content);
    else await rm(name);
  }
}

async function main() {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const isCheck = process.argv.includes('--check');
  const differing = [];
  for (const generator of await findGenerators(root)) {
    const changed = await generate(generator, { isCheck });
    const script = relative(root, generator.script);
    const names = changed.map(name => relative(root, name));
    process.stdout.write(`${script}: ${names.join(', ') || 'nothing new'}\n`);
    differing.push(...names);
  }
  if (!isCheck || differing.length === 0) return;
  process.stderr.write(
    `Not as generated: ${differing.join(', ')}. Run: npm run generate\n`,
  );
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
