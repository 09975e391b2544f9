import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A port that nobody listens on. */
export async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts the portal as a user does, but without npm, which would keep signals to itself.
 *
 * @param {{ dataDir: string, args?: string[] }} options
 */
export async function startPortal({ dataDir, args = [] }) {
  const port = await findFreePort();
  const runner = join(root, 'scripts', 'run.mjs');
  const env = { ...process.env };
  // Those of a test runner or of a developer are not the user's.
  for (const name of ['OBJECT_STATUS_TOKEN', 'NODE_OPTIONS', 'RUN_MJS_PID'])
    delete env[name];
  const child = spawn(
    process.execPath,
    [
      ...[runner, 'app:start', '--port', String(port)],
      ...['--data-dir', dataDir, ...args],
    ],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const lines = [];
  const errors = [];
  collect(child.stdout, lines);
  const errorLine = collect(child.stderr, errors);
  const ended = once(child, 'close').then(([code]) => code);
  const url = `http://localhost:${port}`;
  return {
    url,
    port,
    lines,
    errors,
    errorLine,
    ended,
    signal: name => child.kill(name),
    ready: Promise.race([
      seen(child.stdout, `Portal ready at ${url}`),
      ended.then(code => {
        throw new Error(
          `It ended with ${code}:\n${[...lines, ...errors].join('\n')}`,
        );
      }),
    ]),
    api: path => askApi({ url, dataDir }, path),
  };
}

function collect(stream, into) {
  const waiting = [];
  createInterface({ input: stream }).on('line', line => {
    into.push(line);
    for (const each of waiting) if (each.pattern.test(line)) each.resolve(line);
  });
  return pattern => new Promise(resolve => waiting.push({ pattern, resolve }));
}

function seen(stream, wanted) {
  return new Promise(resolve =>
    createInterface({ input: stream }).on(
      'line',
      line => line === wanted && resolve(),
    ),
  );
}

async function askApi({ url, dataDir }, path) {
  const token = (await readFile(join(dataDir, 'ci-token'), 'utf8')).trim();
  const address = `${url}/api/kubernetes-object-status/v1${path}`;
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(address, { headers })).json();
}

/** Process ids whose command line, with a space after each word, has this text; but our own. */
export async function processesWith(text) {
  const found = (await commandLines()).filter(
    ({ id, line }) => line.includes(text) && id !== process.pid,
  );
  return found.map(({ id }) => id);
}

async function commandLines() {
  const names = await readdir('/proc').catch(() => undefined);
  if (!names) return listedByPs();
  const ids = names.filter(name => /^\d+$/.test(name));
  return Promise.all(
    ids.map(async id => {
      const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(
        // It has ended since.
        () => '',
      );
      return { id: Number(id), line: line.replaceAll('\0', ' ') };
    }),
  );
}

// Where there is no /proc; a machine of CI may have no ps.
async function listedByPs() {
  const { stdout } = await promisify(execFile)('ps', [
    ...['-axww', '-o', 'pid=,args='],
  ]);
  return stdout.split('\n').map(row => {
    const [, id, line] = /^\s*(\d+)\s(.*)$/.exec(row) ?? [];
    return { id: Number(id), line: `${line ?? ''} ` };
  });
}
