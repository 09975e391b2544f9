import express from 'express';
import { once } from 'node:events';
import { connect, AddressInfo } from 'node:net';
import { VirtualClock } from '../../observation/__testUtils__/VirtualClock';
import { openEvents } from '../../__testUtils__/openEvents';
import { Problem } from '../Problem';
import { EventStreams, StreamRequest } from './EventStreams';
import { StreamOptions } from './options';
import { ServerSentEvent } from './ServerSentEvent';

/** Events that the test makes one after the other. */
class Events {
  private readonly waiting: Array<ServerSentEvent | undefined> = [];
  private wake: () => void = () => undefined;
  taken = 0;
  hasEnded = false;

  make(event: ServerSentEvent | undefined): void {
    this.waiting.push(event);
    this.wake();
  }

  async *from(signal: AbortSignal): AsyncGenerator<ServerSentEvent> {
    try {
      while (!signal.aborted) {
        if (this.waiting.length === 0) {
          await new Promise<void>(resolve => {
            this.wake = resolve;
            signal.addEventListener('abort', () => resolve());
          });
          continue;
        }
        const next = this.waiting.shift();
        if (!next) return;
        this.taken += 1;
        yield next;
      }
    } finally {
      this.hasEnded = true;
    }
  }
}

const stops: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function aServer(
  options: Partial<StreamOptions> = {},
  request: Partial<StreamRequest> = {},
) {
  const clock = new VirtualClock();
  const streams = new EventStreams({ options, clock });
  const events = new Events();
  const app = express();
  let ended = 0;
  app.get('/', async (incoming, response) => {
    try {
      await streams.send(response, {
        subject: incoming.header('x-subject') ?? 'ci',
        expiresAt: undefined,
        events: signal => events.from(signal),
        ...request,
      });
      ended += 1;
    } catch (error) {
      const { status, code, headers } = error as Problem;
      response.status(status).set(headers).send(code);
    }
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(async () => {
    streams.stop();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise(resolve => setImmediate(resolve));
  };
  return {
    clock,
    streams,
    events,
    server,
    until,
    ended: () => ended,
    open: (subject = 'ci') => openEvents(server, '/', { 'X-Subject': subject }),
  };
}

const tick = (id: number) => ({ event: 'tick', id: String(id), data: { id } });

describe('event streams', () => {
  it('send each event when it is made', async () => {
    const { events, open } = await aServer();
    const stream = await open();
    for (let id = 1; id <= 3; id++) {
      events.make(tick(id));
      expect(await stream.next()).toEqual(tick(id));
    }
    events.make(undefined);

    expect(await stream.rest()).toEqual([{ comment: 'this was all' }]);
  });

  it('keep data with line breaks on one line', async () => {
    const { events, open } = await aServer();
    const stream = await open();
    const data = { message: 'one\ntwo\r\n\nevent: three\u2028' };
    events.make({ event: 'state', data });

    expect(await stream.next()).toEqual({ event: 'state', data });
  });

  it('say every 15 s that they are there', async () => {
    const { clock, open } = await aServer();
    const stream = await open();
    for (let count = 0; count < 3; count++) {
      await clock.pass(15);
      expect(await stream.next()).toEqual({ comment: 'still here' });
    }
  });

  it.each<[string, Partial<StreamRequest>, Partial<StreamOptions>, number]>([
    ['when they have lasted long', {}, { longestMs: 60_000 }, 60],
    [
      'when the token expires',
      { expiresAt: Date.now() + 3_600_000 },
      { longestMs: 10 * 3_600_000 },
      3_600,
    ],
  ])('end %s, and say so', async (_, request, options, seconds) => {
    const { clock, open, events, streams, until } = await aServer(
      { heartbeatMs: 1e9, ...options },
      request,
    );
    const stream = await open();
    await clock.pass(seconds - 30);
    expect(streams.size).toBe(1);
    await clock.pass(30);

    expect(await stream.rest()).toEqual([{ comment: 'connect again' }]);
    await until(() => events.hasEnded && streams.size === 0);
    expect(clock.pending).toBe(0);
  });

  it('leave nothing behind when a client goes away', async () => {
    const { clock, events, open, streams, until, ended } = await aServer();
    const stream = await open();
    events.make(tick(1));
    await stream.next();
    expect(streams.size).toBe(1);
    stream.leave();

    await until(() => events.hasEnded && ended() === 1);
    expect(streams.size).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('drop a client that takes nothing, and hold one event for it at most', async () => {
    const { clock, events, server, streams, until } = await aServer();
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await until(() => streams.size === 1);
    // Far more than sockets and the kernel hold.
    const data = 'x'.repeat(1024 * 1024);
    const count = 64;
    for (let id = 0; id < count; id++) events.make({ event: 'big', data });
    let before = -1;
    while (before !== events.taken) {
      before = events.taken;
      await clock.pass(1);
    }
    expect(events.taken).toBeLessThan(count);
    expect(streams.size).toBe(1);
    await clock.pass(31);

    await until(() => streams.size === 0);
    expect(events.hasEnded).toBe(true);
    expect(clock.pending).toBe(0);
    socket.destroy();
  });

  it('are so many of a caller, and so many altogether', async () => {
    const { open, streams, until } = await aServer({
      streams: 3,
      streamsPerCaller: 2,
      retryAfterSeconds: 7,
    });
    const first = await open('ci');
    await open('ci');
    const third = await open('ci');
    expect([third.status, third.headers['retry-after']]).toEqual([429, '7']);
    expect(await third.text()).toBe('TooManyStreamsOfCaller');
    await open('other');
    const fifth = await open('third');
    expect([fifth.status, fifth.headers['retry-after']]).toEqual([503, '7']);

    first.leave();
    await until(() => streams.size === 2);
    expect((await open('ci')).status).toBe(200);
  });

  it('end when the server stops, and no other begins', async () => {
    const { open, streams, clock } = await aServer();
    const one = await open();
    streams.stop();

    expect(await one.rest()).toEqual([
      { comment: 'the server stops, connect again' },
    ]);
    expect((await open()).status).toBe(503);
    expect(clock.pending).toBe(0);
  });
});
