/**
 * Asks a peer at intervals whether it is there and ends the connection when
 * no answer comes in time (W2).
 *
 * What an answer proves is the instant at which the question was sent.
 *
 * @internal
 */
export class PingPulse {
  readonly #ping: (callback: (error: Error | null) => void) => boolean;
  readonly #bytesRead: () => number;
  readonly #onDead: () => void;
  readonly #timing: {
    pingIntervalMs: number;
    pingDeadlineMs: number;
    now: () => number;
  };
  readonly #listeners = new Set<(at: number) => void>();
  #timer?: NodeJS.Timeout;
  #isStopped = false;

  constructor(
    ping: (callback: (error: Error | null) => void) => boolean,
    bytesRead: () => number,
    onDead: () => void,
    timing: {
      pingIntervalMs: number;
      pingDeadlineMs: number;
      now: () => number;
    },
  ) {
    this.#ping = ping;
    this.#bytesRead = bytesRead;
    this.#onDead = onDead;
    this.#timing = timing;
  }

  start(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => this.#ask(), this.#timing.pingIntervalMs);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  onAlive(listener: (at: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #ask(): void {
    const sentAt = this.#timing.now();
    let isAnswered = false;
    this.#ping(error => {
      isAnswered = true;
      if (error || this.#isStopped) return;
      clearTimeout(this.#timer);
      for (const listener of this.#listeners) listener(sentAt);
      this.start();
    });
    this.#awaitAnswer(() => isAnswered);
  }

  #awaitAnswer(isAnswered: () => boolean): void {
    const bytesRead = this.#bytesRead();
    this.#timer = setTimeout(() => {
      // The answer may lie unread behind this very timer when our own process
      // was busy or stopped: look at the socket first.
      setImmediate(() => {
        if (isAnswered() || this.#isStopped) return;
        // A large answer on a slow line delays the ping's; bytes are life too.
        if (this.#bytesRead() > bytesRead) this.#awaitAnswer(isAnswered);
        else this.#onDead();
      });
    }, this.#timing.pingDeadlineMs);
  }
}
