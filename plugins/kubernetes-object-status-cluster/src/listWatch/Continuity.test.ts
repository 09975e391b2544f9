import { Continuity } from './Continuity';

describe('the last proven instant of a list', () => {
  let now = 0;
  let gaps: number[];
  let continuity: Continuity;

  beforeEach(() => {
    jest.useFakeTimers();
    now = 0;
    gaps = [];
    continuity = new Continuity(
      30_000,
      () => now,
      () => gaps.push(now),
    );
  });
  afterEach(() => {
    continuity.stop();
    jest.useRealTimers();
  });

  /** Moves clock and timers together, a second at a time. */
  function pass(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      now += 1_000;
      jest.advanceTimersByTime(1_000);
    }
  }

  it('is a gap 30 s after it, once', () => {
    pass(29);
    expect(gaps).toEqual([]);
    pass(100);
    expect(gaps).toEqual([30_000]);
    expect(continuity.observedThrough).toBe(0);
  });

  it('moves the gap', () => {
    pass(20);
    continuity.prove(15_000);
    pass(24);
    expect(gaps).toEqual([]);
    pass(1);
    expect(gaps).toEqual([45_000]);
  });

  it('never goes back', () => {
    pass(20);
    continuity.prove(20_000);
    // The answer to an old ping.
    continuity.prove(5_000);
    expect(continuity.observedThrough).toBe(20_000);
  });

  it('makes the next gap possible', () => {
    pass(40);
    continuity.prove(40_000);
    pass(30);
    expect(gaps).toEqual([30_000, 70_000]);
  });

  it('is none any more after the end', () => {
    continuity.stop();
    continuity.prove(1_000);
    pass(100);
    expect(gaps).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
