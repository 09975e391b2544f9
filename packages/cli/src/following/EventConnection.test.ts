import { anExecution, aTransition } from '../testUtils/builders';
import { SteppedClock } from '../testUtils/TestHost';
import { EventConnection } from './EventConnection';

/** Lets everything that waits for a promise go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise<void>(resolve => setImmediate(resolve));
  }
}

function aConnection() {
  const clock = new SteppedClock();
  const connection = new EventConnection({
    clock,
    pollMs: 1_000,
    firstEventMs: 5_000,
    silenceMs: 40_000,
  });
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
    },
  });
  const ended = connection.read(body);
  return {
    clock,
    connection,
    ended,
    async send(text: string | Uint8Array) {
      const bytes =
        typeof text === 'string' ? new TextEncoder().encode(text) : text;
      controller?.enqueue(bytes);
      await settle();
    },
    close: () => controller?.close(),
    breakOff: () => controller?.error(new TypeError('terminated')),
  };
}

const event = (name: string, data: unknown) =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

const execution = anExecution();
const one = aTransition();
const other = aTransition();

describe('a connection that events come from', () => {
  it('gives a look when its state has come, with all that came before', async () => {
    const { connection, send } = aConnection();
    await send(event('transition', one) + event('transition', other));
    const look = connection.next();
    await send(event('state', execution));

    expect(await look).toEqual({ execution, transitions: [one, other] });
  });

  it('gives the last state and every transition to somebody who was busy', async () => {
    const { connection, send } = aConnection();
    await send(event('transition', one) + event('state', execution));
    const later = anExecution({ sequence: 2 });
    await send(event('transition', other) + event('state', later));

    expect(await connection.next()).toEqual({
      execution: later,
      transitions: [one, other],
    });
  });

  it('reads characters that arrive in pieces, and passes over what it does not know', async () => {
    const { connection, send } = aConnection();
    const named = anExecution({ title: 'Größe 🚀' });
    const bytes = new TextEncoder().encode(
      `: hello\nretry: 5\n\nevent: novelty\ndata: {}\n\n${event(
        'state',
        named,
      )}`,
    );
    for (const byte of bytes) await send(Uint8Array.of(byte));

    expect(await connection.next()).toEqual({
      execution: named,
      transitions: [],
    });
  });

  it('gives an empty look now and then while nothing comes', async () => {
    const { connection, send, clock } = aConnection();
    await send(event('state', execution));
    await connection.next();
    const look = connection.next();
    await clock.pass(1_000);

    expect(await look).toEqual({ transitions: [] });
  });

  it('is silent when no first event comes in time', async () => {
    const { connection, clock } = aConnection();
    const look = connection.next();
    await clock.pass(5_000);

    expect(await look).toBe('Silent');
    expect(connection.isUseful).toBe(false);
  });

  it('is alive while comments come, and silent when they stay away', async () => {
    const { connection, send, clock } = aConnection();
    await send(event('state', execution));
    await connection.next();
    for (let count = 0; count < 4; count++) {
      const look = connection.next();
      await clock.pass(39_000);
      expect(await look).toEqual({ transitions: [] });
      await send(': still here\n\n');
    }
    const look = connection.next();
    await clock.pass(39_000);
    expect(await look).toEqual({ transitions: [] });
    const last = connection.next();
    await clock.pass(1_000);

    expect(await last).toBe('Silent');
    expect(connection.isUseful).toBe(true);
  });

  it('gives what had come before it ended', async () => {
    const { connection, send, close, ended } = aConnection();
    await send(event('state', execution));
    close();
    await ended;

    expect(await connection.next()).toMatchObject({ execution });
    expect(await connection.next()).toBe('Over');
  });

  it.each([
    ['broke off', (given: ReturnType<typeof aConnection>) => given.breakOff()],
    [
      'was closed here',
      (given: ReturnType<typeof aConnection>) => given.connection.close(),
    ],
  ])('is over when it %s', async (_, end) => {
    const given = aConnection();
    const look = given.connection.next();
    end(given);

    expect(await look).toBe('Over');
  });

  it.each([
    ['a state that is none', event('state', { id: 'x' })],
    ['a transition that is none', event('transition', { seq: 'x' })],
    ['data that is no JSON', 'event: state\ndata: {\n\n'],
  ])('is not understood for %s', async (_, text) => {
    const { connection, send } = aConnection();
    await send(text);

    expect(await connection.next()).toBe('NotUnderstood');
  });
});
