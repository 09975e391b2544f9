// The whole portal with the demo, started as users start it: two at once, in one checkout.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  processesWith,
  startPortal,
} from './start/testUtils/startedPortal.mjs';

const demoScript = fileURLToPath(new URL('demo.mjs', import.meta.url));
/** The page is built first, on a busy machine in minutes. */
const timeout = 8 * 60_000;
const pollMs = 250;

let folder;
let first;
let second;
before(
  async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-'));
    [first, second] = await Promise.all(
      ['first', 'second'].map(async name => {
        const dataDir = join(folder, name);
        return { ...(await startPortal({ dataDir })), dataDir };
      }),
    );
    await Promise.all([first.ready, second.ready]);
  },
  { timeout },
);
after(async () => {
  for (const portal of [first, second]) portal?.signal('SIGTERM');
  await Promise.all([first?.ended, second?.ended]);
  await rm(folder, { recursive: true, force: true });
});

/** Asks until the answer is of use; the test's own timeout ends it. */
async function until(ask) {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await delay(pollMs);
  }
}

const gone = text => until(async () => !(await processesWith(text)).length);

function demo(portal, ...args) {
  const program = [demoScript, ...args, '--data-dir', portal.dataDir];
  return new Promise(resolve =>
    execFile(process.execPath, program, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    ),
  );
}

describe('the portal with the demo', { timeout }, () => {
  it('says last where it is', () => {
    // Backstage may log a warning at any time.
    const isLogged = line => /\d{4}-\d\d-\d\dT/.test(line);
    for (const { lines, url } of [first, second]) {
      const own = lines.filter(line => !isLogged(line));
      assert.equal(own.at(-1), `Portal ready at ${url}`);
    }
  });

  it('shows a success and a failure within a minute, marked as simulated', async () => {
    const items = await until(async () => {
      const { items: all } = await first.api(
        '/executions?source=demo-pipeline',
      );
      const outcomes = all.map(({ outcome }) => outcome);
      return (
        ['Successful', 'Failed'].every(each => outcomes.includes(each)) && all
      );
    });
    const [failed] = items.filter(({ outcome }) => outcome === 'Failed');
    assert.equal(failed.causeCode, 'ImageNotFound');
    for (const { source, title } of items) {
      assert.equal(source.type, 'demo-pipeline');
      assert.match(title, /^Simulated /);
    }
    const started = items.map(({ createdAt }) => Date.parse(createdAt));
    const ended = items
      .filter(({ finishedAt }) => finishedAt)
      .map(({ finishedAt }) => Date.parse(finishedAt));
    assert.ok(Math.max(...ended) - Math.min(...started) < 60_000);
  });

  it('has a past before that, with successes and failures', async () => {
    const items = await until(async () => {
      const { items: all } = await first.api('/executions?source=imported');
      const outcomes = all.map(({ outcome }) => outcome);
      return (
        ['Successful', 'Failed'].every(each => outcomes.includes(each)) && all
      );
    });
    for (const { finishedAt, title } of items) {
      assert.ok(Date.parse(finishedAt) < Date.now());
      assert.match(title, /^Simulated /);
    }
  });

  it('gives each start a demo cluster of its own', async () => {
    const [one, other] = await Promise.all(
      [first, second].map(portal => demo(portal, 'status')),
    );
    assert.match(one.stdout, /checkout +staging/);
    const kubeconfig = text => /--kubeconfig (\S+)/.exec(text)[1];
    assert.notEqual(kubeconfig(one.stdout), kubeconfig(other.stdout));
  });

  it('deploys what it is told, with the verdict as exit code', async () => {
    const [good, bad] = await Promise.all([
      demo(first, 'deploy', 'checkout', '--environment', 'production'),
      demo(first, 'deploy', 'ledger', '--break', 'image-cannot-be-pulled'),
    ]);
    assert.equal(good.code, 0, good.stdout + good.stderr);
    assert.match(good.stdout, /^Successful: checkout 1\.4\.\d+ to production/);
    assert.equal(bad.code, 1, bad.stdout + bad.stderr);
    assert.match(bad.stdout, /^Failed: ledger 3\.7\.\d+ to staging/);
  });

  it('goes on without its demo cluster, tells so, and finds it again', async () => {
    const [pid] = await processesWith(`${join(second.dataDir, 'demo')} `);
    const told = second.errorLine(/^The demo cluster ended by itself/);
    process.kill(pid, 'SIGKILL');
    assert.match(
      await told,
      /\(SIGKILL\), its log is \S+\. Starting it again\.$/,
    );
    const { code, stderr } = await until(async () => {
      const result = await demo(second, 'deploy', 'checkout');
      // While it is away there is nothing to deploy to.
      return result.code !== 2 && result;
    });
    assert.equal(code, 0, stderr);
  });

  it('leaves nothing behind when run.mjs is killed', async () => {
    first.signal('SIGKILL');
    await first.ended;
    await gone(first.dataDir);
    const { code, stderr } = await demo(first, 'status');
    assert.equal(code, 2);
    assert.match(stderr, /^No demo is running .*npm start[^\n]*\n$/);
  });

  it('leaves nothing behind when it is told to stop', async () => {
    second.signal('SIGINT');
    assert.equal(await second.ended, 130);
    await gone(second.dataDir);
  });
});
