import http from 'node:http';
import http2 from 'node:http2';
import { ApiRequest } from './ApiRequest';
import { tooLarge } from './refusals';

/** A request of either protocol in one form. @internal */
export function readRequest(
  incoming: http.IncomingMessage | http2.Http2ServerRequest,
  maxBytes: number,
): ApiRequest {
  const url = new URL(incoming.url ?? '/', 'https://localhost');
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value ?? '',
    ]),
  );
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    readBody: () => readText(incoming, maxBytes),
  };
}

async function readText(
  incoming: http.IncomingMessage | http2.Http2ServerRequest,
  maxBytes: number,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
