import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo, Socket } from 'node:net';
import {
  Dossier,
  Execution,
  ObjectRow,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** What the portal knows at one look of the program. */
export interface Look {
  execution: Execution;
  objects?: ObjectRow[];
  transitions?: Transition[];
  dossier?: Dossier;
}

/** A request that the portal got. */
export interface SeenRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: unknown;
}

/** Instead of the usual answer: a status with a body, or no answer at all. */
export type Disturbance =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | 'hangUp'
  | 'silence';

/** How a portal tells of changes: not at all, at once, or held back by a proxy. */
export type EventMode = 'none' | 'live' | 'heldBack';

/**
 * A real HTTP server on a loopback port that plays the API with a script: each
 * question for the execution moves on to the next look, the last one stays.
 * Where it tells of changes by events, the test moves on.
 */
export class FakePortal {
  readonly requests: SeenRequest[] = [];
  /** Asked before each answer. */
  disturb: (request: SeenRequest) => Disturbance | undefined = () => undefined;
  /** Called after each request was answered. */
  onAnswered: (request: SeenRequest) => void = () => undefined;
  /** Set before the program starts. */
  eventMode: EventMode = 'none';
  private readonly followers = new Set<ServerResponse>();
  private look = -1;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly looks: Look[], private server: Server) {}

  static async start(looks: Look[]): Promise<FakePortal> {
    const server = createServer();
    const portal = new FakePortal(looks, server);
    server.on('request', (request, response) => {
      portal
        .onRequest(request, response)
        .catch(error => response.destroy(error));
    });
    server.on('connection', socket => {
      portal.sockets.add(socket);
      socket.on('close', () => portal.sockets.delete(socket));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return portal;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Requests of one kind, for instance `POST /v1/executions`. */
  requestsOf(line: string): SeenRequest[] {
    return this.requests.filter(
      ({ method, path }) => `${method} ${path}` === line,
    );
  }

  /** Open streams. */
  get followerCount(): number {
    return this.followers.size;
  }

  /** Goes on to the next look, and tells it to all who follow. */
  advance(): void {
    this.look += 1;
    for (const follower of this.followers) {
      this.tell(follower, this.looks[this.look].transitions ?? []);
    }
  }

  /** Sends every follower a comment. */
  comment(): void {
    for (const follower of this.followers) follower.write(': still here\n\n');
  }

  /** Ends every stream as a server does that stops. */
  endStreams(): void {
    for (const follower of this.followers) follower.end(': stopping\n\n');
  }

  /** Stops listening and drops every connection; idempotent. */
  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise(resolve => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private async onRequest(
    incoming: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const request = await readRequest(incoming);
    this.requests.push(request);
    const disturbance = this.disturb(request);
    if (disturbance === 'silence') return;
    if (disturbance === 'hangUp') {
      incoming.socket.destroy();
      return;
    }
    if (disturbance) {
      const { status, body, headers } = disturbance;
      response.writeHead(status, {
        'content-type': 'application/json',
        ...headers,
      });
      response.end(body === undefined ? '' : JSON.stringify(body));
    } else {
      this.answer(request, response);
    }
    this.onAnswered(request);
  }

  private answer(
    { method, path, query, headers }: SeenRequest,
    response: ServerResponse,
  ) {
    const current = () => this.looks[Math.max(0, this.look)];
    const id = this.looks[0].execution.id;
    if (method === 'POST' && path === '/v1/executions') {
      const { url, steps } = this.looks[0].execution;
      const started = steps.map(({ number, state }) => ({ number, state }));
      return send(response, 201, { id, url, steps: started, warnings: [] });
    }
    if (method === 'GET' && path === '/v1/executions') {
      const { execution } = current();
      return send(response, 200, { items: [{ ...execution, stepCount: 1 }] });
    }
    if (method === 'POST' && path === `/v1/executions/${id}/cancel`) {
      return send(response, 200, current().execution);
    }
    if (path === `/v1/executions/${id}/events` && this.eventMode !== 'none') {
      return this.follow(response, Number(headers['last-event-id'] ?? 0));
    }
    if (path === `/v1/executions/${id}`) {
      this.look =
        this.eventMode === 'live'
          ? Math.max(0, this.look)
          : Math.min(this.look + 1, this.looks.length - 1);
      const etag = `"${this.look}"`;
      if (headers['if-none-match'] === etag) {
        response.writeHead(304, { etag });
        return response.end();
      }
      response.setHeader('etag', etag);
      return send(response, 200, current().execution);
    }
    const { dossier } = current();
    if (path === `/v1/executions/${id}/dossier` && dossier) {
      return send(response, 200, dossier);
    }
    if (path === `/v1/executions/${id}/transitions`) {
      const after = Number(query.get('after') ?? -1);
      return send(response, 200, { items: this.transitionsAfter(after) });
    }
    if (/^\/v1\/executions\/[^/]+\/steps\/\d+\/objects$/.test(path)) {
      const items = current().objects ?? [];
      return send(response, 200, { version: this.look, items, removed: [] });
    }
    const error = {
      name: 'NotFoundError',
      message: 'Not found',
      code: 'NotFound',
      faults: [],
    };
    return send(response, 404, { error });
  }

  private follow(response: ServerResponse, after: number): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    if (this.eventMode === 'heldBack') return;
    this.look = Math.max(0, this.look);
    this.followers.add(response);
    response.on('close', () => this.followers.delete(response));
    this.tell(response, this.transitionsAfter(after));
  }

  private tell(response: ServerResponse, transitions: Transition[]): void {
    const { execution } = this.looks[this.look];
    for (const transition of transitions) {
      const data = JSON.stringify(transition);
      response.write(
        `event: transition\nid: ${transition.seq}\ndata: ${data}\n\n`,
      );
    }
    response.write(`event: state\ndata: ${JSON.stringify(execution)}\n\n`);
    if (execution.state !== 'Finished') return;
    const { id, outcome } = execution;
    const data = JSON.stringify({ id, outcome });
    response.end(`event: outcome\ndata: ${data}\n\n`);
  }

  private transitionsAfter(after: number): Transition[] {
    return this.looks
      .slice(0, this.look + 1)
      .flatMap(({ transitions }) => transitions ?? [])
      .filter(({ seq }) => seq > after);
  }
}

async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString();
  const url = new URL(incoming.url ?? '/', 'http://portal');
  return {
    method: incoming.method ?? '',
    path: url.pathname.replace('/api/kubernetes-object-status', ''),
    query: url.searchParams,
    headers: incoming.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' });
  return response.end(JSON.stringify(body));
}
