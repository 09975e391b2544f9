import http from 'node:http';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import { Endpoint } from '../config/Endpoint';
import { Answer, Connection, ConnectionTiming, Headers } from './Connection';
import { startDeadline } from './Deadline';
import { openSocket } from './openSocket';
import { PingPulse } from './PingPulse';
import { readBody } from './readBody';

const maxProbeBytes = 64 * 1024;

/**
 * Keep-alive sockets to a server or proxy that does not speak HTTP/2: one for
 * each watch, and `/livez` instead of a ping (W1, W2).
 *
 * @internal
 */
export class Http1Connection implements Connection {
  readonly #agent: SocketAgent;
  readonly #endpoint: Endpoint;
  readonly #timing: ConnectionTiming;
  readonly #pulse: PingPulse;
  readonly #ended = new AbortController();
  readonly #closedListeners: Array<(error?: Error) => void> = [];
  readonly closed: Promise<void>;
  #onClosed!: () => void;
  #error?: Error;

  /** `first` is the socket by which the protocol was found out. */
  constructor(
    endpoint: Endpoint,
    first: net.Socket,
    timing: ConnectionTiming,
    private readonly probeHeaders: () => Promise<Headers>,
  ) {
    this.#endpoint = endpoint;
    this.#timing = timing;
    this.closed = new Promise(resolve => {
      this.#onClosed = resolve;
    });
    this.#agent = new SocketAgent(endpoint, first, timing.connectTimeoutMs);
    this.#pulse = new PingPulse(
      callback => this.#probe(callback),
      () => 0,
      () => this.destroy(new Error('the server does not answer probes')),
      { ...timing, pingDeadlineMs: timing.probeDeadlineMs },
    );
    this.#pulse.start();
  }

  get isOpen(): boolean {
    return !this.#ended.signal.aborted;
  }

  // A stream is a socket of its own here: there is no limit to share.
  get hasRoom(): boolean {
    return true;
  }

  get(path: string, headers: Headers, signal: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const request = http.request({
        agent: this.#agent,
        host: this.#endpoint.host,
        port: this.#endpoint.port,
        path,
        headers: { ...headers, host: new URL(this.#endpoint.origin).host },
        signal,
      });
      request.once('response', answer => {
        answer.on('error', () => {});
        resolve({
          status: answer.statusCode ?? 0,
          headers: plainHeaders(answer.headers),
          body: answer,
          connection: this,
        });
      });
      request.on('error', reject);
      request.end();
    });
  }

  onAlive(listener: (at: number) => void): () => void {
    return this.#pulse.onAlive(listener);
  }

  onClosed(listener: (error?: Error) => void): void {
    if (this.isOpen) this.#closedListeners.push(listener);
    else listener(this.#error);
  }

  destroy(error?: Error): void {
    if (!this.isOpen) return;
    this.#error = error;
    this.#ended.abort();
    this.#pulse.stop();
    this.#agent.close().then(this.#onClosed);
    for (const listener of this.#closedListeners) listener(error);
  }

  /** Any answer proves life; what it says is not asked. */
  #probe(callback: (error: Error | null) => void): boolean {
    const deadline = startDeadline(
      this.#timing.probeDeadlineMs,
      this.#ended.signal,
    );
    this.probeHeaders()
      .then(headers =>
        this.get(
          `${this.#endpoint.pathPrefix}/livez`,
          headers,
          deadline.signal,
        ),
      )
      .then(async answer => {
        await readBody(answer.body, maxProbeBytes, 'The probe');
        callback(null);
      })
      // The pulse's own deadline acts on it.
      .catch(() => {})
      .finally(() => deadline.clear());
    return true;
  }
}

/** Gives requests sockets that were opened and proven by `openSocket`. */
class SocketAgent extends http.Agent {
  readonly #sockets = new Set<net.Socket>();
  readonly #ended = new AbortController();
  #first?: net.Socket;

  constructor(
    private readonly endpoint: Endpoint,
    first: net.Socket,
    private readonly connectTimeoutMs: number,
  ) {
    super({ keepAlive: true, maxSockets: Infinity });
    this.#first = first;
    this.#keep(first);
  }

  override createConnection(
    _options: http.ClientRequestArgs,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const first = this.#first;
    this.#first = undefined;
    const opening =
      first && !first.destroyed ? Promise.resolve(first) : this.#open();
    opening.then(
      socket => callback?.(null, socket),
      // Node's type wants a stream beside the error; none is there.
      error => (callback as ((error: Error) => void) | undefined)?.(error),
    );
    return undefined;
  }

  /** Resolves when every socket is closed. */
  async close(): Promise<void> {
    this.#ended.abort(new Error('the connection was closed'));
    this.destroy();
    await Promise.all(
      [...this.#sockets].map(
        socket =>
          new Promise<void>(resolve => {
            socket.once('close', () => resolve());
            socket.destroy();
          }),
      ),
    );
  }

  async #open(): Promise<net.Socket> {
    const deadline = startDeadline(this.connectTimeoutMs, this.#ended.signal);
    try {
      const { socket } = await openSocket(
        this.endpoint,
        ['http/1.1'],
        deadline.signal,
      );
      return this.#keep(socket);
    } finally {
      deadline.clear();
    }
  }

  #keep(socket: net.Socket): net.Socket {
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => this.#sockets.delete(socket));
    return socket;
  }
}

function plainHeaders(answered: http.IncomingHttpHeaders): Headers {
  const headers: Headers = {};
  for (const [name, value] of Object.entries(answered)) {
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}
