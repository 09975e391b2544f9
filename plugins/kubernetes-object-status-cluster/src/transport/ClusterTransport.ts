import { Endpoint } from '../config/Endpoint';
import { ClusterError } from '../errors/ClusterError';
import { ClusterSettings } from '../options';
import { Answer, Headers, NotProcessedError } from './Connection';
import { connectFault } from './connectFault';
import { ConnectionPool } from './ConnectionPool';
import { Credential } from './Credential';
import { readBody } from './readBody';
import { refusal } from './refusal';
import { readRetryAfter } from './retryAfter';
import { parseStatus } from './Status';

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
 * Requests to one cluster: proves us to the server, and turns whatever goes
 * wrong into a `ClusterError`.
 *
 * @internal
 */
export class ClusterTransport {
  readonly #endpoint: Endpoint;
  readonly #settings: ClusterSettings;
  readonly #credential: Credential;
  readonly #connections: ConnectionPool;
  /** What the last answer said of the cluster's clock, and when it came. */
  #clusterClock?: { time: number; at: number };
  /** Of the last answer, when it said that we are nobody. */
  #unauthorized?: ClusterError;

  constructor(endpoint: Endpoint, settings: ClusterSettings) {
    this.#endpoint = endpoint;
    this.#settings = settings;
    this.#credential = new Credential(endpoint);
    this.#connections = new ConnectionPool(endpoint, settings, () =>
      this.#headers('*/*'),
    );
  }

  get isConnected(): boolean {
    return this.#connections.isConnected;
  }

  /**
   * Why it does not work now; `undefined` while it does or was not tried. A
   * server may close the connection along with its 401: the refusal says more
   * than the loss that came with it.
   */
  get presentFault(): ClusterError | undefined {
    const { connectingFault, fault } = this.#connections;
    return connectingFault ?? this.#unauthorized ?? fault;
  }

  /** See `Cluster.clusterTime`. */
  get clusterTime(): number | undefined {
    if (!this.#clusterClock) return undefined;
    const { time, at } = this.#clusterClock;
    return time + this.#settings.now() - at;
  }

  /** Connects unless it is connected. @throws ClusterError */
  async connect(signal: AbortSignal): Promise<void> {
    await this.#connections.take(signal);
  }

  /** Whether the next request's stream shares its socket. @throws ClusterError */
  async isMultiplexed(signal: AbortSignal): Promise<boolean> {
    return (await this.#connections.take(signal)).isMultiplexed;
  }

  /** Resolves when no connection is open any more. */
  disconnected(signal: AbortSignal): Promise<void> {
    return this.#connections.disconnected(signal);
  }

  /**
   * Sends a GET and gives the answer when it is 200.
   *
   * @throws ClusterError - no connection, or any other answer
   * @throws the signal's reason when it aborts
   */
  async get(request: TransportRequest): Promise<Answer> {
    const answer = await this.#authorized(request);
    this.#unauthorized = undefined;
    if (answer.status === 200) return answer;
    const error = await this.#refusal(request, answer);
    if (error.code === 'Unauthorized') this.#unauthorized = error;
    throw error;
  }

  /** Like `get`, with the whole body as text. */
  async getText(request: TransportRequest, maxBytes: number): Promise<string> {
    const answer = await this.get(request);
    const what = `The request to ${request.attempt} on cluster ${
      this.#endpoint.name
    }`;
    try {
      return await readBody(answer.body, maxBytes, what);
    } catch (error) {
      throw this.fault(error, request.signal);
    }
  }

  /**
   * What to throw for an error of a request or of its body: the signal's reason
   * when it aborted, else a `ClusterError`.
   */
  fault(error: unknown, signal: AbortSignal): unknown {
    return signal.aborted ? signal.reason : connectFault(this.#endpoint, error);
  }

  /** Ends every connection; resolves when their sockets are closed. */
  close(): Promise<void> {
    return this.#connections.close();
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
      return await this.#sendOnce(request).catch(error => {
        if (error instanceof NotProcessedError) return this.#sendOnce(request);
        throw error;
      });
    } catch (error) {
      throw this.fault(error, request.signal);
    }
  }

  async #sendOnce({ path, accept, signal }: TransportRequest): Promise<Answer> {
    const headers = await this.#headers(accept);
    const connection = await this.#connections.take(signal);
    const answer = await connection.get(
      `${this.#endpoint.pathPrefix}${path}`,
      headers,
      signal,
    );
    this.#readClock(answer.headers);
    return answer;
  }

  #readClock({ date = '' }: Headers): void {
    const second = Date.parse(date);
    if (Number.isNaN(second)) return;
    // It names the second that has begun: at its end nothing is dated too early.
    this.#clusterClock = { time: second + 1000, at: this.#settings.now() };
  }

  async #headers(accept: string): Promise<Headers> {
    const authorization = await this.#credential.header();
    return {
      accept,
      'user-agent': this.#settings.userAgent,
      ...(authorization && { authorization }),
    };
  }

  async #refusal(
    { attempt, signal }: TransportRequest,
    { body, status, headers }: Answer,
  ): Promise<ClusterError> {
    // Without its text the status alone says what is wrong.
    const text = await readBody(body, maxRefusalBytes, '').catch(() => '');
    signal.throwIfAborted();
    return refusal(
      { cluster: this.#endpoint.name, what: attempt },
      status,
      parseStatus(text),
      readRetryAfter(headers['retry-after'], Date.now()),
    );
  }
}
