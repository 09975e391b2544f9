import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { anEndedExecution, anExecution, permalink } from './testUtils/builders';
import { FakePortal, Look } from './testUtils/FakePortal';

const program = resolve(__dirname, '../bin/object-status');
const fromCheckout = resolve(__dirname, '../../../scripts/object-status.mjs');

const manifest = 'apiVersion: v1\nkind: Service\nmetadata: { name: a }\n';

/** The program as a process of its own: stdin, exit code and signals are the real ones. */
describe('the process', () => {
  let portal: FakePortal;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'object-status-'));
    await writeFile(join(folder, 'a.yaml'), manifest);
  });
  afterAll(() => rm(folder, { recursive: true }));
  afterEach(() => portal?.stop());

  function start(file: string, args: string[], env: NodeJS.ProcessEnv = {}) {
    return spawn(process.execPath, [file, ...args], {
      stdio: 'pipe',
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        OBJECT_STATUS_URL: portal?.url,
        OBJECT_STATUS_TOKEN: 'a-token',
        ...env,
      },
    });
  }

  async function endOf(child: ChildProcess) {
    if (!child.stdout || !child.stderr) throw new Error('no pipes');
    const [out, err, [exitCode]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { out, err, exitCode };
  }

  async function aPortal(...looks: Look[]) {
    portal = await FakePortal.start(looks);
  }

  it('reads stdin, keeps stdout for the result and ends with the exit code', async () => {
    await aPortal({ execution: anEndedExecution('Failed', 38) });
    const child = start(program, ['wait', '-f', '-']);
    child.stdin.end(manifest);
    const { out, err, exitCode } = await endOf(child);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^Failed: checkout 1.4.2 to production after 38 s\n/);
    expect(err.split('\n')[0]).toBe(permalink);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'ends with the permalink on %s: exit code %d',
    async (signal, code) => {
      await aPortal({ execution: anExecution({ steps: [] }) });
      const child = start(program, ['wait', '-f', 'a.yaml']);
      portal.onAnswered = ({ path }) => {
        if (path.endsWith('/transitions')) child.kill(signal);
      };
      const { out, exitCode } = await endOf(child);
      expect(out).toBe(`Interrupted. The deployment goes on: ${permalink}\n`);
      expect(exitCode).toBe(code);
    },
  );

  it('ends quietly when nobody reads any more', async () => {
    await aPortal({ execution: anEndedExecution('Successful', 5) });
    const child = start(program, ['show', '01JD8Q4T']);
    child.stdout.destroy();
    const [err, [exitCode]] = await Promise.all([
      text(child.stderr),
      once(child, 'close'),
    ]);
    expect(err).toBe(`${permalink}\n`);
    expect(exitCode).toBe(0);
  });

  it('finds files from where the user stands, started from the checkout', async () => {
    await aPortal({ execution: anEndedExecution('Successful', 5) });
    const child = spawn(
      process.execPath,
      [fromCheckout, 'wait', '-f', 'a.yaml'],
      {
        stdio: 'pipe',
        cwd: tmpdir(),
        env: {
          PATH: process.env.PATH,
          INIT_CWD: folder,
          OBJECT_STATUS_URL: portal.url,
        },
      },
    );
    expect(await endOf(child)).toMatchObject({ exitCode: 0 });
  });
});
