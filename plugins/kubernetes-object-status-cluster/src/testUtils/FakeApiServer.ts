import { EventEmitter, once } from 'node:events';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { AddressInfo, Server, Socket } from 'node:net';
import { Identity } from './certificates';
import { FakeStore } from './FakeStore';

type Request = http.IncomingMessage | http2.Http2ServerRequest;

/** What both kinds of response have in common. */
interface Response {
  readonly writableEnded: boolean;
  writeHead(status: number, headers: Record<string, string>): unknown;
  flushHeaders?(): void;
  write(bytes: string | Buffer): boolean;
  end(): unknown;
  end(text: string): unknown;
  once(event: 'close', listener: () => void): unknown;
  on(event: 'error', listener: () => void): unknown;
  /** With HTTP/2. */
  stream?: http2.ServerHttp2Stream;
}

/** A request as it came in. */
export interface SeenRequest {
  path: string;
  query: URLSearchParams;
  headers: http.IncomingHttpHeaders | http2.IncomingHttpHeaders;
  httpVersion: string;
}

/** Answers one request otherwise than the server would. */
export interface Fault {
  /** Which request; each fault answers the first that fits. */
  on: (request: SeenRequest) => boolean;
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Never answers. */
  silent?: boolean;
  /** Resets the stream as one that was not begun with. */
  refused?: boolean;
  /** Answers as usual, but not before this. */
  held?: Promise<void>;
}

/** A watch that a client holds open. */
export interface OpenWatch {
  request: SeenRequest;
  /** Sends bytes as they are. */
  write(bytes: string | Buffer): void;
  /** Ends it as a server does at `timeoutSeconds`. */
  end(): void;
  /** Resolves when it is over, whoever ended it. */
  closed: Promise<void>;
}

/** How a fake server is reached. */
export interface FakeServerOptions {
  /** With one it speaks TLS, and then HTTP/2 too. */
  identity?: Identity;
  http1Only?: boolean;
  /** The CA of the client certificates it asks for. */
  clientCa?: string;
  /** Streams of one connection. */
  maxStreams?: number;
}

/** Any request for a list, but no watch. */
export const aList = ({ path, query }: SeenRequest) =>
  /\/(pods|widgets|configmaps)$/.test(path) && !query.has('watch');
/** Any watch. */
export const aWatch = ({ query }: SeenRequest) => query.has('watch');

const discovery: Record<string, object> = {
  '/api/v1': {
    resources: [
      { name: 'pods', kind: 'Pod', namespaced: true },
      { name: 'pods/status', kind: 'Pod', namespaced: true },
      { name: 'configmaps', kind: 'ConfigMap', namespaced: true },
      { name: 'secrets', kind: 'Secret', namespaced: true },
      { name: 'nodes', kind: 'Node', namespaced: false },
    ],
  },
};

/**
 * An API server for tests: lists with pages, watches from a resourceVersion,
 * and whatever fault a test asks for. The real one has a test of its own.
 */
export class FakeApiServer {
  readonly store = new FakeStore();
  readonly requests: SeenRequest[] = [];
  readonly watches: OpenWatch[] = [];
  readonly sessions = new Set<http2.ServerHttp2Session>();
  readonly sockets = new Set<Socket>();
  readonly discovery: Record<string, object> = { ...discovery };
  /** What containers wrote, by their Pod's path. */
  readonly logs = new Map<string, { now?: string; previous?: string }>();
  readonly #faults: Fault[] = [];
  readonly #changes = new EventEmitter();
  readonly #server: Server;
  readonly #scheme: string;

  private constructor(server: Server, scheme: string) {
    this.#server = server;
    this.#scheme = scheme;
  }

