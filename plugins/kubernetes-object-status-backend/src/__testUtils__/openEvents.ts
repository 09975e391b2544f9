import {
  IncomingHttpHeaders,
  IncomingMessage,
  request,
  Server,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** An event or a comment, as it came. */
export interface SeenEvent {
  event?: string;
  id?: string;
  data?: unknown;
  comment?: string;
}

/** A stream that the test reads one event after the other. */
export interface OpenEvents {
  status: number;
  headers: IncomingHttpHeaders;
  /** Waits for the next; `undefined` when the stream has ended. */
  next(): Promise<SeenEvent | undefined>;
  /** Waits for the end, and gives everything up to it. */
  rest(): Promise<SeenEvent[]>;
  /** The rest of an answer that is no stream. */
  text(): Promise<string>;
  /** Goes away without a word. */
  leave(): void;
}

/** Opens a stream, taking compressed answers as browsers and proxies do. */
export async function openEvents(
  server: Server,
  path: string,
  headers: Record<string, string>,
): Promise<OpenEvents> {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({
      port,
      path,
      host: '127.0.0.1',
      agent: false,
      headers: { 'Accept-Encoding': 'gzip', ...headers },
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
  answer.setEncoding('utf8');
  const chunks = readChunks(answer);
  let text = '';
  async function next(): Promise<SeenEvent | undefined> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        return readBlock(block);
      }
      const { value, done } = await chunks.next();
      if (done) return undefined;
      text += value;
    }
  }
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    next,
    async rest() {
      const events: SeenEvent[] = [];
      for (let one = await next(); one; one = await next()) events.push(one);
      return events;
    },
    async text() {
      for await (const chunk of chunks) text += chunk;
      return text;
    },
    leave: () => answer.destroy(),
  };
}

/** Chunks until the end; a connection that breaks off ends them too. */
async function* readChunks(answer: IncomingMessage): AsyncGenerator<string> {
  try {
    for await (const chunk of answer) yield String(chunk);
  } catch {
    // Whoever left knows.
  }
}

function readBlock(block: string): SeenEvent {
  const seen: SeenEvent = {};
  for (const line of block.split('\n')) {
    const [, field, value] = /^([a-z]*): (.*)$/s.exec(line) ?? [];
    if (field === '') seen.comment = value;
    else if (field === 'data') seen.data = JSON.parse(value);
    else if (field === 'event' || field === 'id') seen[field] = value;
    else throw new Error(`No line of an event: ${line}`);
  }
  return seen;
}
