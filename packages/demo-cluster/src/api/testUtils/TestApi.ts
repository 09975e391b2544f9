import http2 from 'node:http2';
import https from 'node:https';
import { createAuthority } from '../../certificates/createAuthority';
import {
  MemoryRegistry,
  MemoryRegistryOptions,
} from '../../registry/MemoryRegistry';
import { NewObject } from '../../registry/Registry';
import { ApiServer, ApiServerOptions } from '../ApiServer';
import { readWatch, WatchReader } from './WatchReader';

/** What a test asks. */
export interface TestRequest {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What a test is answered; `body` is parsed where it is JSON. */
export interface TestAnswer {
  code: number;
  headers: Record<string, unknown>;
  body: ReturnType<JSON['parse']>;
}

const token = 'test-token-that-nobody-guesses';

/** A served registry with a client of node's own. */
export class TestApi {
  readonly #session: http2.ClientHttp2Session;
  readonly #watches: WatchReader[] = [];

  static async start(
    options: MemoryRegistryOptions & Partial<ApiServerOptions> = {},
  ): Promise<TestApi> {
    const authority = await createAuthority('test', new Date());
    const identity = await authority.issue(['127.0.0.1', 'localhost']);
    const registry = new MemoryRegistry(options);
    const server = await ApiServer.start({
      port: 0,
      now: () => new Date(),
      timing: { bookmarkIntervalMs: 60_000, defaultWatchMs: 60_000 },
      ...options,
      ...identity,
      token,
      registry,
    });
    return new TestApi(server, registry, authority.certificate);
  }

  private constructor(
    readonly server: ApiServer,
    readonly registry: MemoryRegistry,
    readonly certificateAuthority: string,
  ) {
    this.#session = http2.connect(server.url, { ca: certificateAuthority });
    this.#session.on('error', () => undefined);
  }

  async ask(path: string, request: TestRequest = {}): Promise<TestAnswer> {
    const stream = this.#open(path, request);
    const headers = await new Promise<
      http2.IncomingHttpHeaders & Record<string, unknown>
    >((resolve, reject) => {
      stream.once('response', resolve);
      stream.once('error', reject);
    });
    let text = '';
    for await (const chunk of stream) text += chunk;
    return { code: Number(headers[':status']), headers, body: parse(text) };
  }

  /** The same question over HTTP/1.1. */
  askHttp1(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<TestAnswer> {
    return new Promise((resolve, reject) => {
      const asked = https.get(
        this.server.url + path,
        {
          ca: this.certificateAuthority,
          agent: false,
          headers: { authorization: `Bearer ${token}`, ...headers },
        },
        response => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', chunk => (text += chunk));
          response.on('end', () =>
            resolve({
              code: response.statusCode ?? 0,
              headers: response.headers,
              body: parse(text),
            }),
          );
        },
      );
      asked.once('error', reject);
    });
  }

  watch(path: string, headers?: Record<string, string>): WatchReader {
    const reader = readWatch(this.#open(path, { headers }));
    this.#watches.push(reader);
    return reader;
  }

  create(object: NewObject): Promise<TestAnswer> {
    const plural = `${object.kind.toLowerCase()}s`;
    const root = object.apiVersion.includes('/') ? 'apis' : 'api';
    const scope = object.metadata.namespace
      ? `/namespaces/${object.metadata.namespace}`
      : '';
    return this.ask(`/${root}/${object.apiVersion}${scope}/${plural}`, {
      method: 'POST',
      body: object,
    });
  }

  async stop(): Promise<void> {
    for (const watch of this.#watches) watch.close();
    this.#session.destroy();
    await this.server.stop();
  }

  #open(path: string, { method = 'GET', body, headers }: TestRequest) {
    const stream = this.#session.request({
      ':path': path,
      ':method': method,
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    });
    stream.setEncoding('utf8');
    stream.end(
      body === undefined || typeof body === 'string'
        ? body
        : JSON.stringify(body),
    );
    return stream;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
