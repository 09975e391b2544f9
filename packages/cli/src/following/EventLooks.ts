import { ObjectStatusClient } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { findTrouble } from '../connection/trouble';
import { errorText } from '../errors';
import { Host } from '../host/Host';
import { ConnectionEnd, EventConnection } from './EventConnection';
import { Look } from './Look';

/** @internal */
export interface EventLooksOptions {
  id: string;
  client: ObjectStatusClient;
  host: Host;
  pollMs: number;
}

/**
 * Looks at an execution that the portal tells of by itself. Where that does not
 * work, now or at all, it says so: then the portal has to be asked.
 *
 * @internal
 */
export class EventLooks {
  private connection: EventConnection | undefined;
  private request: AbortController | undefined;
  private openedAt = 0;
  /** No stream is opened before; never again with `Infinity`. */
  private openAt = 0;

  constructor(private readonly options: EventLooksOptions) {
    const { signal } = options.host;
    signal.addEventListener('abort', () => this.close(), { once: true });
  }

  /**
   * @param last - seq of the last transition that is known
   * @returns `undefined` when the portal has to be asked
   * @throws the reason of the host's signal
   */
  async next(last: number | undefined): Promise<Look | undefined> {
    const { clock, signal } = this.options.host;
    for (;;) {
      signal.throwIfAborted();
      if (!this.connection && clock.elapsed() >= this.openAt) {
        await this.open(last);
      }
      const { connection } = this;
      if (!connection) return undefined;
      const look = await connection.next();
      if (typeof look === 'object') return look;
      this.onEnd(look, connection);
    }
  }

  /** Ends the stream, if there is one. */
  close(): void {
    this.request?.abort();
    this.connection?.close();
    this.connection = undefined;
  }

  private async open(last: number | undefined): Promise<void> {
    const { id, client, host, pollMs } = this.options;
    const { clock, timing } = host;
    const request = new AbortController();
    this.request = request;
    this.openedAt = clock.elapsed();
    // Only until it answers: the stream itself may last for hours.
    const limit = setTimeout(() => {
      request.abort(new DOMException('No answer', 'TimeoutError'));
    }, timing.firstEventMs);
    try {
      const { body } = await client.openEvents(id, {
        after: last,
        signal: request.signal,
      });
      if (!body) throw new Error('the stream has no body');
      const connection = new EventConnection({ ...timing, clock, pollMs });
      this.connection = connection;
      void connection.read(body);
    } catch (error) {
      host.signal.throwIfAborted();
      this.onRefusal(error);
    } finally {
      clearTimeout(limit);
    }
  }

  /** What will not mend by itself is not tried again: an old portal, a proxy that gathers answers. */
  private onRefusal(error: unknown): void {
    const { clock, timing } = this.options.host;
    const isHeldBack = errorText(error, 'name') === 'TimeoutError';
    const trouble = isHeldBack ? undefined : findTrouble(error);
    const { retryAfterSeconds = 0 } = trouble ?? {};
    const pauseMs = Math.max(timing.reopenMs, retryAfterSeconds * 1000);
    this.openAt = trouble ? clock.elapsed() + pauseMs : Infinity;
  }

  private onEnd(end: ConnectionEnd, connection: EventConnection): void {
    const { clock, timing } = this.options.host;
    this.close();
    if (!connection.isUseful || end === 'NotUnderstood') {
      this.openAt = Infinity;
      return;
    }
    // One that lasted is resumed at once: its token expired, or its server stops.
    const hasLasted = clock.elapsed() - this.openedAt >= timing.reopenMs;
    this.openAt = clock.elapsed() + (hasLasted ? 0 : timing.reopenMs);
  }
}
