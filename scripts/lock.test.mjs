import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const hold = fileURLToPath(new URL('fixtures/lock/hold.mjs', import.meta.url));

let folder;
let lock;
let children;
beforeEach(async () => {
  children = [];
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  lock = join(folder, 'a', 'lock');
});

afterEach(() => children.forEach(child => child.kill('SIGKILL')));

/** A process that asks for the lock; `said` waits for its next line. */
function contender(...args) {
  const child = spawn(process.execPath, [hold, lock, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[
    Symbol.asyncIterator
  ]();
  return {
    pid: child.pid,
    said: async () => (await lines.next()).value,
    release: () => child.stdin.end(),
    kill: () => child.kill('SIGKILL'),
    ended: once(child, 'exit'),
  };
}

describe('withLock', () => {
  it('makes the second wait for the first, whose process id it is told', async () => {
    const first = contender();
    assert.equal(await first.said(), 'held');
    const second = contender();
    assert.equal(await second.said(), `waits for ${first.pid}`);
    first.release();
    assert.equal(await second.said(), 'held');
    second.release();
    await second.ended;
    assert.deepEqual(await readdir(join(folder, 'a')), []);
  });

  it('takes over the lock of a holder that was killed, and cleans up after it', async () => {
    const first = contender();
    await first.said();
    first.kill();
    await first.ended;
    const second = contender();
    assert.equal(await second.said(), 'held');
    second.release();
    await second.ended;
    assert.deepEqual(await readdir(join(folder, 'a')), []);
  });

  it('takes over a lock whose takeover was itself interrupted', async () => {
    const dead = contender();
    await dead.said();
    dead.kill();
    await dead.ended;
    await writeFile(`${lock}.takeover`, `${dead.pid}\n`);
    const next = contender();
    assert.equal(await next.said(), `waits for ${dead.pid}`);
    assert.equal(await next.said(), 'held');
    next.release();
    await next.ended;
  });

  it('lets one in at a time when many find a dead holder', async () => {
    const dead = contender();
    await dead.said();
    dead.kill();
    await dead.ended;
    const journal = join(folder, 'journal');
    const many = Array.from({ length: 6 }, () => contender(journal));
    for (const each of many) each.release();
    const exits = await Promise.all(many.map(each => each.ended));
    assert.deepEqual(
      exits.map(([code]) => code),
      many.map(() => 0),
    );
    const lines = (await readFile(journal, 'utf8')).trim().split('\n');
    assert.deepEqual(
      lines,
      many.flatMap(() => ['in', 'out']),
    );
  });
});
