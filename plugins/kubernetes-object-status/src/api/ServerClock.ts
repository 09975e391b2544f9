/** The Date header counts in whole seconds; this is the middle of one. */
const halfSecond = 500;

/**
 * What the header cannot tell apart from no difference: its own second and
 * the time that an answer is on its way.
 */
const headerNoise = 2_000;

/**
 * The same for an instant with milliseconds: only the way of the answer. Less
 * than a page counts in, so that its clocks are not pushed about.
 */
const instantNoise = 500;

/**
 * Follows the server's clock: by the instant that an answer names, else by
 * its `Date` header.
 *
 * Where neither is there (an older server on another origin that does not
 * expose the header) the reader's own clock counts.
 *
 * @internal
 */
export class ServerClock {
  #offsetMs = 0;

  constructor(private readonly ownNow: () => number = Date.now) {}

  now(): number {
    return this.ownNow() + this.#offsetMs;
  }

  /** Takes over the instant at which the server answered. */
  follow(answer: object) {
    if (!('now' in answer) || typeof answer.now !== 'string') return;
    this.#set(Date.parse(answer.now), instantNoise);
  }

  /** Wraps a fetch so that every answer sets the clock. */
  watch(fetchAnswer: typeof fetch): typeof fetch {
    return async (...request) => {
      const answer = await fetchAnswer(...request);
      const header = answer.headers.get('date');
      const served = header === null ? NaN : Date.parse(header);
      this.#set(served + halfSecond, headerNoise);
      return answer;
    };
  }

  #set(served: number, noise: number) {
    if (Number.isNaN(served)) return;
    const difference = served - this.now();
    if (Math.abs(difference) > noise) this.#offsetMs += difference;
  }
}
