import { Endpoint } from '../config/Endpoint';
import { ClusterError } from '../errors/ClusterError';
import { ClusterSettings } from '../options';
import { Connection, Headers } from './Connection';
import { connectFault } from './connectFault';
import { startDeadline } from './Deadline';
import { Http1Connection } from './Http1Connection';
import { Http2Connection } from './Http2Connection';
import { openSocket } from './openSocket';
import { unlessAborted } from './waiting';

/**
 * The connections to one API server: one, and another when the streams of the
 * others are used up (W1).
 *
 * @internal
 */
export class ConnectionPool {
  readonly #endpoint: Endpoint;
  readonly #settings: ClusterSettings;
  readonly #probeHeaders: () => Promise<Headers>;
  readonly #closing = new AbortController();
  readonly #connections = new Set<Connection>();
  /** Of every connection whose sockets are not closed yet. */
  readonly #sockets = new Set<Promise<void>>();
  #opening?: Promise<void>;
  #fault?: ClusterError;
  /** Whether the fault is of an attempt to connect, not of a connection that was lost. */
  #isRefused = false;

  /** `probeHeaders` are for the probes of HTTP/1.1. */
  constructor(
    endpoint: Endpoint,
    settings: ClusterSettings,
    probeHeaders: () => Promise<Headers>,
  ) {
    this.#endpoint = endpoint;
    this.#settings = settings;
    this.#probeHeaders = probeHeaders;
  }

  get isConnected(): boolean {
    return [...this.#connections].some(({ isOpen }) => isOpen);
  }

  /** Why there is no connection; `undefined` while there is one or none was tried. */
  get fault(): ClusterError | undefined {
    return this.isConnected ? undefined : this.#fault;
  }

  /** Why no connection can be had; `undefined` when the last one was had and lost. */
  get connectingFault(): ClusterError | undefined {
    return this.#isRefused ? this.fault : undefined;
  }

  /** A connection with room for one more stream, to be used in the same turn. @throws ClusterError */
  async take(signal: AbortSignal): Promise<Connection> {
    let connection = this.#available();
    while (!connection) {
      await this.#openAnother(signal);
      // Whoever waited for the same connection may have filled it.
      connection = this.#available();
    }
    return connection;
  }

  /** Resolves when no connection is open any more. */
  async disconnected(signal: AbortSignal): Promise<void> {
    const lost = [...this.#connections].map(
      connection =>
        new Promise<void>(done => connection.onClosed(() => done())),
    );
    await unlessAborted(Promise.all(lost), signal);
  }

  /** Ends every connection; resolves when their sockets are closed. */
  async close(): Promise<void> {
    this.#closing.abort(
      new ClusterError(
        'Closed',
        `Cluster ${this.#endpoint.name} is not observed any more.`,
        { retry: 'never' },
      ),
    );
    await this.#opening?.catch(() => {});
    for (const connection of this.#connections) connection.destroy();
    await Promise.all(this.#sockets);
  }

  #available(): Connection | undefined {
    this.#closing.signal.throwIfAborted();
    return [...this.#connections].find(
      ({ isOpen, hasRoom }) => isOpen && hasRoom,
    );
  }

  async #openAnother(signal: AbortSignal): Promise<void> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined;
    });
    await unlessAborted(this.#opening, signal);
  }

  async #open(): Promise<void> {
    const { connectTimeoutMs } = this.#settings.timing;
    const deadline = startDeadline(connectTimeoutMs, this.#closing.signal);
    try {
      this.#keep(await this.#handshake(deadline.signal));
    } catch (error) {
      this.#closing.signal.throwIfAborted();
      const reason = deadline.isExpired()
        ? new Error('no answer in time')
        : error;
      this.#fault = connectFault(this.#endpoint, reason);
      this.#isRefused = true;
      throw this.#fault;
    } finally {
      deadline.clear();
    }
  }

  async #handshake(signal: AbortSignal): Promise<Connection> {
    const endpoint = this.#endpoint;
    const { timing, limits, now } = this.#settings;
    const settings = { ...timing, streamShare: limits.streamShare, now };
    const { socket, protocol } = await openSocket(
      endpoint,
      ['h2', 'http/1.1'],
      signal,
    );
    return protocol === 'h2'
      ? Http2Connection.open(socket, endpoint.origin, settings, signal)
      : new Http1Connection(endpoint, socket, settings, this.#probeHeaders);
  }

  #keep(connection: Connection): void {
    this.#connections.add(connection);
    const closed = connection.closed.then(() => {
      this.#sockets.delete(closed);
    });
    this.#sockets.add(closed);
    connection.onClosed(error => {
      this.#connections.delete(connection);
      const reason = error ?? new Error('the connection was closed');
      this.#fault = connectFault(this.#endpoint, reason);
      this.#isRefused = false;
    });
  }
}
