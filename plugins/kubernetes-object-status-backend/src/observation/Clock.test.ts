import { startClock } from './Clock';
import { Wakeup } from './Wakeup';

describe('startClock', () => {
  it('goes on from the instant of the database by the monotonic clock', async () => {
    const instant = Date.UTC(2030, 0, 1);
    const clock = await startClock({ now: async () => instant });
    const before = clock.now();
    expect(Math.abs(before - instant)).toBeLessThan(1_000);
    await new Promise<void>(resolve => {
      clock.after(20, resolve);
    });
    // Timers may fire a millisecond early.
    expect(clock.now() - before).toBeGreaterThanOrEqual(18);
    const difference = clock.now() - clock.fromMonotonic(performance.now());
    expect(Math.abs(difference)).toBeLessThanOrEqual(1);
  });

  it('gives the middle of a slow answer', async () => {
    const clock = await startClock({
      now: async () => {
        const at = Date.now();
        await new Promise(resolve => {
          setTimeout(resolve, 100);
        });
        return at;
      },
    });
    const late = Date.now() - clock.now();
    expect(late).toBeGreaterThan(20);
    expect(late).toBeLessThan(90);
  });

  it('calls back however far the instant is, and not once taken back', async () => {
    jest.useFakeTimers();
    try {
      const clock = await startClock({ now: async () => 0 });
      const onFar = jest.fn();
      clock.after(2 ** 40, onFar);
      jest.advanceTimersByTime(1_000);
      expect(onFar).not.toHaveBeenCalled();
      const onNear = jest.fn();
      clock.after(10, onNear)();
      jest.advanceTimersByTime(1_000);
      expect(onNear).not.toHaveBeenCalled();
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('Wakeup', () => {
  it('remembers what woke it before it waits, once', async () => {
    const clock = await startClock({ now: async () => 0 });
    const wakeup = new Wakeup(clock);
    wakeup.wake();
    wakeup.wake();
    await wakeup.wait(undefined);
    let isOver = false;
    const waiting = wakeup.wait(undefined).then(() => {
      isOver = true;
    });
    await new Promise(setImmediate);
    expect(isOver).toBe(false);
    wakeup.wake();
    await waiting;
  });
});
