import { Response } from 'express';
import { Clock } from '../../observation/Clock';
import { StreamOptions } from './options';
import { renderComment, renderEvent, ServerSentEvent } from './ServerSentEvent';

/**
 * One answer that goes on: writes events as fast as the client takes them.
 *
 * At most one event waits in the process; a client that takes nothing for long
 * is dropped and resumes when it comes again.
 */
export class EventStream {
  private readonly ending = new AbortController();
  private readonly cleanups: Array<() => void> = [];
  private farewell = 'this was all';
  private stopBeating: () => void = () => undefined;

  constructor(
    private readonly response: Response,
    private readonly clock: Clock,
    private readonly options: StreamOptions,
  ) {}

  /** Aborted when the stream is to end, for whatever reason. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  /** Ends the stream; the client is told why and may come again. */
  end(why: string): void {
    if (this.signal.aborted) return;
    this.farewell = why;
    this.ending.abort();
  }

  /**
   * Sends what comes until nothing does, or the stream is ended.
   *
   * @param lifeMs - how long it may last
   */
  async send(
    events: AsyncIterable<ServerSentEvent>,
    lifeMs: number,
  ): Promise<void> {
    this.open(lifeMs);
    try {
      for await (const event of events) {
        if (this.signal.aborted) break;
        await this.write(renderEvent(event));
      }
    } finally {
      this.close();
    }
  }

  private open(lifeMs: number): void {
    const { response, clock } = this;
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      // `no-transform`: compression would gather events before it sends any.
      'Cache-Control': 'no-cache, no-transform',
      // nginx gathers answers too, unless it is told.
      'X-Accel-Buffering': 'no',
      // A server that stops waits for connections that could be used again.
      Connection: 'close',
    });
    response.flushHeaders();
    const onClose = () => this.ending.abort();
    response.on('close', onClose);
    // The client is gone; `close` follows and ends the stream.
    response.on('error', () => undefined);
    this.cleanups.push(() => response.off('close', onClose));
    const takeBack = clock.after(lifeMs, () => this.end('connect again'));
    this.cleanups.push(takeBack, () => this.stopBeating());
    this.beat();
  }

  private async write(text: string): Promise<void> {
    if (!this.response.write(text)) await this.drained();
  }

  private drained(): Promise<void> {
    const { response, signal } = this;
    return new Promise(resolve => {
      const done = () => {
        takeBack();
        response.off('drain', done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const takeBack = this.clock.after(this.options.patienceMs, () => {
        response.destroy();
        this.ending.abort();
      });
      response.on('drain', done);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }

  private close(): void {
    this.ending.abort();
    for (const cleanup of this.cleanups) cleanup();
    // What a client does not take would keep its connection open for ever.
    if (this.response.writableNeedDrain) this.response.destroy();
    else this.response.end(renderComment(this.farewell));
  }

  private beat(): void {
    const { response, clock, options } = this;
    this.stopBeating = clock.after(options.heartbeatMs, () => {
      if (!response.writableNeedDrain) {
        response.write(renderComment('still here'));
      }
      this.beat();
    });
  }
}
