import http from 'node:http';
import net from 'node:net';
import { Endpoint } from '../config/Endpoint';
import { Answer, Connection, ConnectionTiming, Headers } from './Connection';
import { startDeadline } from './Deadline';
import { plainHeaders } from './plainHeaders';
import { PingPulse } from './PingPulse';
import { readBody } from './readBody';
import { SocketAgent } from './SocketAgent';

const maxProbeBytes = 64 * 1024;

/**
 * Keep-alive sockets to a server or proxy that does not speak HTTP/2, one for
 * each watch (W1). `/livez` stands in for the ping (W2); since it has a socket
 * of its own, it tells of the server and nothing of a watch's socket.
 *
 * @internal
 */
export class Http1Connection implements Connection {
  readonly isMultiplexed = false;
  readonly #agent: SocketAgent;
  readonly #endpoint: Endpoint;
  readonly #timing: ConnectionTiming;
  readonly #pulse: PingPulse;
  readonly #ended = new AbortController();
  readonly #closedListeners: Array<(error?: Error) => void> = [];
  readonly #probeHeaders: () => Promise<Headers>;
  #onClosed: () => void = () => {};
  readonly closed = new Promise<void>(resolve => {
    this.#onClosed = resolve;
  });
  #error?: Error;

  /** `first` is the socket by which the protocol was found out. */
  constructor(
    endpoint: Endpoint,
    first: net.Socket,
    timing: ConnectionTiming,
    probeHeaders: () => Promise<Headers>,
  ) {
    this.#probeHeaders = probeHeaders;
    this.#endpoint = endpoint;
    this.#timing = timing;
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
    this.#probeHeaders()
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