  /** Starts it on a free port; with an identity it speaks TLS. */
  static async start(options: FakeServerOptions = {}): Promise<FakeApiServer> {
    const answer = (request: Request, response: Response) =>
      // eslint-disable-next-line @typescript-eslint/no-use-before-define
      fake.#answer(request, response);
    const server = createServer(options, answer);
    const { identity } = options;
    const fake = new FakeApiServer(server, identity ? 'https' : 'http');
    server.on('session', session => fake.#keepSession(session));
    server.on('connection', socket => fake.#keepSocket(socket));
    server.on('sessionError', () => {});
    server.on('tlsClientError', () => {});
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return fake;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `${this.#scheme}://127.0.0.1:${this.port}`;
  }

  /** Answers the next request that fits with a fault; in order when there are several. */
  fail(...faults: Fault[]): void {
    this.#faults.push(...faults);
  }

  /** Holds the next request that fits until it is released. */
  hold(on: Fault['on']): { release(): void } {
    let release = () => {};
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    this.#faults.push({ on, held: released });
    return { release };
  }

  /** Waits until so many requests that fit have come, and gives the last of them. */
  async untilRequest(
    fits: (request: SeenRequest) => boolean,
    count = 1,
  ): Promise<SeenRequest> {
    for (;;) {
      const fitting = this.requests.filter(fits);
      if (fitting.length >= count) return fitting[count - 1];
      await once(this.#changes, 'request');
    }
  }

  /** Waits until so many watches were opened, and gives the last of them. */
  async untilWatch(count = 1): Promise<OpenWatch> {
    while (this.watches.length < count) await once(this.#changes, 'watch');
    return this.watches[count - 1];
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const session of this.sessions) session.destroy();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  #keepSession(session: http2.ServerHttp2Session): void {
    this.sessions.add(session);
    session.on('error', () => {});
    session.once('close', () => this.sessions.delete(session));
  }

  #keepSocket(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => this.sockets.delete(socket));
  }

  #answer(request: Request, response: Response): void {
    const url = new URL(request.url ?? '/', 'http://fake');
    const seen: SeenRequest = {
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      httpVersion: request.httpVersion,
    };
    response.on('error', () => {});
    this.requests.push(seen);
    this.#changes.emit('request');
    const index = this.#faults.findIndex(({ on }) => on(seen));
    if (index === -1) this.#serve(seen, response);
    else this.#misbehave(seen, this.#faults.splice(index, 1)[0], response);
  }

  #misbehave(request: SeenRequest, fault: Fault, response: Response): void {
    if (fault.silent) return;
    if (fault.refused) {
      response.stream?.close(http2.constants.NGHTTP2_REFUSED_STREAM);
      return;
    }
    if (fault.held) {
      fault.held.then(() => this.#serve(request, response));
      return;
    }
    sendText(response, fault.status ?? 200, fault.body ?? '', fault.headers);
  }

  #serve(request: SeenRequest, response: Response): void {
    const found = this.discovery[request.path];
    if (request.path === '/livez') sendText(response, 200, 'ok');
    else if (found) sendJson(response, 200, found);
    else if (/^\/apis\/[^/]+\/[^/]+$/.test(request.path)) {
      sendText(response, 404, '404 page not found');
    } else if (request.path.endsWith('/secrets')) {
      throw new Error('a Secret was asked for');
    } else if (request.path.endsWith('/log')) this.#log(request, response);
    else if (request.query.has('watch')) this.#watch(request, response);
    else this.#list(request, response);
  }

  #log({ path, query }: SeenRequest, response: Response): void {
    const logs = this.logs.get(path.replace(/\/log$/, ''));
    const text = query.has('previous') ? logs?.previous : logs?.now;
    if (text === undefined) {
      sendJson(response, logs ? 400 : 404, { kind: 'Status', message: 'none' });
      return;
    }
    const lines = text.split(/(?<=\n)/).slice(-Number(query.get('tailLines')));
    const bytes = Buffer.from(lines.join(''));
    const limit = Number(query.get('limitBytes'));
    sendText(response, 200, bytes.subarray(0, limit).toString('utf8'), {
      'content-type': 'text/plain',
    });
  }

  #list(request: SeenRequest, response: Response): void {
    const { status, body } = this.store.list(request.path, request.query);
    sendJson(response, status, body);
  }

  #watch(request: SeenRequest, response: Response): void {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.flushHeaders?.();
    const write = (bytes: string | Buffer) => {
      if (!response.writableEnded) response.write(bytes);
    };
    const stop = this.store.follow(
      request.path,
      request.query.get('resourceVersion') ?? '',
      event => write(`${JSON.stringify(event)}\n`),
    );
    const timeoutSeconds = Number(request.query.get('timeoutSeconds'));
    const timer = setTimeout(() => response.end(), timeoutSeconds * 1000);
    const closed = new Promise<void>(resolve => {
      response.once('close', () => {
        clearTimeout(timer);
        stop();
        resolve();
      });
    });
    this.watches.push({ request, write, end: () => response.end(), closed });
    this.#changes.emit('watch');
  }
}

function sendJson(response: Response, status: number, body: object): void {
  sendText(response, status, JSON.stringify(body));
}

function sendText(
  response: Response,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
  });
  response.end(text);
}

function createServer(
  { identity, http1Only, clientCa, maxStreams }: FakeServerOptions,
  answer: (request: Request, response: Response) => void,
): Server {
  if (!identity) return http.createServer(answer);
  const secure = {
    cert: identity.certificate,
    key: identity.key,
    ...(clientCa && { ca: clientCa, requestCert: true }),
  };
  if (http1Only) return https.createServer(secure, answer);
  return http2.createSecureServer(
    {
      ...secure,
      ...(maxStreams && { settings: { maxConcurrentStreams: maxStreams } }),
    },
    answer,
  );
}
