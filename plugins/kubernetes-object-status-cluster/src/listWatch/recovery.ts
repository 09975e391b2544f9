import { ClusterError } from '../errors/ClusterError';

/** What a list does after an error. @internal */
export interface Recovery {
  /** Read the whole list again, as against resuming the watch from its last resourceVersion. */
  relist: boolean;
  /** Which back-off says how long to wait, where the server does not. */
  backOff: 'usual' | 'refused';
  /** Why the list cannot be observed at all. */
  trouble?: 'Forbidden' | 'NotServed';
}

const resume: Recovery = { relist: false, backOff: 'usual' };
const relist: Recovery = { relist: true, backOff: 'usual' };

/**
 * The error table of client-go (handbook kubernetes-watch, section 2): what can
 * be resumed without a loss is resumed.
 *
 * @param failingForMs - how long answers of the server itself have been errors
 * @internal
 */
export function recoveryFor(
  error: ClusterError,
  failingForMs: number,
  patienceMs: number,
): Recovery {
  switch (error.code) {
    case 'Unreachable':
    case 'TlsFailed':
    case 'Unauthorized':
    case 'TooManyRequests':
      return resume;
    case 'ServerError':
      return failingForMs < patienceMs ? resume : relist;
    case 'Forbidden':
      return { relist: true, backOff: 'refused', trouble: 'Forbidden' };
    case 'NotFound':
      return { relist: true, backOff: 'usual', trouble: 'NotServed' };
    // Expired, or a stream with a hole in it.
    default:
      return relist;
  }
}
