import { BackOff } from './BackOff';

function aBackOff(random = 1) {
  const clock = { now: 0 };
  const backOff = new BackOff({
    timing: {
      backOffFirstMs: 800,
      backOffMaxMs: 30_000,
      backOffResetMs: 120_000,
    },
    now: () => clock.now,
    random: () => random,
  });
  return { backOff, clock };
}

describe('a back-off', () => {
  it('doubles from 0.8 s to 30 s', () => {
    const { backOff } = aBackOff();
    expect(Array.from({ length: 8 }, () => backOff.next())).toEqual([
      800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000, 30_000,
    ]);
  });

  it('has full jitter', () => {
    expect(aBackOff(0).backOff.next()).toBe(0);
    expect(aBackOff(0.25).backOff.next()).toBe(200);
  });

  it('starts again after two minutes of health, and not before', () => {
    const { backOff, clock } = aBackOff();
    backOff.next();
    backOff.next();
    clock.now = 1_600 + 119_999;
    expect(backOff.next()).toBe(3_200);
    clock.now += 3_200 + 120_000;
    expect(backOff.next()).toBe(800);
  });

  it('does not overflow', () => {
    const { backOff } = aBackOff();
    for (let errors = 0; errors < 2_000; errors += 1) backOff.next();
    expect(backOff.next()).toBe(30_000);
  });
});
