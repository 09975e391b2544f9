import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exitCodeOf } from './child.mjs';
import { cleanEnvironment, installHash } from './run.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));

const copied = [
  'run.mjs',
  'lock.mjs',
  'child.mjs',
  'progress.mjs',
  'watchParents.mjs',
];

let project;
beforeEach(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'run-')));
  for (const name of copied)
    await cp(join(scripts, name), join(project, 'scripts', name));
  await cp(join(scripts, 'fixtures', 'run'), join(project, 'yarn'), {
    recursive: true,
  });
  await write('.yarnrc.yml', 'enableScripts: false\nyarnPath: yarn/yarn.cjs\n');
  await write('yarn.lock', 'lock');
  await write(
    'package.json',
    JSON.stringify({ workspaces: ['packages/*', 'plugins/*', 'absent/*'] }),
  );
  await write('packages/app/package.json', '{"name":"app"}');
  await write('plugins/one/package.json', '{"name":"one"}');
  await mkdir(join(project, 'plugins', 'no-workspace'));
});

async function write(name, content) {
  await mkdir(dirname(join(project, name)), { recursive: true });
  await writeFile(join(project, name), content);
}

/** Starts run.mjs of the project as CI does: without a terminal. */
function start(args, { env, cwd = project } = {}) {
  const child = spawn(
    process.execPath,
    [join(project, 'scripts', 'run.mjs'), ...args],
    {
      cwd,
      env: {
        PATH: process.env.PATH,
        YARN_NPM_REGISTRY_SERVER: 'https://npm.example.com',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', text => (output[name] += text));
  const ended = once(child, 'close').then(([code]) => ({ code, ...output }));
  return { child, ended };
}

const run = (...args) => start(args).ended;
const installs = async () =>
  (await readFile(join(project, 'installs'), 'utf8')).trim().split('\n');

describe('installHash', () => {
  for (const name of [
    'yarn.lock',
    'package.json',
    '.yarnrc.yml',
    'packages/app/package.json',
    'plugins/one/package.json',
    'plugins/new/package.json',
  ]) {
    it(`changes with ${name}`, async () => {
      const before = installHash(project);
      await write(name, '{"workspaces":["packages/*","plugins/*"],"a":1}');
      assert.notEqual(installHash(project), before);
    });
  }

  it('does not change with sources', async () => {
    const before = installHash(project);
    await write('plugins/one/src/index.ts', 'export {};');
    assert.equal(installHash(project), before);
  });

  it('tells names from contents', async () => {
    await write('plugins/a/package.json', 'b');
    const before = installHash(project);
    await rm(join(project, 'plugins', 'a'), { recursive: true });
    await write('plugins/b/package.json', 'a');
    assert.notEqual(installHash(project), before);
  });
});

describe('cleanEnvironment', () => {
  it("drops npm's own variables and keeps the rest", () => {
    assert.deepEqual(
      cleanEnvironment({
        npm_config_registry: 'x',
        NPM_CONFIG_CACHE: 'x',
        npm_lifecycle_event: 'start',
        npm_package_name: 'x',
        npm_execpath: 'kept',
        HOME: 'kept',
      }),
      { npm_execpath: 'kept', HOME: 'kept' },
    );
  });
});

describe('exitCodeOf', () => {
  for (const [name, ended, expected] of [
    ['its own exit code', { code: 3, signal: null }, 3],
    [
      'success after a signal that it handled',
      { code: 0, passedOn: 'SIGINT' },
      0,
    ],
    ['a signal that ended it', { code: null, signal: 'SIGKILL' }, 137],
    [
      "Yarn's word for a passed on SIGTERM",
      { code: 129, passedOn: 'SIGTERM' },
      143,
    ],
    [
      "Yarn's word for a passed on SIGINT",
      { code: 129, passedOn: 'SIGINT' },
      130,
    ],
    ['129 without a signal', { code: 129, signal: null }, 129],
  ]) {
    it(name, () => assert.equal(exitCodeOf(ended), expected));
  }
});

describe('run.mjs', () => {
  it('installs once, then only when the hash changes', async () => {
    assert.equal((await run('report')).code, 0);
    assert.equal((await run('report')).code, 0);
    assert.deepEqual(await installs(), ['--immutable']);
    await write('yarn.lock', 'another');
    assert.equal((await run('report')).code, 0);
    assert.equal((await installs()).length, 2);
  });

  it('installs once for two starts at the same time', async () => {
    const both = await Promise.all([run('report'), run('report')]);
    assert.deepEqual(
      both.map(({ code }) => code),
      [0, 0],
    );
    assert.deepEqual(await installs(), ['--immutable']);
  });

  it('tries three times, shows the last output and ends with 2', async () => {
    await write('refuse-install', '');
    const { code, stdout, stderr } = await run('report');
    assert.equal(code, 2);
    assert.equal((await installs()).length, 3);
    assert.match(stderr, /registry is on fire\n.*could not be installed/);
    assert.equal(stdout, '');
  });

  it('ends with 2 without the name of a script', async () => {
    const { code, stderr } = await run();
    assert.equal(code, 2);
    assert.match(stderr, /^Usage: /);
  });

  it('runs the script in the root, with its arguments and the folder of its caller', async () => {
    const { ended } = start(['report', '--port', '1', '-'], {
      cwd: join(project, 'plugins', 'one'),
      env: { npm_config_x: 'y', npm_package_name: 'z' },
    });
    assert.deepEqual(JSON.parse((await ended).stdout), {
      args: ['--port', '1', '-'],
      callerCwd: join(project, 'plugins', 'one'),
      cwd: project,
      npmVariables: [],
    });
  });

  it("hands on npm's word for the caller's folder", async () => {
    const { ended } = start(['report'], { env: { INIT_CWD: '/elsewhere' } });
    assert.equal(JSON.parse((await ended).stdout).callerCwd, '/elsewhere');
  });

  it("ends with the script's exit code", async () => {
    assert.equal((await run('end', '6')).code, 6);
  });

  for (const [signal, expected] of [
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ]) {
    it(`passes ${signal} on to everything it started and ends with ${expected}`, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const started = start(['serve', `${server.address().port}`]);
      const [grandchild] = await once(server, 'connection');
      grandchild.on('error', () => {});
      await once(grandchild, 'data');
      started.child.kill(signal);
      assert.equal((await started.ended).code, expected);
      if (!grandchild.closed) await once(grandchild, 'close');
      server.close();
    });
  }

  it("ends with everything it started when npm's shell is gone", async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    const program = join(project, 'scripts', 'run.mjs');
    // The second command keeps the shell from becoming the first one.
    const shell = spawn(
      'sh',
      ['-c', `"${process.execPath}" "${program}" serve ${port}; true`],
      {
        cwd: project,
        env: {
          PATH: process.env.PATH,
          YARN_NPM_REGISTRY_SERVER: 'https://npm.example.com',
          npm_lifecycle_event: 'start',
        },
        stdio: 'ignore',
      },
    );
    const [grandchild] = await once(server, 'connection');
    grandchild.on('error', () => {});
    await once(grandchild, 'data');
    shell.kill('SIGTERM');
    if (!grandchild.closed) await once(grandchild, 'close');
    server.close();
  });
});
