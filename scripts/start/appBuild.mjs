import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { runChild } from '../child.mjs';
import { withLock } from '../lock.mjs';
import { withProgress } from '../progress.mjs';

const usually = 'under 1 min';

/** What the built page depends on. */
const sources = [
  'yarn.lock',
  'app-config.yaml',
  'packages/app',
  'plugins/kubernetes-object-status',
  'plugins/kubernetes-object-status-common',
  'plugins/kubernetes-object-status-engine',
];
const notSources =
  /^(node_modules|dist|coverage|dev|recorded|\..*|.*\.test\.tsx?)$/;

/** SHA-256 over names and contents of everything that the built page depends on. */
export async function appHash(root) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(join(root, source))) {
      hash.update(`${relative(root, file)}\0`);
      hash.update(await readFile(file));
      hash.update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesOf(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(error => {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!entries) return [path];
  const kept = entries.filter(entry => !notSources.test(entry.name));
  const names = kept.map(entry => entry.name).sort();
  const nested = await Promise.all(
    names.map(name => filesOf(join(path, name))),
  );
  return nested.flat();
}

/**
 * Builds the page unless the build that lies there was made from the present sources.
 *
 * It is built beside the old one and renamed, so that a running portal never serves half a build.
 *
 * @param {string} root the checkout
 * @param {{ say: (line: string) => void }} options
 * @returns {Promise<boolean>} whether it was built
 * @throws Error - the build failed; the message is its output
 */
export async function buildApp(root, { say }) {
  const app = join(root, 'packages', 'app');
  if (await isBuilt(root, app)) return false;
  const lock = join(root, 'node_modules', '.cache', 'app-build.lock');
  const onWait = holder =>
    say(`Waiting for process ${holder} to build the app`);
  const work = async () => {
    if (await isBuilt(root, app)) return false;
    await withProgress({ what: 'Building the app', usually, say }, () =>
      build(root, app),
    );
    return true;
  };
  return withLock(lock, work, { onWait });
}

// The hash lies inside the build: whoever builds by other means removes it with the folder.
const hashFile = folder => join(folder, '.source-hash');

async function isBuilt(root, app) {
  const file = hashFile(join(app, 'dist'));
  return (
    existsSync(file) && (await readFile(file, 'utf8')) === (await appHash(root))
  );
}

async function build(root, app) {
  const hash = await appHash(root);
  const folder = await mkdtemp(join(app, '.build-'));
  try {
    for (const part of ['package.json', 'config.d.ts', 'src', 'public']) {
      if (existsSync(join(app, part)))
        await cp(join(app, part), join(folder, part), { recursive: true });
    }
    await bundle(root, folder);
    await writeFile(hashFile(join(folder, 'dist')), hash);
    if (existsSync(join(app, 'dist')))
      await rename(join(app, 'dist'), join(folder, 'old'));
    await rename(join(folder, 'dist'), join(app, 'dist'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundle(root, folder) {
  const cli = join(
    root,
    'node_modules',
    '@backstage',
    'cli',
    'bin',
    'backstage-cli',
  );
  const config = join(root, 'app-config.yaml');
  const args = [cli, 'package', 'build', '--config', config];
  const options = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] };
  const ended = await runChild(process.execPath, args, options);
  if (ended.passedOn) process.exit(ended.exitCode);
  if (ended.exitCode !== 0)
    throw new Error(`${ended.output}\nThe app could not be built.`);
}
