import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { parentsOf, watchParents } from './watchParents.mjs';

describe('watchParents', () => {
  it('tells once that one of them is gone', async () => {
    const parent = spawn(process.execPath, [
      '-e',
      'setInterval(() => {}, 1e6)',
    ]);
    await once(parent, 'spawn');
    let losses = 0;
    const lost = new Promise(resolve => {
      const onLost = () => resolve((losses += 1));
      watchParents([process.pid, parent.pid], onLost, { pollMs: 1 });
    });
    parent.kill('SIGKILL');
    await Promise.all([once(parent, 'exit'), lost]);
    assert.equal(losses, 1);
  });
});

describe('parentsOf', () => {
  for (const [name, env, expected] of [
    ['those that run.mjs stands behind', { RUN_MJS_PID: '7' }, [5, 7]],
    ['none when it was started by itself', {}, []],
    ['none for what is no process', { RUN_MJS_PID: 'x' }, []],
  ]) {
    it(`gives ${name}`, () =>
      assert.deepEqual(parentsOf({ ppid: 5, env }), expected));
  }
});
