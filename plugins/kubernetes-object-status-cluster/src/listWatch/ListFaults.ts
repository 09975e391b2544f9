import { ClusterError, isClusterError } from '../errors/ClusterError';
import { nameOf } from '../errors/errorFields';
import { ClusterSettings } from '../options';
import { resourceVersionTooLarge } from '../transport/refusal';
import { BackOff } from './BackOff';
import { Recovery, recoveryFor } from './recovery';

// So often a cache that lags is asked again before the present state is read
// instead, which is at least as new as any resourceVersion that was given out.
const maxCacheLags = 3;

/** What an error leads to, and when. @internal */
export interface NextStep extends Recovery {
  fault: ClusterError;
  waitMs: number;
}

/**
 * What went wrong with one list since it was last well, and how long to wait.
 *
 * @internal
 */
export class ListFaults {
  readonly #settings: ClusterSettings;
  readonly #what: string;
  readonly #isContext: boolean;
  readonly #backOffs: Record<Recovery['backOff'], BackOff>;
  #last?: ClusterError;
  #serverErrorsSince?: number;
  #cacheLags = 0;

  /**
   * `what` names the list: `pods in shop of cluster a`; of one that is context
   * no fault is a warning.
   */
  constructor(settings: ClusterSettings, what: string, isContext = false) {
    const { refusedFirstMs, refusedMaxMs } = settings.timing;
    this.#settings = settings;
    this.#what = what;
    this.#isContext = isContext;
    this.#backOffs = {
      usual: new BackOff(settings),
      refused: new BackOff(settings, {
        firstMs: refusedFirstMs,
        maxMs: refusedMaxMs,
      }),
    };
  }

  /** The last error; `undefined` when all was well since. */
  get last(): ClusterError | undefined {
    return this.#last;
  }

  /** Whether the server's cache answered too often that it is not as new as asked. */
  get isCacheBehind(): boolean {
    return this.#cacheLags >= maxCacheLags;
  }

  /** A list or a frame came: all is well. */
  clear(): void {
    this.#last = undefined;
    this.#serverErrorsSince = undefined;
    this.#cacheLags = 0;
  }

  /** Takes an error in and says what follows. */
  next(error: unknown): NextStep {
    const { timing, now } = this.#settings;
    const fault = isClusterError(error) ? error : this.#unexpected(error);
    this.#report(fault);
    if (fault.code === 'ServerError') this.#serverErrorsSince ??= now();
    if (fault.reason === resourceVersionTooLarge) this.#cacheLags += 1;
    const failingForMs = now() - (this.#serverErrorsSince ?? now());
    const recovery = recoveryFor(
      fault,
      failingForMs,
      timing.serverErrorPatienceMs,
    );
    const waitMs =
      fault.retryAfterMs === undefined
        ? this.#backOffs[recovery.backOff].next()
        : Math.min(fault.retryAfterMs, timing.retryAfterMaxMs);
    return { ...recovery, fault, waitMs };
  }

  #report(fault: ClusterError): void {
    const { logger } = this.#settings;
    // The same again and again is no news.
    if (this.#last?.code === fault.code) logger.debug(fault.message);
    // A kind that is not served is no trouble of the cluster: steps look for autoscalers that may not
    // exist, and an applied object of such a kind says so itself.
    else if (fault.code === 'NotFound' || this.#isContext)
      logger.info(fault.message);
    else logger.warn(fault.message);
    this.#last = fault;
  }

  #unexpected(cause: unknown): ClusterError {
    const name = nameOf(cause);
    return new ClusterError(
      'BadAnswer',
      `Reading ${this.#what} failed with ${name}; the list is read again.`,
      { retry: 'later', cause },
    );
  }
}
