import { Agent, request } from 'node:https';
import { IncomingMessage } from 'node:http';

/** @internal */
export interface ApiClientOptions {
  /** For instance `https://127.0.0.1:23456`. */
  url: string;
  /** CA of the API server, PEM. */
  certificateAuthority: string;
  token: string;
}

/** @internal */
export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its query. */
  path: string;
  body?: unknown;
  contentType?: string;
  signal?: AbortSignal;
}

/** The API server refused a request. @internal */
export class ApiError extends Error {
  readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly method: string,
    readonly path: string,
    answer: string,
  ) {
    super(`${method} ${path} was answered with ${status}: ${answer}`);
  }
}

/**
 * Talks JSON to one API server as one user. Only what the harness needs: it is
 * the tests' own eye and hand, apart from the code under test.
 *
 * @internal
 */
export class ApiClient {
  private readonly agent: Agent;

  constructor(private readonly options: ApiClientOptions) {
    this.agent = new Agent({
      keepAlive: true,
      ca: options.certificateAuthority,
    });
  }

  get url(): string {
    return this.options.url;
  }

  /**
   * Sends a request and gives its answer, parsed.
   *
   * @throws ApiError - an answer of 400 or above
   * @throws Error - no answer
   */
  async request(options: ApiRequest): Promise<unknown> {
    const response = await this.open(options);
    return JSON.parse((await readText(response)) || '{}');
  }

  /** Creates an object; `path` is that of its collection. */
  create(path: string, body: unknown): Promise<unknown> {
    return this.request({ method: 'POST', path, body });
  }

  /** Merges `body` into an object (JSON merge patch). */
  merge(path: string, body: unknown): Promise<unknown> {
    return this.request({
      method: 'PATCH',
      path,
      body,
      contentType: 'application/merge-patch+json',
    });
  }

  /** Opens a response and gives it unread, for whoever reads it bit by bit. */
  async open(options: ApiRequest): Promise<IncomingMessage> {
    const { method = 'GET', path } = options;
    const response = await this.send(options);
    const status = response.statusCode ?? 0;
    if (status < 400) return response;
    throw new ApiError(status, method, path, await readText(response));
  }

  /** Closes connections that are kept open. */
  close(): void {
    this.agent.destroy();
  }

  private send(options: ApiRequest): Promise<IncomingMessage> {
    const { method = 'GET', path, body, signal } = options;
    const content = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const outgoing = request(new URL(path, this.options.url), {
        method,
        agent: this.agent,
        signal,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${this.options.token}`,
          ...(content !== undefined && {
            'content-type': options.contentType ?? 'application/json',
            'content-length': Buffer.byteLength(content),
          }),
        },
      });
      outgoing.once('response', resolve);
      outgoing.once('error', reject);
      outgoing.end(content);
    });
  }
}

async function readText(response: IncomingMessage): Promise<string> {
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) text += chunk;
  return text;
}
