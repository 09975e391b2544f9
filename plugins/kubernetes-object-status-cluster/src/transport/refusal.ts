import { ClusterError, ClusterErrorDetails } from '../errors/ClusterError';
import { ClusterErrorCode } from '../errors/ClusterError';
import { safeText } from '../errors/safeText';
import { isResourceVersionTooLarge, Status } from './Status';

/** What was attempted, in words: `list pods in shop`. @internal */
export interface Attempt {
  cluster: string;
  what: string;
}

/** `reason` of an error that says: the cache has not caught up yet. @internal */
export const resourceVersionTooLarge = 'ResourceVersionTooLarge';

interface Meaning {
  code: ClusterErrorCode;
  retry: ClusterErrorDetails['retry'];
  advice: string;
}

/**
 * What an answer other than 200 means.
 *
 * @internal
 */
export function refusal(
  attempt: Attempt,
  httpStatus: number,
  status: Status | undefined,
  retryAfterMs?: number,
): ClusterError {
  const { code, retry, advice } = meaningOf(httpStatus, attempt.what);
  const seconds = status?.details?.retryAfterSeconds;
  const said = status?.message ? `: ${safeText(status.message)}` : '';
  const tooLarge = status !== undefined && isResourceVersionTooLarge(status);
  return new ClusterError(
    code,
    `Cluster ${attempt.cluster} refused to ${attempt.what} (${httpStatus}${said}); ${advice}.`,
    {
      retry,
      status: httpStatus,
      reason: tooLarge ? resourceVersionTooLarge : status?.reason,
      retryAfterMs:
        retryAfterMs ?? (seconds === undefined ? undefined : seconds * 1000),
    },
  );
}

function meaningOf(status: number, what: string): Meaning {
  if (status >= 300 && status < 400) {
    return {
      code: 'BadAnswer',
      retry: 'later',
      advice: 'redirects are never followed, so give the final url',
    };
  }
  switch (status) {
    case 401:
      return {
        code: 'Unauthorized',
        retry: 'later',
        advice: 'renew its token or client certificate',
      };
    case 403:
      return { code: 'Forbidden', retry: 'later', advice: `grant ${what}` };
    case 404:
      return {
        code: 'NotFound',
        retry: 'later',
        advice: 'check that the cluster serves this kind',
      };
    case 410:
      return {
        code: 'Expired',
        retry: 'now',
        advice: 'the list is read again',
      };
    case 429:
      return {
        code: 'TooManyRequests',
        retry: 'later',
        advice: 'it is asked again after a while',
      };
    default:
      return {
        code: status >= 500 ? 'ServerError' : 'BadAnswer',
        retry: 'later',
        advice: 'it is asked again after a while',
      };
  }
}
