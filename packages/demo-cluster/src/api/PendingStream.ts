import http from 'node:http';
import http2 from 'node:http2';
import { AnswerStream } from './ApiRequest';

/** The lines of an answer on their way, bounded: a reader that is too slow is cut off. @internal */
export class PendingStream implements AnswerStream {
  readonly #response: http.ServerResponse | http2.Http2ServerResponse;
  readonly #maxBytes: number;
  readonly #listeners: Array<() => void> = [];
  #pendingBytes = 0;
  #isEnded = false;

  constructor(
    response: http.ServerResponse | http2.Http2ServerResponse,
    maxBytes: number,
  ) {
    this.#response = response;
    this.#maxBytes = maxBytes;
    response.once('close', () => this.#finish());
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Sends the head of the answer. */
  open(): void {
    const response = this.#response;
    if (response instanceof http.ServerResponse) response.flushHeaders();
    else response.writeHead(response.statusCode);
  }

  send(line: string): boolean {
    if (this.#isEnded) return false;
    const bytes = Buffer.from(line);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes > this.#maxBytes) {
      this.#finish();
      this.#response.destroy();
      return false;
    }
    write(this.#response, bytes, () => {
      this.#pendingBytes -= bytes.length;
    });
    return true;
  }

  end(): void {
    if (this.#response.writableEnded || this.#response.destroyed) return;
    this.#response.end();
    this.#finish();
  }

  /** Hears once that nothing more can be sent. */
  onEnd(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #finish(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    for (const listener of this.#listeners) listener();
  }
}

// The two types of responses do not share an overload.
function write(
  response: http.ServerResponse | http2.Http2ServerResponse,
  bytes: Buffer,
  written: () => void,
): void {
  if (response instanceof http.ServerResponse) response.write(bytes, written);
  else response.write(bytes, written);
}
