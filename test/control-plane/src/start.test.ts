import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { isAlive } from './testUtils/isAlive';
import { requireBinariesFolder } from './testUtils/requireBinariesFolder';

const start = join(__dirname, '..', 'start.mjs');

describe('node test/control-plane/start.mjs', () => {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    it(`prints a kubeconfig, runs until ${signal} and leaves no process`, async () => {
      const child = spawn(process.execPath, [start], {
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, KUBEBUILDER_ASSETS: requireBinariesFolder() },
      });
      const exited = once(child, 'exit');
      const [kubeconfig] = await once(
        createInterface({ input: child.stdout }),
        'line',
      );
      assert.match(kubeconfig, /admin\.kubeconfig\.yaml$/);
      const pids = readPids(join(dirname(kubeconfig), '..', 'pids'));
      assert.equal(pids.length, 5);

      child.kill(signal);
      assert.deepEqual(await exited, [code, null]);
      assert.deepEqual(pids.filter(isAlive), []);
    });
  }

  it('answers an unknown option with one clear line and exit code 2', async () => {
    const child = spawn(process.execPath, [start, '--folder', 'x'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const exited = once(child, 'exit');
    const [line] = await once(createInterface({ input: child.stderr }), 'line');
    assert.match(line, /Unknown option '--folder'/);
    assert.deepEqual(await exited, [2, null]);
  });
});

function readPids(folder: string): number[] {
  return readdirSync(folder).map(name =>
    Number(readFileSync(join(folder, name), 'utf8')),
  );
}
