import { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { z } from 'zod';

const objectSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string().optional(),
    uid: z.string().optional(),
    resourceVersion: z.string().optional(),
  }),
});

/** An object as an API server answers it. */
export type AnsweredObject = z.infer<typeof objectSchema>;

/** An answer as it came. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Without its line feed; the whole body when it has none. */
  firstLine: string;
}

/** Plain requests to an API server, for what a test does to it. */
export class ApiAccess {
  constructor(
    private readonly url: string,
    private readonly ca: string,
    private readonly token: string,
  ) {}

  /** Sends JSON and gives the object that is answered. */
  async send(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<AnsweredObject> {
    const { status, text } = await this.#request(method, path, body);
    if (status < 300) return objectSchema.parse(JSON.parse(text));
    throw new Error(`${method} ${path}: ${text}`);
  }

  /** What a GET answers. */
  async read(path: string): Promise<RawAnswer> {
    const { status, headers, text } = await this.#request('GET', path);
    return { status, headers, firstLine: text.split('\n')[0] };
  }

  #request(method: string, path: string, body?: unknown) {
    return new Promise<{
      status: number;
      headers: IncomingHttpHeaders;
      text: string;
    }>((resolve, reject) => {
      const type = method === 'PATCH' ? 'merge-patch+json' : 'json';
      const sent = request(
        `${this.url}${path}`,
        {
          ca: this.ca,
          method,
          agent: false,
          headers: {
            authorization: `Bearer ${this.token}`,
            'content-type': `application/${type}`,
          },
        },
        async answer => {
          const { statusCode = 0, headers } = answer;
          const text = (await answer.toArray()).join('');
          resolve({ status: statusCode, headers, text });
        },
      );
      sent.once('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}
