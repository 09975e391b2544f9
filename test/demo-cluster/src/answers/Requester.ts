import { readFile } from 'node:fs/promises';
import { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { z } from 'zod';

/** A request as it is sent to both clusters. */
export interface ApiRequest {
  /** Default GET. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Sent as JSON; a text is sent as it is. */
  body?: unknown;
  contentType?: string;
  accept?: string;
  /** Instead of the administrator's. */
  token?: string;
  /** How many lines of a watch are read; then it is closed. */
  lines?: number;
}

/** What came back. */
export interface Answer {
  status: number;
  /** Parsed where it is JSON; the lines of a watch as a list. */
  body: unknown;
}

const kubeconfigSchema = z.object({
  clusters: z
    .array(
      z.object({
        cluster: z.object({
          server: z.string(),
          'certificate-authority-data': z.string(),
        }),
      }),
    )
    .min(1),
  users: z.array(z.object({ user: z.object({ token: z.string() }) })).min(1),
});

/** Sends requests as they are and gives whatever is answered. */
export class Requester {
  private constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly agent: Agent,
  ) {}

  static async of(kubeconfig: string): Promise<Requester> {
    const file = kubeconfigSchema.parse(
      parse(await readFile(kubeconfig, 'utf8')),
    );
    const { cluster } = file.clusters[0];
    const ca = Buffer.from(cluster['certificate-authority-data'], 'base64');
    const agent = new Agent({ keepAlive: true, ca });
    return new Requester(cluster.server, file.users[0].user.token, agent);
  }

  async send(wanted: ApiRequest): Promise<Answer> {
    const response = await this.open(wanted);
    const status = response.statusCode ?? 0;
    const isStream = wanted.lines !== undefined && status < 400;
    const body = isStream
      ? await readLines(response, wanted.lines ?? 0)
      : parsed(await text(response));
    return { status, body };
  }

  close(): void {
    this.agent.destroy();
  }

  private open(wanted: ApiRequest): Promise<IncomingMessage> {
    const { method = 'GET', path, body, contentType, accept } = wanted;
    const content = typeof body === 'string' ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const outgoing = request(new URL(path, this.url), {
        method,
        agent: this.agent,
        headers: {
          accept: accept ?? 'application/json',
          authorization: `Bearer ${wanted.token ?? this.token}`,
          ...(content !== undefined && {
            'content-type': contentType ?? 'application/json',
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

async function readLines(
  response: IncomingMessage,
  count: number,
): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of createInterface({ input: response })) {
    lines.push(parsed(line));
    if (lines.length >= count) break;
  }
  response.destroy();
  return lines;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}
