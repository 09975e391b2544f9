import {
  Execution,
  executionEventSchemas,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { createParser, EventSourceMessage } from 'eventsource-parser';
import { Clock } from '../host/Host';
import { Look } from './Look';

/** Why a connection gives no looks any more. @internal */
export type ConnectionEnd = 'Over' | 'Silent' | 'NotUnderstood';

/** @internal */
export interface EventConnectionOptions {
  clock: Clock;
  /** A look is given at least so often, whatever comes. */
  pollMs: number;
  /** Longest silence before the first state. */
  firstEventMs: number;
  /** Longest silence after it. */
  silenceMs: number;
}

/**
 * One stream of events: gathers what comes and gives it as looks, each when its
 * state has come.
 *
 * @internal
 */
export class EventConnection {
  private gathered: Transition[] = [];
  private arrived: Look | undefined;
  private hasState = false;
  private end: ConnectionEnd | undefined;
  private heardAt: number;
  private wake: () => void = () => undefined;

  constructor(private readonly options: EventConnectionOptions) {
    this.heardAt = options.clock.elapsed();
  }

  /** Whether it has told what the execution is. */
  get isUseful(): boolean {
    return this.hasState;
  }

  /** Reads until the stream ends, however that happens. */
  async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const parser = createParser({
      onEvent: event => this.onEvent(event),
      onComment: () => this.onHeard(),
    });
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) {
        parser.feed(decoder.decode(chunk, { stream: true }));
        if (this.end) break;
      }
    } catch {
      // It broke off: whoever asks again is told why, if that lasts.
    }
    this.finish('Over');
  }

  /** Ends it from this side. */
  close(): void {
    this.finish('Over');
  }

  /** The next look; without news one that is empty, after a while. */
  async next(): Promise<Look | ConnectionEnd> {
    const { clock, pollMs, firstEventMs, silenceMs } = this.options;
    const lookAt = clock.elapsed() + pollMs;
    for (;;) {
      if (this.arrived) return this.take(this.arrived);
      if (this.end) return this.end;
      const now = clock.elapsed();
      const silentAt =
        this.heardAt + (this.hasState ? silenceMs : firstEventMs);
      if (now >= silentAt) return 'Silent';
      if (this.hasState && now >= lookAt) return { transitions: [] };
      const until = this.hasState ? Math.min(lookAt, silentAt) : silentAt;
      await this.waitForNews(until - now);
    }
  }

  private take(look: Look): Look {
    this.arrived = undefined;
    return look;
  }

  private onEvent({ event = '', data }: EventSourceMessage): void {
    this.onHeard();
    if (event === 'transition') this.onTransition(data);
    if (event === 'state') this.onState(data);
  }

  private onTransition(data: string): void {
    const parsed = executionEventSchemas.transition.safeParse(parseJson(data));
    if (parsed.success) this.gathered.push(parsed.data);
    else this.finish('NotUnderstood');
  }

  private onState(data: string): void {
    const parsed = executionEventSchemas.state.safeParse(parseJson(data));
    if (!parsed.success) {
      this.finish('NotUnderstood');
      return;
    }
    const execution: Execution = parsed.data;
    const earlier = this.arrived?.transitions ?? [];
    this.arrived = {
      execution,
      transitions: [...earlier, ...this.gathered],
    };
    this.gathered = [];
    this.hasState = true;
    this.wake();
  }

  private onHeard(): void {
    this.heardAt = this.options.clock.elapsed();
  }

  private finish(end: ConnectionEnd): void {
    this.end ??= end;
    this.wake();
  }

  private async waitForNews(milliseconds: number): Promise<void> {
    const news = new AbortController();
    this.wake = () => news.abort();
    try {
      await this.options.clock.sleep(milliseconds, news.signal);
    } catch {
      // Woken.
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema refuses it.
    return undefined;
  }
}
