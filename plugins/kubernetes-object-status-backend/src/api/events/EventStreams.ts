import { Response } from 'express';
import { Clock } from '../../observation/Clock';
import { monotonicClock } from '../../signals/monotonicClock';
import { Problem } from '../Problem';
import { EventStream } from './EventStream';
import { defaultStreamOptions, StreamOptions } from './options';
import { ServerSentEvent } from './ServerSentEvent';

/** Who gets a stream, and what is in it. */
export interface StreamRequest {
  /** Whose limit it counts for. */
  subject: string;
  /** When the caller's token expires, in milliseconds since 1970. */
  expiresAt: number | undefined;
  /** Makes the events; they end by the signal at the latest. */
  events(signal: AbortSignal): AsyncIterable<ServerSentEvent>;
}

/** The open event streams of this process, within their limits. */
export class EventStreams {
  private readonly options: StreamOptions;
  private readonly clock: Clock;
  private readonly open = new Map<EventStream, string>();
  private isStopping = false;

  constructor(
    given: {
      options?: Partial<StreamOptions>;
      /** For tests. */
      clock?: Clock;
    } = {},
  ) {
    this.options = { ...defaultStreamOptions, ...given.options };
    this.clock = given.clock ?? monotonicClock;
  }

  /** How many are open. */
  get size(): number {
    return this.open.size;
  }

  /**
   * Answers with a stream; done when it has ended.
   *
   * @throws Problem - there is no place for another one; nothing was sent
   */
  async send(response: Response, request: StreamRequest): Promise<void> {
    this.requirePlace(request.subject);
    const { clock, options } = this;
    const stream = new EventStream(response, clock, options);
    this.open.set(stream, request.subject);
    try {
      const { expiresAt = Infinity } = request;
      const leftMs = Math.max(0, expiresAt - Date.now());
      const lifeMs = Math.min(options.longestMs, leftMs);
      await stream.send(request.events(stream.signal), lifeMs);
    } finally {
      this.open.delete(stream);
    }
  }

  /** Ends all of them: their clients come again, to another process. */
  stop(): void {
    this.isStopping = true;
    for (const stream of this.open.keys()) {
      stream.end('the server stops, connect again');
    }
  }

  private requirePlace(subject: string): void {
    const { streams, streamsPerCaller } = this.options;
    if (this.isStopping || this.open.size >= streams) {
      throw this.full(
        503,
        'TooManyStreams',
        'The server has no place for another event stream',
      );
    }
    const own = [...this.open.values()].filter(one => one === subject).length;
    if (own < streamsPerCaller) return;
    throw this.full(
      429,
      'TooManyStreamsOfCaller',
      `You have ${own} open event streams, and no more are allowed`,
    );
  }

  private full(status: number, code: string, why: string): Problem {
    const { retryAfterSeconds } = this.options;
    return new Problem({
      status,
      code,
      message: `${why}: ask for the execution now and then, and try again in ${retryAfterSeconds} s`,
      headers: { 'Retry-After': String(retryAfterSeconds) },
    });
  }
}
