/** One event of a stream (WHATWG HTML, server-sent events). */
export interface ServerSentEvent {
  event: string;
  /** What a client sends as `Last-Event-ID` when it comes again. */
  id?: string;
  /** Sent as JSON. */
  data: unknown;
}

/** As it goes over the wire: JSON has no line breaks, so the data is one line. */
export function renderEvent({ event, id, data }: ServerSentEvent): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return `event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`;
}

/** Words that clients skip; proxies see that the stream is alive. */
export function renderComment(words: string): string {
  return `: ${words}\n\n`;
}
