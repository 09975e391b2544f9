import { nameOf } from './errorFields';

/** What kind of effort failed. Stable. @public */
export type ClusterErrorCode =
  | 'Unreachable'
  | 'TlsFailed'
  | 'Unauthorized'
  | 'Forbidden'
  | 'NotFound'
  | 'Expired'
  | 'TooManyRequests'
  | 'ServerError'
  | 'TooLarge'
  | 'BadAnswer'
  | 'Refused'
  | 'Closed';

/** @public */
export interface ClusterErrorDetails {
  /** When it may be tried again; only a loop does so, nobody below it. */
  retry: 'now' | 'later' | 'never';
  /** HTTP status, or the code of a Status object inside a stream. */
  status?: number;
  /** `reason` of the Status object that came with it. */
  reason?: string;
  /** How long the server asks us to wait. */
  retryAfterMs?: number;
  cause?: unknown;
}

/**
 * A failed effort on a cluster. The message is one sentence for people and
 * holds neither a credential nor contents of an object.
 *
 * @public
 */
export class ClusterError extends Error {
  override readonly name = 'ClusterError';
  readonly code: ClusterErrorCode;
  readonly retry: 'now' | 'later' | 'never';
  readonly status?: number;
  readonly reason?: string;
  readonly retryAfterMs?: number;

  constructor(
    code: ClusterErrorCode,
    message: string,
    details: ClusterErrorDetails,
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.retry = details.retry;
    this.status = details.status;
    this.reason = details.reason;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** Whether something thrown is a `ClusterError`, of any copy of this package. @public */
export function isClusterError(error: unknown): error is ClusterError {
  return nameOf(error) === 'ClusterError';
}
