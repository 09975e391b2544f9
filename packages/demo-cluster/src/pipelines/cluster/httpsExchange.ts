import { request as httpsRequest } from 'node:https';
import { json } from 'node:stream/consumers';
import {
  ClusterRequest,
  ClusterResponse,
  ClusterUnreachableError,
  Exchange,
} from './Exchange';
import { ClusterAccess } from './readKubeconfig';

const timeoutMs = 15_000;

/** Requests over HTTPS that trust the demo cluster's own authority and no other. @internal */
export function httpsExchange(access: ClusterAccess): Exchange {
  return request => send(access, request);
}

function send(
  { url, certificateAuthority, token }: ClusterAccess,
  { method, path, body, contentType = 'application/json' }: ClusterRequest,
): Promise<ClusterResponse> {
  return new Promise((resolve, reject) => {
    const fail = (cause: Error) =>
      reject(
        new ClusterUnreachableError(
          `The demo cluster at ${url} does not answer: ${cause.message}`,
          { cause },
        ),
      );
    const sent = httpsRequest(
      new URL(path, url),
      {
        method,
        ca: certificateAuthority,
        timeout: timeoutMs,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': contentType }),
        },
      },
      response => {
        json(response).then(
          answer => resolve({ status: response.statusCode ?? 0, body: answer }),
          fail,
        );
      },
    );
    sent.on('error', fail);
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
