import http2 from 'node:http2';

/** One line of a watch. */
export interface WatchEvent {
  type: string;
  object: ReturnType<JSON['parse']>;
}

/** The lines of a watch as they come. */
export interface WatchReader {
  /** The next event; waits for it. Rejects when the watch ended. */
  next(): Promise<WatchEvent>;
  /** All events until the server ends the watch. */
  rest(): Promise<WatchEvent[]>;
  close(): void;
}

export function readWatch(stream: http2.ClientHttp2Stream): WatchReader {
  const events = readEvents(stream);
  return {
    async next() {
      const { value, done } = await events.next();
      if (done) throw new Error('the watch ended');
      return value;
    },
    async rest() {
      const all: WatchEvent[] = [];
      for await (const event of events) all.push(event);
      return all;
    },
    close: () => stream.close(http2.constants.NGHTTP2_CANCEL),
  };
}

async function* readEvents(
  stream: http2.ClientHttp2Stream,
): AsyncGenerator<WatchEvent, undefined> {
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
  return undefined;
}
