import { PingPulse } from './PingPulse';

type Callback = (error: Error | null) => void;

/** A pulse whose pings a test answers, on a clock that a test moves. */
function aPulse(pingDeadlineMs = 5_000) {
  const clock = { now: 0 };
  let bytesRead = 0;
  const asked: Callback[] = [];
  const waiting: Array<() => void> = [];
  let die = () => {};
  const dead = new Promise<void>(resolve => {
    die = resolve;
  });
  const pulse = new PingPulse(
    callback => {
      asked.push(callback);
      waiting.splice(0).forEach(resolve => resolve());
      return true;
    },
    () => bytesRead,
    die,
    { pingIntervalMs: 1, pingDeadlineMs, now: () => clock.now },
  );
  return {
    pulse,
    clock,
    dead,
    async nextPing(): Promise<Callback> {
      while (asked.length === 0) {
        await new Promise<void>(resolve => waiting.push(resolve));
      }
      return asked.splice(0)[0];
    },
    read(bytes: number) {
      bytesRead += bytes;
    },
  };
}

describe('a ping', () => {
  it('proves the instant at which it was sent, not that of its answer', async () => {
    const { pulse, clock, nextPing } = aPulse();
    const proven: number[] = [];
    pulse.onAlive(at => proven.push(at));
    pulse.start();

    const answer = await nextPing();
    clock.now = 900;
    answer(null);
    const next = await nextPing();
    clock.now = 1_000;
    next(null);

    pulse.stop();
    expect(proven).toEqual([0, 900]);
  });

  it('that fails proves nothing', async () => {
    const { pulse, nextPing } = aPulse();
    const proven: number[] = [];
    pulse.onAlive(at => proven.push(at));
    pulse.start();

    (await nextPing())(new Error('cancelled'));

    pulse.stop();
    expect(proven).toEqual([]);
  });

  it('without an answer in time means that the connection is dead', async () => {
    const { pulse, nextPing, dead } = aPulse(5);
    pulse.start();
    await nextPing();
    await expect(dead).resolves.toBeUndefined();
    pulse.stop();
  });

  it('is given more time while bytes come', async () => {
    const { pulse, nextPing, dead, read } = aPulse(20);
    const proven: number[] = [];
    pulse.onAlive(at => proven.push(at));
    let isDead = false;
    dead.then(() => {
      isDead = true;
    });
    pulse.start();
    const answer = await nextPing();
    const until = performance.now() + 70;
    while (performance.now() < until) {
      read(1);
      await new Promise(resolve => setImmediate(resolve));
    }
    answer(null);

    pulse.stop();
    expect(isDead).toBe(false);
    expect(proven).toEqual([0]);
  });

  it('is not sent any more after its end, and nobody is told', async () => {
    const { pulse, nextPing } = aPulse();
    const proven: number[] = [];
    pulse.onAlive(at => proven.push(at));
    pulse.start();
    const answer = await nextPing();

    pulse.stop();
    answer(null);

    expect(proven).toEqual([]);
  });

  it('tells nobody who has stopped listening', async () => {
    const { pulse, nextPing } = aPulse();
    const proven: number[] = [];
    pulse.onAlive(at => proven.push(at))();
    pulse.start();

    (await nextPing())(null);

    pulse.stop();
    expect(proven).toEqual([]);
  });
});
