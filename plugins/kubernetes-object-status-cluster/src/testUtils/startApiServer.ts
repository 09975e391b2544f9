import { ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A kube-apiserver with its etcd, and nothing else of a control plane. */
export interface ApiServer {
  url: string;
  caData: string;
  token: string;
  /** Sends JSON and gives the answer's JSON. */
  send(method: string, path: string, body?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** Where kube-apiserver and etcd are; `undefined` when nobody built them. */
export async function findBinaries(): Promise<string | undefined> {
  const folder =
    process.env.KUBEBUILDER_ASSETS ??
    // eslint-disable-next-line no-restricted-syntax -- never part of a build
    resolve(__dirname, '../../../../test/control-plane/bin');
  try {
    await access(join(folder, 'etcd'));
    await access(join(folder, 'kube-apiserver'));
    return folder;
  } catch {
    return undefined;
  }
}

/** Starts both on free ports with fresh data and waits until the server is ready. */
export async function startApiServer(binaries: string): Promise<ApiServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cluster-test-'));
  const token = 'integration-test-token';
  const [client, peer, secure] = [
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  await writeKeys(folder, token);
  const etcdUrl = `http://127.0.0.1:${client}`;
  const peerUrl = `http://127.0.0.1:${peer}`;
  const etcd = spawn(
    join(binaries, 'etcd'),
    [
      ['--data-dir', join(folder, 'etcd')],
      ['--listen-client-urls', etcdUrl, '--advertise-client-urls', etcdUrl],
      ['--listen-peer-urls', peerUrl],
      ['--initial-advertise-peer-urls', peerUrl],
      ['--initial-cluster', `default=${peerUrl}`],
      ['--unsafe-no-fsync', '--log-level', 'error'],
    ].flat(),
    { stdio: 'ignore' },
  );
  const server = spawn(
    join(binaries, 'kube-apiserver'),
    [
      ['--etcd-servers', etcdUrl, '--cert-dir', folder],
      ['--secure-port', String(secure), '--bind-address', '127.0.0.1'],
      ['--service-account-issuer', 'https://x'],
      ['--service-account-key-file', join(folder, 'sa.pub')],
      ['--service-account-signing-key-file', join(folder, 'sa.key')],
      ['--token-auth-file', join(folder, 'tokens.csv')],
      ['--authorization-mode', 'RBAC'],
      ['--service-cluster-ip-range', '10.0.0.0/24'],
      ['--disable-admission-plugins', 'ServiceAccount'],
    ].flat(),
    { stdio: 'ignore' },
  );
  const stop = async () => {
    // The API server hangs for long when etcd goes first.
    await end(server);
    await end(etcd);
    await rm(folder, { recursive: true, force: true });
  };
  const url = `https://127.0.0.1:${secure}`;
  try {
    const caData = await untilReady(server, url, folder, token);
    return {
      url,
      caData,
      token,
      send: (method, path, body) =>
        send(url, caData, token, method, path, body).then(JSON.parse),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function writeKeys(folder: string, token: string): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
  });
  const pub = publicKey.export({ type: 'spki', format: 'pem' });
  const key = privateKey.export({ type: 'pkcs1', format: 'pem' });
  await writeFile(join(folder, 'sa.pub'), pub);
  await writeFile(join(folder, 'sa.key'), key);
  await writeFile(
    join(folder, 'tokens.csv'),
    `${token},admin,1,"system:masters"\nno-rights-token,nobody,2\n`,
  );
}

/** The CA, as soon as the server says that it is ready. */
async function untilReady(
  server: ChildProcess,
  url: string,
  folder: string,
  token: string,
): Promise<string> {
  const giveUpAt = Date.now() + 60_000;
  for (;;) {
    if (server.exitCode !== null) throw new Error('kube-apiserver has ended');
    if (Date.now() > giveUpAt) throw new Error('kube-apiserver is not ready');
    try {
      const ca = await readFile(join(folder, 'apiserver.crt'), 'utf8');
      if ((await send(url, ca, token, 'GET', '/readyz')) === 'ok') return ca;
    } catch {
      // Not yet: the limit above ends it.
    }
    await new Promise(again => setTimeout(again, 100));
  }
}

function send(
  url: string,
  ca: string,
  token: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<string> {
  return new Promise((resolveText, reject) => {
    const type = method === 'PATCH' ? 'merge-patch+json' : 'json';
    const sent = request(
      `${url}${path}`,
      {
        ca,
        method,
        agent: false,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': `application/${type}`,
        },
      },
      async answer => {
        const text = (await answer.toArray()).join('');
        if ((answer.statusCode ?? 0) < 300) resolveText(text);
        else reject(new Error(`${method} ${path}: ${text}`));
      },
    );
    sent.once('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Below the ephemeral range, where a port may be taken before it is bound. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise(done => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>(done => {
    const kill = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(kill);
      done();
    });
    child.kill('SIGTERM');
  });
}
