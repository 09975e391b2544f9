import { Endpoint } from '../config/Endpoint';
import { ClusterError } from '../errors/ClusterError';
import { ClusterSettings } from '../options';
import { Answer, Connection, Headers, NotProcessedError } from './Connection';
import { connectFault } from './connectFault';
import { Credential } from './Credential';
import { startDeadline } from './Deadline';
import { Http1Connection } from './Http1Connection';
import { Http2Connection } from './Http2Connection';
import { openSocket } from './openSocket';
import { readBody } from './readBody';
import { Attempt, refusal } from './refusal';
import { readRetryAfter } from './retryAfter';
import { parseStatus } from './Status';
import { unlessAborted } from './waiting';

// A refusal is a small Status object; more than this is not one.
const maxRefusalBytes = 64 * 1024;

/** A GET to an API server. @internal */
export interface TransportRequest {
  /** From `/api` or `/apis` on, with its query. */
  path: string;
  accept: string;
  /** For error texts. */
  attempt: string;
  signal: AbortSignal;
}

/**
 * One cluster's connections: opens them, proves us to the server, and turns
 * whatever goes wrong into a `ClusterError`.
 *
 * @internal
 */
export class ClusterTransport {
  readonly #endpoint: Endpoint;
  readonly #settings: ClusterSettings;
  readonly #credential: Credential;
  readonly #closing = new AbortController();
  readonly #connections = new Set<Connection>();
  /** Of every connection whose sockets are not closed yet. */
  readonly #sockets = new Set<Promise<void>>();
  #opening?: Promise<void>;
  #lastFault?: ClusterError;

  constructor(endpoint: Endpoint, settings: ClusterSettings) {
    this.#endpoint = endpoint;
    this.#settings = settings;
    this.#credential = new Credential(endpoint);
  }

  /** Why it does not work now; `undefined` while it does or was not tried. */
  get presentFault(): ClusterError | undefined {
    const isRefused = this.#lastFault?.code === 'Unauthorized';
    return isRefused || !this.isConnected ? this.#lastFault : undefined;
  }

