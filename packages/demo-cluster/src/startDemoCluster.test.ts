import { ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { startDemoCluster } from './startDemoCluster';

const script = join(__dirname, '../start.mjs');

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'demo-cluster-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

function ask(url: string, ca: string, token: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    https
      .get(url, { ca, headers, agent: false }, response => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
      .once('error', reject);
  });
}

it('can be reached with what it wrote, which only its owner may read', async () => {
  const cluster = await startDemoCluster({ directory, name: 'shop', nodes: 1 });
  try {
    for (const file of ['kubeconfig.yaml', 'ca.crt', 'token']) {
      const { mode } = await stat(join(directory, file));
      expect([file, mode % 0o1000]).toEqual([file, 0o600]);
    }
    const config = parse(await readFile(cluster.kubeconfig, 'utf8'));
    expect(config['current-context']).toBe('shop');
    const [{ cluster: target }] = config.clusters;
    const [{ user }] = config.users;
    const ca = Buffer.from(
      target['certificate-authority-data'],
      'base64',
    ).toString();
    const pods = `${target.server}/api/v1/pods`;
    expect(await ask(pods, ca, user.token)).toBe(200);
    expect(await ask(pods, ca, 'another')).toBe(401);
    expect(
      await ask(pods.replace('127.0.0.1', 'localhost'), ca, user.token),
    ).toBe(200);
  } finally {
    await cluster.stop();
  }
  await expect(
    ask(cluster.url, cluster.certificateAuthority, ''),
  ).rejects.toThrow('ECONNREFUSED');
});

it('begins above the versions of a start before it', async () => {
  const versionOf = async () => {
    const { registry, stop } = await startDemoCluster({ directory, nodes: 1 });
    await stop();
    const key = { apiVersion: 'v1', kind: 'Namespace', name: 'default' };
    return Number(registry.get(key)?.metadata.resourceVersion);
  };
  const before = await versionOf();
  jest.useFakeTimers({
    doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'setInterval'],
  });
  try {
    jest.setSystemTime(Date.now() + 10_000);
    expect(await versionOf()).toBeGreaterThanOrEqual(before + 100);
  } finally {
    jest.useRealTimers();
  }
});

// What loads TypeScript tells over the same channel which files it loaded.
async function readyMessage(child: ChildProcess): Promise<unknown> {
  for (;;) {
    const [message] = await once(child, 'message');
    if (message.type === 'ready') return message;
  }
}

describe('start.mjs', () => {
  const args = () => ['--dir', directory, '--time-factor', '0.1'];
  const ended = async (child: ChildProcess) => (await once(child, 'exit'))[0];

  it('tells its parent when it is ready, and ends when the parent goes away', async () => {
    const child = fork(script, args(), {
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    expect(await readyMessage(child)).toEqual({
      type: 'ready',
      url: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/),
      kubeconfig: join(directory, 'kubeconfig.yaml'),
    });
    const end = ended(child);
    child.disconnect();
    expect(await end).toBe(0);
  }, 60_000);

  it.each([
    ['its input ends', (child: ChildProcess) => child.stdin?.end()],
    ['it gets SIGTERM', (child: ChildProcess) => child.kill('SIGTERM')],
    ['it gets SIGINT', (child: ChildProcess) => child.kill('SIGINT')],
  ])(
    'prints its kubeconfig and ends when %s',
    async (_name, stop) => {
      const child = spawn(process.execPath, [script, ...args()]);
      const end = ended(child);
      const [line] = await once(child.stdout, 'data');
      expect(String(line)).toBe(`${join(directory, 'kubeconfig.yaml')}\n`);
      stop(child);
      expect(await end).toBe(0);
    },
    60_000,
  );

  it.each([
    [['--port', 'x', '--dir', '/tmp'], '--port'],
    [[], '--dir is missing'],
    [['--nope'], "Unknown option '--nope'"],
  ])(
    'says what is wrong with %p',
    async (wrong, expected) => {
      const child = spawn(process.execPath, [script, ...wrong]);
      let said = '';
      child.stderr.on('data', chunk => (said += chunk));
      expect(await ended(child)).toBe(2);
      expect(said).toContain(expected);
      expect(said).toContain('Usage:');
    },
    60_000,
  );
});
