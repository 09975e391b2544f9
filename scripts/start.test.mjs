import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './start/testUtils/startedPortal.mjs';

const script = fileURLToPath(new URL('start.mjs', import.meta.url));

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  await writeFile(
    join(folder, 'kubeconfig'),
    'kind: Config\ncontexts: [{ name: one }]\ncurrent-context: one\n',
  );
  await writeFile(join(folder, 'file'), '');
});

const start = (...args) =>
  startWith(['--no-demo', '--data-dir', 'data', ...args]);

/** Runs start.mjs as if it were called from `folder`. */
function startWith(args, more = {}) {
  const env = { PATH: process.env.PATH, INIT_CWD: folder, ...more };
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [script, ...args],
      { env },
      (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('npm start', () => {
  for (const [name, args, message] of [
    ['an unknown option', ['--nope'], /--nope/],
    [
      'an address of no PostgreSQL database',
      ['--database', 'mysql://jane:hunter2@host/name'],
      /^--database must be postgresql:(?!.*hunter2)/,
    ],
    [
      'a missing kubeconfig',
      ['--kubeconfig', 'absent'],
      /absent cannot be read/,
    ],
    [
      'an unknown context',
      ['--kubeconfig', 'kubeconfig', '--context', 'two'],
      /has no context "two"; it has one/,
    ],
    [
      'a data directory that is a file',
      ['--data-dir', 'file'],
      /^Data directory .*file/,
    ],
  ]) {
    it(`answers ${name} with one line and exit code 2`, async () => {
      const { code, stdout, stderr } = await start(...args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.match(stderr, /^[^\n]+\n$/);
    });
  }

  it('answers a taken port with one line and exit code 2, before it writes anything', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    const { code, stderr } = await start('--port', `${port}`);
    server.close();
    assert.equal(code, 2);
    assert.match(stderr, new RegExp(`^Port ${port} is taken[^\n]+\n$`));
    assert.ok(!existsSync(join(folder, 'data')));
  });

  it('answers a database that does not answer with one line and exit code 1, before it writes anything', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    await once(server, 'close');
    const url = `postgresql://jane:hunter2@127.0.0.1:${port}/portal`;
    const { code, stderr } = await start('--database', url);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^The database of --database, [^\n]+ cannot be reached[^\n]+\n$/,
    );
    assert.doesNotMatch(stderr, /hunter2/);
    assert.ok(!existsSync(join(folder, 'data')));
  });

  it('answers a data directory that is in use with one line and exit code 2', async () => {
    await mkdir(join(folder, 'used'));
    await writeFile(join(folder, 'used', 'portal.lock'), `${process.pid}\n`);
    const port = String(await findFreePort());
    const { code, stderr } = await start('--data-dir', 'used', '--port', port);
    assert.equal(code, 2);
    assert.match(
      stderr,
      new RegExp(
        `^Data directory \\S+/used is in use .* ${process.pid}[^\n]+\n$`,
      ),
    );
  });

  it('answers a context that is called like the demo cluster with one line and exit code 2', async () => {
    await writeFile(
      join(folder, 'demo.yaml'),
      'kind: Config\ncontexts: [{ name: demo }]\ncurrent-context: demo\n',
    );
    const args = ['--kubeconfig', 'demo.yaml'];
    const { code, stderr } = await startWith(args);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^Context "demo" has the name of the demo cluster[^\n]+\n$/,
    );
  });

  it('answers a token that can be guessed with one line and exit code 2', async () => {
    const env = { OBJECT_STATUS_TOKEN: 'g'.repeat(31) };
    const port = String(await findFreePort());
    const args = ['--data-dir', 'guessed', '--port', port];
    const { code, stderr } = await startWith(args, env);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^OBJECT_STATUS_TOKEN must have 32 characters[^\n]+\n$/,
    );
  });

  it('explains itself', async () => {
    const { code, stdout } = await start('--help');
    assert.equal(code, 0);
    assert.match(stdout, /--kubeconfig FILE/);
  });
});
