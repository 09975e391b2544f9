import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isPassable } from './binaries.mjs';

const user = 'postgres';
const portTries = 3;
const isReady = /database system is ready to accept connections/;
const isPortTaken = /Address already in use|could not bind/;

// The data is thrown away at the end: nothing has to survive a crash of the machine.
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  jit: 'off',
};

// UTF-8 and a collation that is not the order of bytes, as operators have it.
const cluster = [
  ...['--encoding=UTF8', '--locale=C'],
  ...['--locale-provider=icu', '--icu-locale=en-US'],
  ...['--auth=scram-sha-256', '--no-sync', '--no-instructions'],
];

/** A PostgreSQL server whose data lives in a folder of its own and goes with it. */
export class Server {
  #folder;
  #binaries;
  #owner;
  #running;
  #log = [];
  #isStopping = false;

  /**
   * @param {object} options
   * @param {string} options.folder empty, and passable for `owner`
   * @param {string} options.binaries folder with `bin`, `lib` and `share`
   * @param {{ uid: number, gid: number }} [options.owner] whom it runs as; PostgreSQL refuses to run as root
   */
  constructor({ folder, binaries, owner }) {
    this.#folder = folder;
    this.#binaries = binaries;
    this.#owner = owner;
  }

  /**
   * Creates the data and starts the server on a free loopback port.
   *
   * @returns {Promise<string>} its address, password included
   * @throws Error - it did not start; the message has its last words
   */
  async start() {
    await this.#makeReachable();
    const password = randomBytes(16).toString('hex');
    await this.#initialise(password);
    for (let tries = 1; ; tries++) {
      const port = await findFreePort();
      if (await this.#listen(port))
        return `postgresql://${user}:${password}@127.0.0.1:${port}/postgres`;
      const isWorthTrying = tries < portTries && isPortTaken.test(this.#words);
      if (!isWorthTrying) throw this.#failure('did not start');
    }
  }

  /** Ends at once, and takes the data away. */
  async stop() {
    this.#isStopping = true;
    const process = this.#running;
    if (process && process.exitCode === null && process.signalCode === null) {
      const ended = once(process, 'exit');
      process.kill('SIGQUIT');
      await ended;
    }
    // What initdb started may take a moment longer than initdb itself.
    const retry = { maxRetries: 10, retryDelay: 50 };
    await rm(this.#folder, { recursive: true, force: true, ...retry });
  }

  /** When the server ends by itself. */
  async ended() {
    await once(this.#running, 'exit');
    return this.#failure('ended by itself');
  }

  get #data() {
    return join(this.#folder, 'data');
  }

  async #makeReachable() {
    await mkdir(this.#data, { mode: 0o700 });
    if (!this.#owner) return;
    await chmod(this.#folder, 0o755);
    await chown(this.#data, this.#owner.uid, this.#owner.gid);
    if (await isPassable(join(this.#binaries, 'bin'))) return;
    // The checkout lies where only root may look.
    const copy = join(this.#folder, 'native');
    await cp(this.#binaries, copy, { recursive: true, verbatimSymlinks: true });
    this.#binaries = copy;
  }

  async #initialise(password) {
    const file = join(this.#folder, 'password');
    await writeFile(file, password, { mode: 0o600 });
    if (this.#owner) await chown(file, this.#owner.uid, this.#owner.gid);
    const initdb = this.#run('initdb', [
      ...[`--pgdata=${this.#data}`, `--username=${user}`, `--pwfile=${file}`],
      ...cluster,
    ]);
    const [code] = await once(initdb, 'close');
    await rm(file, { force: true });
    if (code !== 0) throw this.#failure('could not make its data');
  }

  async #listen(port) {
    const flags = Object.entries(settings).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const args = ['-D', this.#data, '-p', `${port}`, ...flags];
    const postgres = this.#run('postgres', args);
    const ready = new Promise(resolve => {
      createInterface(postgres.stderr).on('line', line => {
        if (isReady.test(line)) resolve(true);
      });
    });
    const over = once(postgres, 'close').then(() => false);
    return Promise.race([ready, over]);
  }

  #run(name, args) {
    if (this.#isStopping) throw new Error('PostgreSQL is being stopped');
    const child = spawn(join(this.#binaries, 'bin', name), args, {
      ...this.#owner,
      cwd: this.#folder,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running = child;
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', line => {
        this.#log.push(line);
        this.#log = this.#log.slice(-20);
      });
    }
    child.on('error', error => this.#log.push(error.message));
    return child;
  }

  get #words() {
    return this.#log.join('\n');
  }

  #failure(what) {
    return new Error(`PostgreSQL ${what}:\n${this.#words}`);
  }
}

/** A port of 127.0.0.1 on which nobody listens now. */
export async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
