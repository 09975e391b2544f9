// Starts a script of the root package.json: node scripts/run.mjs <script> [arguments]
// Needs nothing but Node 18.12: installs what is missing, then runs the script on the Node that
// the project is made for. The reasons: docs/decisions/0001-node-bootstrap.md
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';
import { withLock } from './lock.mjs';
import { withProgress } from './progress.mjs';
import { watchParents } from './watchParents.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const hashFile = join(root, 'node_modules', '.install-hash');
const cannotStart = 2;
const installTries = 3;
const usually = '1 to 2 min after a clone, less later';
const say = text => process.stderr.write(`${text}\n`);
const read = (...path) => readFileSync(join(...path), 'utf8');

/** SHA-256 over all that decides what an install gives: lockfile, settings, each workspace's package.json. */
export function installHash(folder) {
  const { workspaces } = JSON.parse(read(folder, 'package.json'));
  const names = ['yarn.lock', 'package.json', '.yarnrc.yml'];
  names.push(...workspaces.flatMap(pattern => manifestsOf(folder, pattern)));
  const hash = createHash('sha256');
  for (const name of names.sort())
    hash.update(`${name}\0${read(folder, name)}\0`);
  return hash.digest('hex');
}

function manifestsOf(folder, pattern) {
  const parent = pattern.replace(/\/\*$/, '');
  if (!existsSync(join(folder, parent))) return [];
  const workspaces =
    parent === pattern
      ? [pattern]
      : readdirSync(join(folder, parent)).map(name => `${parent}/${name}`);
  return workspaces
    .map(workspace => `${workspace}/package.json`)
    .filter(name => existsSync(join(folder, name)));
}

/** The environment without what npm adds for its own scripts: it confuses Yarn. */
export function cleanEnvironment(environment) {
  const ofNpm = /^npm_(config|lifecycle|package)_/i;
  const entries = Object.entries(environment);
  return Object.fromEntries(entries.filter(([name]) => !ofNpm.test(name)));
}

// Yarn does not read npm's settings: without this it would ask another registry than npm does.
function withRegistry(environment) {
  if (environment.YARN_NPM_REGISTRY_SERVER) return environment;
  const shell = process.platform === 'win32';
  const options = { cwd: root, encoding: 'utf8', shell };
  const answer = spawnSync('npm', ['config', 'get', 'registry'], options);
  const registry = (answer.stdout ?? '').trim().replace(/\/+$/, '');
  if (!/^https?:/.test(registry)) return environment;
  return { ...environment, YARN_NPM_REGISTRY_SERVER: registry };
}

const isInstalled = () =>
  existsSync(hashFile) && read(hashFile) === installHash(root);

async function install(yarn, environment) {
  if (isInstalled()) return;
  const hash = installHash(root);
  const env = withRegistry(environment);
  const options = { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] };
  let output = '';
  for (let tries = 0; tries < installTries; tries++) {
    const what = tries
      ? 'Installing dependencies again'
      : 'Installing dependencies';
    const args = [yarn, 'install', '--immutable'];
    const ended = await withProgress({ what, usually, say }, () =>
      runChild(process.execPath, args, options),
    );
    if (ended.passedOn) process.exit(ended.exitCode);
    if (ended.exitCode === 0) return writeFileSync(hashFile, hash);
    output = ended.output;
  }
  throw new Error(`${output}The dependencies could not be installed.`);
}

function chooseNode() {
  if (/^2[24]\./.test(process.versions.node)) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  const brought = join(root, 'node_modules', name, 'bin', 'node');
  if (existsSync(brought)) return brought;
  throw new Error(`Node ${process.versions.node} will not do: use 22 or 24.`);
}

async function main([script, ...args]) {
  if (!script) throw new Error('Usage: node scripts/run.mjs <script> ...');
  // npm passes a signal on to the shell that it starts us in, and no further.
  if (process.env.npm_lifecycle_event)
    watchParents([process.ppid], () => process.kill(process.pid, 'SIGTERM'));
  const yarnPath = /^yarnPath: *(\S+)/m.exec(read(root, '.yarnrc.yml'))[1];
  const yarn = join(root, yarnPath);
  const env = cleanEnvironment(process.env);
  // Yarn sets INIT_CWD to its own folder: the scripts of package.json set it back from this one.
  env.CALLER_CWD = process.env.INIT_CWD ?? process.cwd();
  // Yarn stands between us and the script: by this it learns that we were killed.
  env.RUN_MJS_PID = String(process.pid);
  if (!isInstalled()) {
    const lock = join(root, '.yarn', 'install.lock');
    const onWait = holder => say(`Waiting for process ${holder} to install`);
    await withLock(lock, () => install(yarn, env), { onWait });
  }
  const options = { cwd: root, env, stdio: 'inherit' };
  const command = [yarn, 'run', script, ...args];
  return (await runChild(chooseNode(), command, options)).exitCode;
}

const started = process.argv[1] ? realpathSync(process.argv[1]) : '';
if (started === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2)).catch(error => {
    say(error.message);
    return cannotStart;
  });
}
