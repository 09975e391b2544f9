import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./endWithParent.cjs', import.meta.url));

/** A process that leads its group, does what is said, and is ready. */
async function startChild(script) {
  const ready = 'setInterval(() => {}, 1e6); process.stdout.write("ready")';
  const child = spawn(
    process.execPath,
    ['--require', program, '-e', `${script}; ${ready}`],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
      detached: true,
      env: { ...process.env, END_WITH_PARENT_MS: '50' },
    },
  );
  await once(child.stdout, 'data');
  return child;
}

describe('a process whose parent is gone', () => {
  for (const [name, script, signal] of [
    ['is asked to end', '', 'SIGTERM'],
    [
      'is ended where it does not end',
      'process.on("SIGTERM", () => {})',
      'SIGKILL',
    ],
  ]) {
    it(name, async () => {
      const child = await startChild(script);
      const ended = once(child, 'exit');
      child.stdio[3].destroy();
      assert.deepEqual(await ended, [null, signal]);
    });
  }
});
