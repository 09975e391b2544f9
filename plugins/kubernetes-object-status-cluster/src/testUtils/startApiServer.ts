import { ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ApiAccess } from './ApiAccess';
import { freePort } from './freePort';

const token = 'integration-test-token';
const powerlessToken = 'powerless-test-token';
const readyWithinMs = 60_000;
const endWithinMs = 5_000;

/** A kube-apiserver with its etcd, and nothing else of a control plane. */
export interface ApiServer {
  port: number;
  caData: string;
  /** Of somebody who may do everything. */
  token: string;
  /** Of user `nobody`, who may do nothing. */
  powerlessToken: string;
  api: ApiAccess;
  /** Has the process stand still, or go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  stop(): Promise<void>;
}

/** Where kube-apiserver and etcd are; `undefined` when nobody built them. */
export function findBinaries(): string | undefined {
  const folder =
    process.env.KUBEBUILDER_ASSETS ??
    // eslint-disable-next-line no-restricted-syntax -- never part of a build
    resolve(__dirname, '../../../../test/control-plane/bin');
  const binaries = ['etcd', 'kube-apiserver'].map(name => join(folder, name));
  return binaries.every(existsSync) ? folder : undefined;
}

/** Starts both on free ports with fresh data and waits until the server is ready. */
export async function startApiServer(binaries: string): Promise<ApiServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cluster-test-'));
  await writeKeys(folder);
  const etcdUrl = `http://127.0.0.1:${await freePort()}`;
  const peerUrl = `http://127.0.0.1:${await freePort()}`;
  const port = await freePort();
  const etcd = start(join(binaries, 'etcd'), [
    ['--data-dir', join(folder, 'etcd')],
    ['--listen-client-urls', etcdUrl, '--advertise-client-urls', etcdUrl],
    ['--listen-peer-urls', peerUrl, '--initial-advertise-peer-urls', peerUrl],
    ['--initial-cluster', `default=${peerUrl}`],
    ['--unsafe-no-fsync', '--log-level', 'error'],
  ]);
  const server = start(join(binaries, 'kube-apiserver'), [
    ['--etcd-servers', etcdUrl, '--cert-dir', folder],
    ['--secure-port', String(port), '--bind-address', '127.0.0.1'],
    ['--service-account-issuer', 'https://x'],
    ['--service-account-key-file', join(folder, 'sa.pub')],
    ['--service-account-signing-key-file', join(folder, 'sa.key')],
    ['--token-auth-file', join(folder, 'tokens.csv')],
    ['--authorization-mode', 'RBAC'],
    ['--service-cluster-ip-range', '10.0.0.0/24'],
    ['--disable-admission-plugins', 'ServiceAccount'],
  ]);
  const stop = async () => {
    // The API server hangs for long when etcd goes first.
    await end(server);
    await end(etcd);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const caData = await untilReady(server, port, folder);
    return {
      port,
      caData,
      token,
      powerlessToken,
      api: new ApiAccess(`https://127.0.0.1:${port}`, caData, token),
      signal: name => server.kill(name),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function writeKeys(folder: string): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
  });
  const pub = publicKey.export({ type: 'spki', format: 'pem' });
  const key = privateKey.export({ type: 'pkcs1', format: 'pem' });
  await writeFile(join(folder, 'sa.pub'), pub);
  await writeFile(join(folder, 'sa.key'), key);
  await writeFile(
    join(folder, 'tokens.csv'),
    `${token},admin,1,"system:masters"\n${powerlessToken},nobody,2\n`,
  );
}

function start(path: string, flags: string[][]): ChildProcess {
  const child = spawn(path, flags.flat(), { stdio: 'ignore' });
  // When the test process goes before its end, so does the child.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** The CA, as soon as the server says that it is ready. */
async function untilReady(
  server: ChildProcess,
  port: number,
  folder: string,
): Promise<string> {
  const giveUpAt = Date.now() + readyWithinMs;
  for (;;) {
    if (server.exitCode !== null) throw new Error('kube-apiserver has ended');
    if (Date.now() > giveUpAt) throw new Error('kube-apiserver is not ready');
    try {
      const ca = await readFile(join(folder, 'apiserver.crt'), 'utf8');
      const api = new ApiAccess(`https://127.0.0.1:${port}`, ca, token);
      if ((await api.read('/readyz')).firstLine === 'ok') return ca;
    } catch {
      // Not yet: the limit above ends it.
    }
    await new Promise(again => setTimeout(again, 100));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>(done => {
    const kill = setTimeout(() => child.kill('SIGKILL'), endWithinMs);
    child.once('exit', () => {
      clearTimeout(kill);
      done();
    });
    child.kill('SIGTERM');
  });
}
