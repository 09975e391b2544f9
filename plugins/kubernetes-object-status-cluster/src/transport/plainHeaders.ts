import type { IncomingHttpHeaders as Http1Headers } from 'node:http';
import type { IncomingHttpHeaders as Http2Headers } from 'node:http2';
import { Headers } from './Connection';

/** Headers with one value each; those that come more than once are left out. @internal */
export function plainHeaders(answered: Http1Headers | Http2Headers): Headers {
  const headers: Headers = {};
  for (const [name, value] of Object.entries(answered)) {
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}
