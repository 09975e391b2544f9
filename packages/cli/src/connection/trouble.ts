import { ApiError } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { CommandError, errorField, errorText } from '../errors';

/** What kept us from an answer, in a few words for a sentence. @internal */
export interface Trouble {
  words: string;
  retryAfterSeconds?: number;
}

const wordsByCode = new Map([
  ['ECONNREFUSED', 'connection refused'],
  ['ECONNRESET', 'connection reset'],
  ['EPIPE', 'connection reset'],
  ['UND_ERR_SOCKET', 'connection closed'],
  ['ENOTFOUND', 'its name is not known'],
  ['EAI_AGAIN', 'its name cannot be looked up now'],
  ['EHOSTUNREACH', 'no way to its address'],
  ['ENETUNREACH', 'no way to its network'],
  ['ETIMEDOUT', 'no answer'],
  ['UND_ERR_CONNECT_TIMEOUT', 'no answer'],
  ['UND_ERR_HEADERS_TIMEOUT', 'no answer'],
  ['UND_ERR_BODY_TIMEOUT', 'no answer'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'it does not speak TLS'],
]);

const certificateCode =
  /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS_CERT/;

/**
 * The trouble behind an error after which trying again makes sense, or
 * `undefined` for every other error.
 *
 * @internal
 */
export function findTrouble(error: unknown): Trouble | undefined {
  const name = errorText(error, 'name');
  if (name === 'TimeoutError') return { words: 'no answer' };
  if (name === 'ApiUnreachableError') {
    const cause = errorField(error, 'cause');
    // Our own verdict on an answer, thrown inside `fetch`, comes back wrapped.
    if (cause instanceof CommandError) return undefined;
    return { words: connectionWords(cause) };
  }
  if (!isApiError(error) || error.retry !== 'later') return undefined;
  return {
    words: `it answers ${error.status}`,
    retryAfterSeconds: error.retryAfterSeconds,
  };
}

/** Whether the portal answered, and the answer is no success. @internal */
export function isApiError(error: unknown): error is ApiError {
  return errorText(error, 'name') === 'ApiError';
}

function connectionWords(error: unknown): string {
  for (const code of codesOf(error)) {
    const words = wordsByCode.get(code);
    if (words) return words;
    if (certificateCode.test(code)) {
      return `its certificate is not trusted: ${code}`;
    }
  }
  return 'no connection';
}

/** Codes of an error and of what caused it; several addresses fail as one `AggregateError`. */
function* codesOf(error: unknown): Generator<string> {
  if (error === undefined) return;
  const code = errorText(error, 'code');
  if (code) yield code;
  const errors = errorField(error, 'errors');
  for (const inner of Array.isArray(errors) ? errors : []) {
    yield* codesOf(inner);
  }
  yield* codesOf(errorField(error, 'cause'));
}
