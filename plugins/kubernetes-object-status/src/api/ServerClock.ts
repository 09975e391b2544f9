/** The Date header counts in whole seconds; this is the middle of one. */
const halfSecond = 500;

/**
 * What the header cannot tell apart from no difference: its own second and
 * the time that an answer is on its way.
 */
const noise = 2_000;

/**
 * Follows the server's clock through the `Date` header of its answers.
 *
 * Where the header is hidden from the page (another origin that does not
 * expose it) the reader's own clock counts.
 *
 * @internal
 */
export class ServerClock {
  #offsetMs = 0;

  constructor(private readonly ownNow: () => number = Date.now) {}

  now(): number {
    return this.ownNow() + this.#offsetMs;
  }

  /** Wraps a fetch so that every answer sets the clock. */
  watch(fetchAnswer: typeof fetch): typeof fetch {
    return async (...request) => {
      const answer = await fetchAnswer(...request);
      this.#set(answer.headers.get('date'));
      return answer;
    };
  }

  #set(header: string | null) {
    const served = header === null ? NaN : Date.parse(header);
    if (Number.isNaN(served)) return;
    const difference = served + halfSecond - this.ownNow();
    this.#offsetMs = Math.abs(difference) > noise ? difference : 0;
  }
}
