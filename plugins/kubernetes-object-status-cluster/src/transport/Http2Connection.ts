import http2 from 'node:http2';
import net from 'node:net';
import {
  Answer,
  Connection,
  ConnectionTiming,
  Headers,
  NotProcessedError,
} from './Connection';
import { plainHeaders } from './plainHeaders';
import { PingPulse } from './PingPulse';

// Bytes that the peer may send ahead of us, per stream and per connection: a
// page of 500 pods is about 6 MB and should not wait for a round trip each 64 KiB.
const streamWindow = 1024 * 1024;
const connectionWindow = 16 * 1024 * 1024;
// Node counts streams and headers against this; its default of 10 MB ends a
// connection with some hundred busy streams.
const maxSessionMemory = 256;

/**
 * One HTTP/2 connection that carries many requests (W1) and pings its peer (W2).
 *
 * @internal
 */
export class Http2Connection implements Connection {
  readonly isMultiplexed = true;
  readonly #session: http2.ClientHttp2Session;
  readonly #socket: net.Socket;
  readonly #timing: ConnectionTiming;
  readonly #pulse: PingPulse;
  readonly closed: Promise<void>;
  readonly #closedListeners: Array<(error?: Error) => void> = [];
  #streams = 0;
  #isDraining = false;
  #isDestroyed = false;
  #error?: Error;

  /** Waits for the peer's settings, which say how many streams it allows. */
  static async open(
    socket: net.Socket,
    origin: string,
    timing: ConnectionTiming,
    signal: AbortSignal,
  ): Promise<Http2Connection> {
    const session = http2.connect(origin, {
      createConnection: () => socket,
      maxSessionMemory,
      settings: { enablePush: false, initialWindowSize: streamWindow },
    });
    const connection = new Http2Connection(session, socket, timing);
    await connection.#settings(signal);
    session.setLocalWindowSize(connectionWindow);
    connection.#pulse.start();
    return connection;
  }

  private constructor(
    session: http2.ClientHttp2Session,
    socket: net.Socket,
    timing: ConnectionTiming,
  ) {
    this.#session = session;
    this.#socket = socket;
    this.#timing = timing;
    this.#pulse = new PingPulse(
      callback => !session.destroyed && session.ping(callback),
      () => socket.bytesRead,
      () => this.destroy(new Error('the connection does not answer pings')),
      timing,
    );
    session.on('error', error => this.destroy(error));
    // The peer sends no new work this way any more; what runs may finish.
    session.on('goaway', () => {
      this.#isDraining = true;
    });
    session.once('close', () => this.destroy());
    // After an alert of TLS the session does not end its socket by itself.
    socket.on('error', error => this.destroy(error));
    this.closed = new Promise(resolve => {
      socket.once('close', () => {
        this.destroy();
        resolve();
      });
    });
  }

  get isOpen(): boolean {
    const { closed, destroyed } = this.#session;
    const isOver = this.#isDestroyed || closed || destroyed;
    return !isOver && !this.#isDraining && !this.#socket.destroyed;
  }

  get hasRoom(): boolean {
    const limit = this.#session.remoteSettings.maxConcurrentStreams ?? Infinity;
    return this.#streams < Math.max(1, limit * this.#timing.streamShare);
  }

  get(path: string, headers: Headers, signal: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      if (!this.isOpen) {
        reject(new NotProcessedError('the connection was closed'));
        return;
      }
      const stream = this.#session.request(
        { ':method': 'GET', ':path': path, ...headers },
        { endStream: true, signal },
      );
      this.#streams += 1;
      stream.on('error', error => {
        const refused =
          stream.rstCode === http2.constants.NGHTTP2_REFUSED_STREAM;
        reject(refused ? new NotProcessedError(error.message) : error);
      });
      stream.once('close', () => {
        this.#streams -= 1;
        reject(this.#error ?? new Error('the connection was closed'));
      });
      stream.once('response', answered => {
        resolve({
          status: answered[':status'] ?? 0,
          headers: plainHeaders(answered),
          body: stream,
          connection: this,
        });
      });
    });
  }

  onAlive(listener: (at: number) => void): () => void {
    return this.#pulse.onAlive(listener);
  }

  onClosed(listener: (error?: Error) => void): void {
    if (this.#isDestroyed) listener(this.#error);
    else this.#closedListeners.push(listener);
  }

  destroy(error?: Error): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#error = error;
    this.#pulse.stop();
    this.#session.destroy(error);
    this.#socket.destroy();
    for (const listener of this.#closedListeners) listener(error);
  }

  async #settings(signal: AbortSignal): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        this.#session.once('remoteSettings', () => resolve());
        this.onClosed(error =>
          reject(error ?? new Error('the connection was closed')),
        );
        signal.addEventListener('abort', () => reject(signal.reason), {
          once: true,
        });
      });
    } catch (error) {
      this.destroy();
      throw error;
    }
  }
}
