import http from 'node:http';
import http2 from 'node:http2';
import { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';
import { StatusError } from '../registry/StatusError';
import { Answer, StreamedAnswer } from './ApiRequest';
import { answerRequest, ApiContext } from './answerRequest';
import { PendingStream } from './PendingStream';
import { readRequest } from './readRequest';
import { simulationHeader } from './simulation';

/** How the API server is started. @internal */
export interface ApiServerOptions extends ApiContext {
  port: number;
  certificate: string;
  key: string;
  /** What a request may send. Default 3 MiB, as kube-apiserver has it. */
  maxBodyBytes?: number;
  /** Gets one line for each request that could not be answered; default: nobody. */
  log?: (line: string) => void;
  /** What may wait for a slow watcher before it is ended. Default 16 MiB. */
  maxPendingBytes?: number;
}

type Request = http.IncomingMessage | http2.Http2ServerRequest;
type Response = http.ServerResponse | http2.Http2ServerResponse;

const host = '127.0.0.1';
const mebibyte = 1024 * 1024;
const defaultMaxBody = 3 * mebibyte;
const defaultMaxPending = 16 * mebibyte;
// What kube-apiserver 1.36.3 announces (measured).
const maxConcurrentStreams = 100;

/** The simulated Kubernetes API over HTTPS: HTTP/2, and HTTP/1.1 for those that have no other. @internal */
export class ApiServer {
  readonly url: string;
  readonly #server: http2.Http2SecureServer;
  readonly #sockets = new Set<Socket>();
  readonly #sessions = new Set<http2.ServerHttp2Session>();
  readonly #streams: Set<() => void>;

  /** @throws Error - the port is taken, or not permitted */
  static async start(options: ApiServerOptions): Promise<ApiServer> {
    const streams = new Set<() => void>();
    const server = http2.createSecureServer({
      allowHTTP1: true,
      cert: options.certificate,
      key: options.key,
      settings: { maxConcurrentStreams },
    });
    server.on('request', (request: Request, response: Response) => {
      void serve(options, streams, request, response);
    });
    const listening = once(server, 'listening');
    server.listen(options.port, host);
    await listening;
    const { port } = server.address() as AddressInfo;
    return new ApiServer(server, streams, `https://${host}:${port}`);
  }

  private constructor(
    server: http2.Http2SecureServer,
    streams: Set<() => void>,
    url: string,
  ) {
    this.#server = server;
    this.#streams = streams;
    this.url = url;
    keep(this.#sockets, server, 'secureConnection');
    keep(this.#sessions, server, 'session');
    // A client that breaks off, or does not trust the certificate, is its own matter to report.
    server.on('tlsClientError', () => undefined);
    server.on('sessionError', () => undefined);
  }

  /** Ends every watch and connection, and listens no more. */
  async stop(): Promise<void> {
    const closed = new Promise(resolve => this.#server.close(resolve));
    for (const end of [...this.#streams]) end();
    for (const session of this.#sessions) session.destroy();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

function keep<
  T extends { once(event: 'close', listener: () => void): unknown },
>(kept: Set<T>, server: http2.Http2SecureServer, event: string): void {
  server.on(event, (one: T) => {
    kept.add(one);
    one.once('close', () => kept.delete(one));
  });
}

async function serve(
  options: ApiServerOptions,
  streams: Set<() => void>,
  incoming: Request,
  response: Response,
): Promise<void> {
  // Of a reader who went away; there is nobody left to be told.
  response.on('error', () => undefined);
  incoming.on('error', () => undefined);
  try {
    const maxBytes = options.maxBodyBytes ?? defaultMaxBody;
    const request = readRequest(incoming, maxBytes);
    const answer = await answerRequest(options, request);
    if ('start' in answer) {
      const maxPending = options.maxPendingBytes ?? defaultMaxPending;
      stream(answer, streams, response, maxPending);
    } else {
      write(answer, response);
    }
  } catch (error) {
    if (!(error instanceof StatusError)) {
      const stack = error instanceof Error ? error.stack : String(error);
      options.log?.(`${incoming.method} ${incoming.url} failed: ${stack}`);
    }
    write(refusalOf(error), response);
  }
}

function refusalOf(error: unknown): Answer {
  if (error instanceof StatusError) {
    const retryAfter = error.body.details?.retryAfterSeconds;
    return {
      code: error.code,
      body: error.body,
      ...(retryAfter ? { headers: { 'retry-after': String(retryAfter) } } : {}),
    };
  }
  const why = error instanceof Error ? error.message : String(error);
  const failure = new StatusError(
    500,
    'InternalError',
    `Internal error occurred: ${why}`,
  );
  return { code: 500, body: failure.body };
}

function write(answer: Answer, response: Response): void {
  const { code, body, contentType = 'application/json', headers } = answer;
  const text = typeof body === 'string' ? body : `${JSON.stringify(body)}\n`;
  if (response.headersSent || response.destroyed) return;
  writeHead(response, code, { 'content-type': contentType, ...headers });
  response.end(text);
}

function writeHead(
  response: Response,
  code: number,
  headers: Record<string, string>,
): void {
  const all = {
    'cache-control': 'no-cache, private',
    ...simulationHeader,
    ...headers,
  };
  for (const [name, value] of Object.entries(all)) {
    response.setHeader(name, value);
  }
  response.statusCode = code;
}

function stream(
  answer: StreamedAnswer,
  streams: Set<() => void>,
  response: Response,
  maxPending: number,
): void {
  writeHead(response, 200, {
    'content-type': answer.contentType ?? 'application/json',
  });
  const pending = new PendingStream(response, maxPending);
  // The head goes out at once: a quiet watch has nothing else to send.
  pending.open();
  const stop = answer.start(pending);
  const end = () => {
    streams.delete(end);
    stop();
    pending.end();
  };
  if (pending.isEnded) {
    end();
    return;
  }
  streams.add(end);
  pending.onEnd(end);
}
