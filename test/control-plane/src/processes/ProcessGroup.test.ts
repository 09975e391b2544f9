import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { ProcessGroup } from './ProcessGroup';

const folder = mkdtempSync(join(tmpdir(), 'process-group-'));

after(() => rmSync(folder, { recursive: true }));

function aProcess(name: string, script: string) {
  return {
    name,
    command: process.execPath,
    args: ['-e', script],
    logFile: join(folder, `${name}.log`),
  };
}

const waits = 'setInterval(() => {}, 1000)';

describe('ProcessGroup', () => {
  it('stops in reverse order', async () => {
    const group = new ProcessGroup();
    const order: string[] = [];
    for (const name of ['first', 'second', 'third']) {
      const started = await group.start(aProcess(name, waits));
      started.ended.then(() => order.push(name));
    }
    await group.stop();
    assert.deepEqual(order, ['third', 'second', 'first']);
  });

  it('kills what does not listen to SIGTERM', async () => {
    const group = new ProcessGroup();
    const deaf = await group.start(
      aProcess(
        'deaf',
        `process.on('SIGTERM', () => {}); console.log('up'); ${waits}`,
      ),
    );
    while ((await deaf.readLogEnd()) !== 'up') {
      assert.equal(deaf.hasEnded, false);
    }
    assert.deepEqual(await deaf.stop(100), {
      code: undefined,
      signal: 'SIGKILL',
    });
  });

  it('says with the end of its log that a process is gone', async () => {
    const group = new ProcessGroup();
    await group.start(
      aProcess('broken', `console.error('no room left'); process.exit(7)`),
    );
    await assert.rejects(
      group.whileRunning(new Promise(() => {})),
      /^Error: broken ended \(exit code 7\)\. End of .*broken\.log:\nno room left$/,
    );
    await group.stop();
  });

  it('says which command is not there', async () => {
    const group = new ProcessGroup();
    await assert.rejects(
      group.start({ ...aProcess('absent', ''), command: join(folder, 'none') }),
      /^Error: absent cannot be started: .*ENOENT/,
    );
  });
});