  get isConnected(): boolean {
    return [...this.#connections].some(({ isOpen }) => isOpen);
  }

  /** Opens a connection unless there is one. @throws ClusterError */
  async connect(signal: AbortSignal): Promise<void> {
    if (!this.#available()) await this.#openAnother(signal);
  }

  /** Whether the next request's stream shares its socket. @throws ClusterError */
  async isMultiplexed(signal: AbortSignal): Promise<boolean> {
    await this.connect(signal);
    return this.#available()?.isMultiplexed ?? true;
  }

  /** Resolves when no connection is open any more. */
  async disconnected(signal: AbortSignal): Promise<void> {
    const lost = [...this.#connections].map(
      connection =>
        new Promise<void>(done => connection.onClosed(() => done())),
    );
    await unlessAborted(Promise.all(lost), signal);
  }

  /**
   * Sends a GET and gives the answer when it is 200.
   *
   * @throws ClusterError - no connection, or any other answer
   * @throws the signal's reason when it aborts
   */
  async get(request: TransportRequest): Promise<Answer> {
    const answer = await this.#authorized(request);
    if (answer.status === 200) return answer;
    const error = await this.#refusal(request, answer);
    if (error.code === 'Unauthorized') this.#lastFault = error;
    throw error;
  }

  /** Like `get`, with the whole body as text. */
  async getText(request: TransportRequest, maxBytes: number): Promise<string> {
    const answer = await this.get(request);
    try {
      return await readBody(answer.body, maxBytes, this.#describe(request));
    } catch (error) {
      throw this.fault(error, request.signal);
    }
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

  /** After a 401 a token file is read again, once. */
  async #authorized(request: TransportRequest): Promise<Answer> {
    const answer = await this.#send(request);
    if (answer.status !== 401 || !this.#credential.forget()) return answer;
    answer.body.destroy();
    return this.#send(request);
  }

  /** A request that the peer did not begin with is sent once more. */
  async #send(request: TransportRequest): Promise<Answer> {
    try {
      return await this.#sendOnce(request);
    } catch (error) {
      if (!(error instanceof NotProcessedError)) {
        throw this.fault(error, request.signal);
      }
    }
    try {
      return await this.#sendOnce(request);
    } catch (error) {
      throw this.fault(error, request.signal);
    }
  }

  async #sendOnce(request: TransportRequest): Promise<Answer> {
    const headers = await this.#headers(request.accept);
    const path = `${this.#endpoint.pathPrefix}${request.path}`;
    let connection = this.#available();
    while (!connection) {
      await this.#openAnother(request.signal);
      // Whoever waited for the same connection may have filled it.
      connection = this.#available();
    }
    const answer = await connection.get(path, headers, request.signal);
    this.#lastFault = undefined;
    return answer;
  }

  async #headers(accept: string): Promise<Headers> {
    const authorization = await this.#credential.header();
    return {
      accept,
      'user-agent': this.#settings.userAgent,
      ...(authorization && { authorization }),
    };
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
    const { timing } = this.#settings;
    const deadline = startDeadline(
      timing.connectTimeoutMs,
      this.#closing.signal,
    );
    try {
      this.#keep(await this.#handshake(deadline.signal));
    } catch (error) {
      this.#closing.signal.throwIfAborted();
      const reason = deadline.isExpired()
        ? new Error('no answer in time')
        : error;
      this.#lastFault = connectFault(this.#endpoint, reason);
      throw this.#lastFault;
    } finally {
      deadline.clear();
    }
  }

  async #handshake(signal: AbortSignal): Promise<Connection> {
    const endpoint = this.#endpoint;
    const timing = {
      ...this.#settings.timing,
      streamShare: this.#settings.limits.streamShare,
      now: this.#settings.now,
    };
    const { socket, protocol } = await openSocket(
      endpoint,
      ['h2', 'http/1.1'],
      signal,
    );
    if (protocol === 'h2') {
      return Http2Connection.open(socket, endpoint.origin, timing, signal);
    }
    return new Http1Connection(endpoint, socket, timing, () =>
      this.#headers('*/*'),
    );
  }

  #keep(connection: Connection): void {
    this.#connections.add(connection);
    const closed = connection.closed.then(() => {
      this.#sockets.delete(closed);
    });
    this.#sockets.add(closed);
    connection.onClosed(error => {
      this.#connections.delete(connection);
      if (this.#connections.size > 0 || this.#closing.signal.aborted) return;
      this.#lastFault = connectFault(
        this.#endpoint,
        error ?? new Error('the connection was closed'),
      );
    });
  }

  async #refusal(
    request: TransportRequest,
    answer: Answer,
  ): Promise<ClusterError> {
    const text = await readBody(answer.body, maxRefusalBytes, '').catch(
      () => '',
    );
    request.signal.throwIfAborted();
    return refusal(
      this.#attempt(request),
      answer.status,
      parseStatus(text),
      readRetryAfter(answer.headers['retry-after'], Date.now()),
    );
  }

  /**
   * What to throw for an error of a request or of its body: the signal's reason
   * when it aborted, else a `ClusterError`.
   */
  fault(error: unknown, signal: AbortSignal): unknown {
    if (this.#closing.signal.aborted) return this.#closing.signal.reason;
    if (signal.aborted) return signal.reason;
    if (error instanceof ClusterError) return error;
    this.#lastFault = connectFault(this.#endpoint, error);
    return this.#lastFault;
  }

  #attempt(request: TransportRequest): Attempt {
    return { cluster: this.#endpoint.name, what: request.attempt };
  }

  #describe({ attempt }: TransportRequest): string {
    return `The request to ${attempt} on cluster ${this.#endpoint.name}`;
  }
}
