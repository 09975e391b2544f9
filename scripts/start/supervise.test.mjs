import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { supervise } from './supervise.mjs';

const program = fileURLToPath(
  new URL('../fixtures/supervise/helper.mjs', import.meta.url),
);

let folder;
let lines;
let onLine;
let helper;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supervise-'));
  lines = [];
  onLine = () => {};
  helper = undefined;
});
afterEach(async () => {
  await helper?.stop();
  await rm(folder, { recursive: true });
});

function start(restarts) {
  helper = supervise({
    name: 'The helper',
    argumentsOf: before => [program, folder, ...(before ? [before.url] : [])],
    logFile: join(folder, 'log'),
    tell: line => {
      lines.push(line);
      onLine(line);
    },
    restarts: { limit: 2, delayMs: 1, forgetMs: 60_000, ...restarts },
  });
  return helper;
}

const lineLike = pattern =>
  new Promise(resolve => {
    onLine = line => pattern.test(line) && resolve();
  });
const write = name => writeFile(join(folder, name), '');
async function starts() {
  const text = await readFile(join(folder, 'starts'), 'utf8');
  return text.trim().split('\n');
}

describe('supervise', () => {
  it('gives what the helper said when it was ready, and stops it', async () => {
    const { ready, stop } = start();
    assert.equal((await ready).url, 'https://127.0.0.1:4711');
    await stop();
    const [pid] = (await starts())[0].split(' ');
    assert.throws(() => process.kill(Number(pid), 0), { code: 'ESRCH' });
    assert.deepEqual(lines, []);
    assert.equal(
      await readFile(join(folder, 'log'), 'utf8'),
      'said by the helper\n',
    );
  });

  it('fails in one sentence when the helper never gets ready', async () => {
    await write('refuse');
    await assert.rejects(start().ready, {
      message: `The helper ended by itself (exit code 3), its log is ${folder}/log.`,
    });
    assert.equal((await starts()).length, 1);
  });

  it('starts it again with what it said before, a limited number of times', async () => {
    await write('fail');
    const givenUp = lineLike(/too often/);
    await start().ready;
    await givenUp;
    const began = await starts();
    assert.equal(began.length, 3);
    assert.match(began[0], /^\d+ $/);
    assert.match(began[1], /^\d+ https:\/\/127\.0\.0\.1:4711$/);
    assert.match(
      lines[0],
      /^The helper ended by itself \(exit code 4\).*again\.$/,
    );
    assert.match(lines[2], /goes on without it\.$/);
    assert.equal(lines.length, 3);
  });

  it('counts anew after it has lived long', async () => {
    await write('fail');
    const fifth = new Promise(resolve => {
      onLine = () => lines.length === 5 && resolve();
    });
    await start({ forgetMs: 0 }).ready;
    await fifth;
    assert.doesNotMatch(lines.join(), /too often/);
  });

  it('stops a helper that is waiting for its restart', async () => {
    await write('fail');
    const ended = lineLike(/again/);
    const { ready, stop } = start({ delayMs: 60_000 });
    await ready;
    await ended;
    await stop();
    assert.equal((await starts()).length, 1);
  });
});
