import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, watch } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { variable, withPostgres } from './withPostgres.mjs';

const script = fileURLToPath(new URL('withPostgres.mjs', import.meta.url));

/** Writes where the server is, and ends when its input does, or at a signal. */
const tell = `process.stdout.write(process.env.${variable} + '\\n'); process.stdin.resume()`;

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'with-postgres-'));
  // As root the server runs as somebody else.
  await chmod(folder, 0o755);
});
after(() => rm(folder, { recursive: true, force: true }));

/** A running command beside a server of its own, and a connection to that server. */
async function start() {
  const { [variable]: _, ...env } = process.env;
  const wrapper = spawn(
    process.execPath,
    [script, process.execPath, '-e', tell],
    {
      env: { ...env, TMPDIR: folder },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const [line] = await once(wrapper.stdout, 'data');
  const { hostname, port, password } = new URL(`${line}`.trim());
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const isOver = once(socket.resume(), 'close');
  return { wrapper, hostname, password, isOver };
}

/** Waits until nothing is left in the folder. */
async function untilEmpty() {
  for await (const _ of watch(folder)) {
    if ((await readdir(folder)).length === 0) return;
  }
}

describe('withPostgres', () => {
  it('gives its command a server of its own, and takes it away when the command ends', async () => {
    const { wrapper, hostname, password, isOver } = await start();
    assert.equal(hostname, '127.0.0.1');
    assert.match(password, /^[0-9a-f]{32}$/);
    assert.equal((await readdir(folder)).length, 1);

    wrapper.stdin.end();

    assert.deepEqual(await once(wrapper, 'exit'), [0, null]);
    await isOver;
    assert.deepEqual(await readdir(folder), []);
  });

  it('passes a signal on and ends as the command does', async () => {
    const { wrapper, isOver } = await start();
    wrapper.kill('SIGTERM');

    assert.deepEqual(await once(wrapper, 'exit'), [143, null]);
    await isOver;
    assert.deepEqual(await readdir(folder), []);
  });

  it('leaves no server behind when it is killed', async () => {
    const { wrapper, isOver } = await start();
    const emptied = untilEmpty();
    wrapper.kill('SIGKILL');
    wrapper.stdin.end();

    await isOver;
    await emptied;
  });

  const command = [process.execPath, '-e', 'process.exitCode = 7'];
  for (const [name, options, exitCode, said] of [
    [
      'outside CI runs without a server where there is none, and says so',
      { binaries: '', env: {} },
      7,
      [/SQLite only/],
    ],
    [
      'in CI fails where there is none',
      { binaries: '', env: { CI: 'true' } },
      1,
      [/SQLite only/],
    ],
    [
      'leaves a server alone that somebody else runs',
      { env: { [variable]: 'postgresql://elsewhere' } },
      7,
      [],
    ],
  ]) {
    it(name, async () => {
      const lines = [];
      const say = line => lines.push(line);
      assert.equal(await withPostgres(command, { ...options, say }), exitCode);
      assert.equal(lines.length, said.length);
      said.forEach((pattern, index) => assert.match(lines[index], pattern));
    });
  }
});
